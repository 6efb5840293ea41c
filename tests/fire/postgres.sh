#!/usr/bin/env bash
# postgres.sh: two workers; PostgreSQL crashes (immediate stop), stays away for five seconds and comes back.
. "$(dirname "$0")/common.sh"
start_pg; queue_reports
worker; worker
wait_done $((reports / 4))
AS=(); if [ "$(id -u)" = 0 ]; then AS=(setpriv --reuid=postgres --regid=postgres --init-groups); fi
control() { (cd / && "${AS[@]}" /usr/lib/postgresql/15/bin/pg_ctl -D "$CAIRN_PG_DIR/data" -w "$@" >>"$work/pg_ctl.log" 2>&1); }
control -m immediate stop; sleep 5
control -l "$CAIRN_PG_DIR/pg.log" -o "$(sed -n 's/^[^ ]* //p' "$CAIRN_PG_DIR/data/postmaster.opts" | tr -d '"' | sed 's/ \?"\?-D"\? [^ ]*//')" start
at=$(now)
wait_rest; verdict "postgres restart" "$at"
