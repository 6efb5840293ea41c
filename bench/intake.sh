#!/usr/bin/env bash
# intake.sh PAGES…: pages a second on one core: Cairn, SmartReader alone, and Mozilla's Readability under Node (with two DOMs), on the same pages in one run.
# PAGES: JSON Lines with "html" (also .gz). Node's packages come from npm into a temporary folder. The figures are of processor time, so that a busy machine shows less.
set -euo pipefail
pages=$(for p in "$@"; do realpath "$p"; done)
cd "$(dirname "$0")/.."
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp bench/readability.mjs "$work/"
(cd "$work" && npm install --no-audit --no-fund --loglevel=error @mozilla/readability@0.6.0 linkedom@0.18.15 jsdom@26.1.0 >/dev/null) || echo "intake: no Node extractor here (npm could not install it)"
dotnet build -c Release -v q -nologo tools/Cairn.Tools.Extract >/dev/null
echo "$(date -u +%FT%RZ), $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg)"
export DOTNET_PROCESSOR_COUNT=1
taskset -c 0 tools/Cairn.Tools.Extract/bin/Release/net10.0/Cairn.Tools.Extract --speed $pages
[ ! -d "$work/node_modules" ] || taskset -c 0 node "$work/readability.mjs" $pages
