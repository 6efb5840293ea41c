#!/usr/bin/env bash
# kill-ledger.sh CAIRN [TIMES] [postgres]: ends `cairn ingest` with SIGKILL at random moments, starting it again each time, and then asks
# whether anything was lost, recorded twice or broken. With "postgres" it starts a PostgreSQL 15 of its own.
set -uo pipefail
cairn=$1; times=${2:-200}; kind=${3:-sqlite}
work=$(mktemp -d -t cairn-kill.XXXXXX)
trap 'if [ -n "${pg:-}" ]; then "$(dirname "$0")/pg.sh" stop "$pg"; fi; rm -rf "$work"' EXIT
ledger=$work/killed.cairn
if [ "$kind" = postgres ]; then
  eval "$("$(dirname "$0")/pg.sh" start)"; pg=$CAIRN_PG_DIR; ledger=$CAIRN_PG
fi

# More reports than any run lives to see at first: the same made-up sentence with other places, days and numbers.
python3 - "$work/reports.jsonl" <<'PY'
import json, sys
places = ["Baghdad", "Mosul", "Basra", "Kirkuk", "Aleppo", "Kabul", "Mogadishu", "Maiduguri"]
with open(sys.argv[1], "w") as f:
    for i in range(6000):
        f.write(json.dumps({"id": f"k{i}", "published": f"20{10 + i % 12}-{1 + i % 12:02d}-{1 + i % 28:02d}", "publisher": f"Outlet {i % 9}",
                            "text": f"Gunmen killed {2 + i % 30} people in {places[i % 8]} on Monday, police said. It was attack number {i} on that road."}) + "\n")
PY

killed=0; finished=0
for n in $(seq "$times"); do
  "$cairn" ingest --ledger "$ledger" "$work/reports.jsonl" >/dev/null 2>"$work/err" &
  run=$!
  sleep "$(python3 -c "import random; print(random.uniform(0.05, 2.5))")"
  if kill -9 "$run" 2>/dev/null; then killed=$((killed + 1)); else finished=$((finished + 1)); fi
  wait "$run" 2>/dev/null
done
"$cairn" ingest --ledger "$ledger" "$work/reports.jsonl" >"$work/last" || { cat "$work/err"; exit 1; }
verify=$("$cairn" ledger verify --ledger "$ledger" --incidents) || { echo "$verify"; exit 1; }
recorded=$("$cairn" ledger info --ledger "$ledger" | sed -n 's/^reports *\([0-9]*\).*/\1/p')
echo "$kind: killed $killed times ($finished runs were done before); $recorded of 6000 reports recorded; $verify"
[ "$recorded" = 6000 ] || exit 1
# The same as a ledger that nobody killed.
"$cairn" ingest --ledger "$work/quiet.cairn" "$work/reports.jsonl" >/dev/null
cmp <("$cairn" export --ledger "$ledger") <("$cairn" export --ledger "$work/quiet.cairn") && echo "$kind: exports the same bytes as a ledger that was never killed"
