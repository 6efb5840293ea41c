#!/usr/bin/env bash
# street.sh [MOST]: start, memory, coding alone and page → incident in the ledger, on made-up reports of about 310 words; growth from 1,000 to MOST (10,000).
# Prints the machine's load with the figures: on a shared machine the processor seconds are what to compare.
set -euo pipefail
cd "$(dirname "$0")/.."
most=${1:-10000}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
dotnet build -c Release -v q -nologo src/Cairn.Cli >/dev/null
dotnet build -c Release -v q -nologo bench/Cairn.Street.Bench >/dev/null
cairn=src/Cairn.Cli/bin/Release/net10.0/cairn
make=bench/Cairn.Street.Bench/bin/Release/net10.0/Cairn.Street.Bench
echo "$(date -u +%FT%RZ), $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg)"

"$make" 1 >"$work/one.jsonl"
for round in 1 2 3 4 5; do python3 bench/measure.py "start to first result, round $round" "$cairn" code "$work/one.jsonl" --json; done
for n in 1000 10000 100000; do
  [ "$n" -le "$most" ] || break
  "$make" "$n" >"$work/texts.jsonl"; "$make" "$n" --pages >"$work/pages.jsonl"
  REPORTS=$n python3 bench/measure.py "coding alone, $n" "$cairn" code "$work/texts.jsonl" --json
  REPORTS=$n python3 bench/measure.py "page → incident (SQLite), $n" "$cairn" ingest --ledger "$work/l$n.db" "$work/pages.jsonl"
done
"$make" 10000 --quiet-news >"$work/quiet.jsonl"
REPORTS=10000 python3 bench/measure.py "coding alone, no violence, 10000" "$cairn" code "$work/quiet.jsonl" --json
