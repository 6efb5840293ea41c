#!/usr/bin/env bash
# clock.sh: the database's clock jumps an hour ahead, then an hour back, as seen from the leases (they are moved instead: the machine's clock is not ours
# to set). Leases go by that clock alone; a worker whose own clock is wrong cannot matter, and one here runs with a clock of 1999 where faketime is installed.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
if command -v faketime >/dev/null; then worker faketime '1999-12-31 23:59:00'; else echo "  faketime is not installed: no worker with a wrong clock"; worker; fi
worker
wait_done $((reports / 4)); at=$(now)
sql "UPDATE queue_report SET lease_until = lease_until - interval '1 hour' WHERE state = 1"
wait_done $((reports / 2))
sql "UPDATE queue_report SET lease_until = lease_until + interval '1 hour' WHERE state = 1"
wait_rest; verdict "clock jump" "$at"
