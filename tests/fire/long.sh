#!/usr/bin/env bash
# long.sh: a report of 24 million characters among ordinary ones, one worker; how long it takes, how much memory, and whether the others wait for it.
. "$(dirname "$0")/common.sh"
start_pg
python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
python3 - >"$work/long.jsonl" <<'P'
import json
line = "The council of Mosul, Iraq, met on Monday and spoke of roads, water and the price of bread; nobody was hurt. "
print(json.dumps({"id": "long", "published": "2020-03-03", "text": "A bomb killed 3 people in Mosul, Iraq, on Monday, police said. " + line * (24_000_000 // len(line))}))
P
cat "$work/long.jsonl" "$work/reports.jsonl" >"$work/both" && mv "$work/both" "$work/reports.jsonl"
queue_reports given
worker; at=$(now); peak=0
until [ "$(sql "SELECT COUNT(*) FROM queue_report WHERE state IN (0, 1)")" = 0 ]; do
  rss=$(awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$worker_pid/status" 2>/dev/null || echo 0); [ "${rss:-0}" -gt $peak ] && peak=$rss
  kill -0 "$worker_pid" 2>/dev/null || worker
  sleep 0.5
done
sql "SELECT '  the long report: state ' || state || ', tries ' || tries || ', after ' || round(extract(epoch FROM done - '$at')::numeric, 1) || ' s; the last of the others after ' || (SELECT round(extract(epoch FROM max(done) - '$at')::numeric, 1) FROM queue_report WHERE report_id <> 'long') || ' s' FROM queue_report WHERE report_id = 'long'"
echo "  peak memory of the worker: $peak MB"
wait_rest; verdict "24 million characters" "$at"
