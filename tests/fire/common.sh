# What the fire scripts share: a PostgreSQL of their own, workers as processes, and the verdict. Sourced, not run.
# CAIRN names the command (default: the Release build of this tree), REPORTS how many made-up reports, HOME_OF how workers run (default --no-orleans).
set -uo pipefail
fire=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cairn=${CAIRN:-$fire/../../src/Cairn.Cli/bin/Release/net10.0/cairn}
reports=${REPORTS:-1500}; how=${HOME_OF---no-orleans}
work=$(mktemp -d -t cairn-fire.XXXXXX); declare -a pids=()

finish() {
  for pid in "${pids[@]}"; do kill -CONT "$pid" 2>/dev/null; kill -9 "$pid" 2>/dev/null; done
  if [ -n "${CAIRN_PG_DIR:-}" ]; then "$fire/../../bench/pg.sh" stop "$CAIRN_PG_DIR"; fi
  if [ -n "${KEEP:-}" ]; then echo "kept: $work"; else rm -rf "$work"; fi
}
trap finish EXIT

start_pg() { eval "$("$fire/../../bench/pg.sh" start)"; pg_port=$(sed -n 4p "$CAIRN_PG_DIR/data/postmaster.pid"); }
sql() { psql -qAtX -h "$CAIRN_PG_DIR" -p "$pg_port" -U app -d app -c "$1"; }
now() { sql "SELECT clock_timestamp()"; }

queue_reports() { # queue_reports [FILE]: the reports into the queue
  [ -n "${1:-}" ] || python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
  "$cairn" ingest --cluster "$CAIRN_PG" "$work/reports.jsonl" >"$work/queued" || exit 1
}

worker() { # worker [COMMAND…]: starts one and waits until it is heard; sets worker_pid
  "$@" "$cairn" worker --cluster "${worker_pg:-$CAIRN_PG}" $how >>"$work/workers.log" 2>&1 &
  worker_pid=$!; pids+=("$worker_pid"); disown "$worker_pid"
  until [ "$(sql "SELECT COUNT(*) FROM queue_worker WHERE process_id = $worker_pid" 2>/dev/null)" = 1 ]; do
    kill -0 "$worker_pid" 2>/dev/null || { echo "a worker ended at its start:"; tail -3 "$work/workers.log"; exit 1; }
    sleep 0.1
  done
}

done_count() { sql "SELECT COUNT(*) FROM queue_report WHERE state IN (2, 3)" 2>/dev/null || echo 0; }
wait_done() { until [ "$(done_count)" -ge "$1" ]; do sleep 0.05; done; }
wait_rest() { # until nothing waits and all is linked
  for _ in $(seq $((${LONGEST:-600} * 5))); do
    [ "$(sql "SELECT (SELECT COUNT(*) FROM queue_report WHERE state IN (0, 1)) + (SELECT COUNT(*) FROM report_now WHERE linked = 0)" 2>/dev/null)" = 0 ] && return
    sleep 0.2
  done
  echo "not at rest after ${LONGEST:-600} s"; "$cairn" ledger status --ledger "$CAIRN_PG"; exit 1
}

left_behind() { # left_behind PID: remembers what that worker has in hand
  sql "CREATE TABLE IF NOT EXISTS fire_left(number bigint); INSERT INTO fire_left SELECT number FROM queue_report WHERE state = 1 AND worker IN (SELECT worker FROM queue_worker WHERE process_id = $1)"
}

verdict() { # verdict NAME [SINCE]: lost, double, pauses since that moment; fails when anything is wrong
  local total recorded aside double lost pause taken same verify
  total=$(wc -l <"$work/reports.jsonl"); recorded=$(sql "SELECT COUNT(*) FROM report"); aside=$(sql "SELECT COUNT(*) FROM queue_report WHERE state = 3")
  lost=$((total - recorded - aside))
  double=$(sql "SELECT (SELECT COUNT(*) FROM text_version) + (SELECT COUNT(*) FROM coding) - 2 * (SELECT COUNT(*) FROM report)")
  pause=$([ -n "${2:-}" ] && sql "SELECT round(max(extract(epoch FROM done - before))::numeric, 1) FROM (SELECT done, greatest(lag(done) OVER (ORDER BY done), '$2') AS before FROM queue_report WHERE state = 2) d WHERE done > '$2'")
  taken=$([ -n "${2:-}" ] && sql "SELECT round(max(extract(epoch FROM done - '$2'))::numeric, 1) FROM queue_report JOIN fire_left USING (number)" 2>/dev/null)
  verify=$("$cairn" ledger verify --ledger "$CAIRN_PG") || lost="$lost, LEDGER NOT SOUND"
  # The same reports, without those set aside, in a ledger that nothing happened to.
  sql "SELECT report_id FROM queue_report WHERE state = 3" | sed 's/.*/"id": "&"/' >"$work/aside"
  if [ -s "$work/aside" ]; then grep -vFf "$work/aside" "$work/reports.jsonl"; else cat "$work/reports.jsonl"; fi | sort -u >"$work/quiet.jsonl"
  "$cairn" ingest --ledger "$work/quiet.cairn" "$work/quiet.jsonl" >/dev/null
  if cmp -s <("$cairn" export --ledger "$CAIRN_PG") <("$cairn" export --ledger "$work/quiet.cairn"); then same=yes; else same=NO; fi
  echo "$1 (${how:-orleans}): $total reports: lost $lost, double $double, set aside $aside${pause:+, longest pause $pause s}${taken:+, what was left behind recorded after $taken s}; ${verify%%:*}; same bytes as an untroubled run: $same"
  [ "$lost" = 0 ] && [ "$double" = 0 ] && [ "$same" = yes ]
}
