#!/usr/bin/env bash
# poison.sh: one report ends the process of whoever has it in hand (a watcher sends SIGKILL; it is long, so that it is seen), another cannot be stored.
# Both are set aside with their errors after two tries; everything else is recorded. A supervisor starts ended workers again.
. "$(dirname "$0")/common.sh"
start_pg
python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
python3 - >>"$work/reports.jsonl" <<'P'
import json
print(json.dumps({"id": "deadly", "published": "2020-03-03", "text": " ".join(f"A bomb killed {n} people in Mosul, Iraq, on Monday, police said." for n in range(2, 6000))}))
print(json.dumps({"id": "unstorable", "published": "2020-03-03", "text": "A bomb killed 3 people\0 in Mosul, Iraq, on Monday, police said."}))
P
queue_reports given
# The deadly one comes in the middle.
sql "UPDATE queue_report SET number = DEFAULT WHERE number > $((reports / 2)) AND report_id NOT IN ('deadly', 'unstorable')" >/dev/null
worker; worker; deaths=0
until [ "$(sql "SELECT state FROM queue_report WHERE report_id = 'deadly'")" = 3 ]; do
  pid=$(sql "SELECT process_id FROM queue_report JOIN queue_worker USING (worker) WHERE report_id = 'deadly' AND state = 1 AND lease_until > clock_timestamp()")
  if [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; then deaths=$((deaths + 1)); at=$(now); worker; fi
  sleep 0.05
done
wait_rest
sql "SELECT '  set aside: ' || report_id || ' after ' || tries || ' tries: ' || split_part(error, E'\n', 1) FROM queue_report WHERE state = 3 ORDER BY report_id"
echo "  workers ended by it: $deaths"
verdict poison "$at" && [ "$(sql "SELECT string_agg(report_id, ' ' ORDER BY report_id) FROM queue_report WHERE state = 3")" = "deadly unstorable" ]
