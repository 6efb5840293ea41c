#!/usr/bin/env bash
# pg.sh start -> prints CAIRN_PG_DIR and CAIRN_PG (a PostgreSQL 15 of its own on a free loopback port)      pg.sh stop DIR
set -euo pipefail
BIN=/usr/lib/postgresql/15/bin
if [ "$(id -u)" = 0 ]; then AS=(setpriv --reuid=postgres --regid=postgres --init-groups); else AS=(); fi
pg() { "${AS[@]}" env -i PATH="$PATH" LANG=C.UTF-8 HOME="$D" "$BIN/$1" "${@:2}"; }
case "$1" in
start)
  D=$(mktemp -d -t cairn-pg.XXXXXX); chmod 755 "$D"; [ "$(id -u)" = 0 ] && chown postgres: "$D"
  PORT=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
  pg initdb -D "$D/data" -U app -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$D/initdb.log"
  pg pg_ctl -D "$D/data" -w -t 60 -l "$D/pg.log" -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$D -c fsync=off -c shared_buffers=64MB" start >"$D/start.log"
  pg createdb -h "$D" -p "$PORT" -U app app
  echo "CAIRN_PG_DIR=$D"
  echo "CAIRN_PG='Host=127.0.0.1;Port=$PORT;Username=app;Database=app'" ;;
stop) D=$2; pg pg_ctl -D "$D/data" -m fast -w stop >/dev/null; rm -rf "$D" ;;
esac
