#!/usr/bin/env bash
# scale.sh: reports a second with one worker and with two, each coding on one thread, over one PostgreSQL of its own; several rounds, in turns, so that
# other work on the machine troubles both alike. From the first report recorded to the last: start and the last linking are left out.
# CAIRN, REPORTS, HOME_OF as in tests/fire/common.sh; ROUNDS (default 3).
. "$(dirname "$0")/../tests/fire/common.sh"
start_pg
python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
run() { # run WORKERS: prints reports/s
  sql "DROP SCHEMA public CASCADE; CREATE SCHEMA public" 2>/dev/null
  queue_reports given
  local started=()
  for _ in $(seq "$1"); do
    "$cairn" worker --cluster "$CAIRN_PG" $how --threads 1 >>"$work/workers.log" 2>&1 &
    started+=($!); pids+=($!); disown $!
  done
  until [ "$(done_count)" -ge "$reports" ]; do sleep 0.2; done
  for pid in "${started[@]}"; do kill -TERM "$pid"; done
  for pid in "${started[@]}"; do while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; done
  # The middle eight tenths: all workers are up, none has run dry.
  sql "SELECT round((count(*) / extract(epoch FROM max(done) - min(done)))::numeric, 1) FROM (SELECT done, ntile(10) OVER (ORDER BY done) AS tenth FROM queue_report WHERE state = 2) d WHERE tenth BETWEEN 2 AND 9"
}
for round in $(seq "${ROUNDS:-3}"); do
  one=$(run 1); two=$(run 2)
  echo "round $round (${how:-orleans}): one worker $one reports/s, two workers $two reports/s: $(python3 -c "print(round($two / $one, 2))") times; load $(cut -d' ' -f1 /proc/loadavg)"
done
