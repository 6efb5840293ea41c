#!/usr/bin/env bash
# million.sh [INCIDENTS]: issue G's targets on one SQLite ledger of made-up incidents (default a million; about 5 GB under TMPDIR, removed at the end):
# recording, rebuilding, opening, counts, worst days and maps with their 50th, 95th and 99th percentiles, recording more. Minutes; wants an idle machine.
# BENCH is the built program (default: the Release build of bench/Cairn.Ledger.Bench).
set -euo pipefail
bench=${BENCH:-$(dirname "$0")/Cairn.Ledger.Bench/bin/Release/net10.0/Cairn.Ledger.Bench}
work=$(mktemp -d -t cairn-million.XXXXXX); trap 'rm -rf "$work"' EXIT
echo "load before $(cut -d' ' -f1-3 /proc/loadavg)"
"$bench" "$work/million.cairn" "${1:-1000000}"
echo "$(du -m "$work/million.cairn" | cut -f1) MB; load after $(cut -d' ' -f1-3 /proc/loadavg)"
