#!/usr/bin/env bash
# kill.sh: two workers, one is ended with SIGKILL in the middle; the other takes up what it had in hand.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
worker; first=$worker_pid
worker
wait_done $((reports / 4))
kill -STOP "$first"; left_behind "$first"; at=$(now); kill -9 "$first"
wait_rest; verdict kill "$at"
