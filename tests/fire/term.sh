#!/usr/bin/env bash
# term.sh: a rolling restart: three workers, each is stopped with SIGTERM and replaced while the others work. No try may be lost on the way.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
worker; a=$worker_pid; worker; b=$worker_pid; worker; c=$worker_pid
at=$(now); slowest=0
for old in $a $b $c; do
  begun=$(date +%s%N); kill -TERM "$old"; while kill -0 "$old" 2>/dev/null; do sleep 0.02; done; took=$((($(date +%s%N) - begun) / 1000000)); [ $took -gt $slowest ] && slowest=$took
  worker
done
wait_rest
echo "  slowest graceful stop: $slowest ms; reports that needed a second try: $(sql "SELECT COUNT(*) FROM queue_report WHERE tries > 1")"
verdict "rolling restart" "$at" && [ "$(sql "SELECT COUNT(*) FROM queue_report WHERE tries > 1")" = 0 ]
