#!/usr/bin/env bash
# stop.sh: two workers, one is frozen with SIGSTOP until the other has taken up its reports, then woken: what it still writes must be fenced out.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
worker; first=$worker_pid
worker
wait_done $((reports / 4))
kill -STOP "$first"; at=$(now); left_behind "$first"
until [ "$(sql "SELECT COUNT(*) FROM queue_report JOIN fire_left USING (number) WHERE state = 1")" = 0 ]; do sleep 0.2; done
kill -CONT "$first"
wait_rest; verdict stop "$at"
