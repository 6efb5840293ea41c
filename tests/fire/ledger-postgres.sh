#!/usr/bin/env bash
# ledger-postgres.sh: `cairn ingest` into a shared ledger while (1) PostgreSQL crashes, stays away for five seconds and comes back, and (2) the disk
# that holds the database is full until somebody makes room. Nothing may be lost or recorded twice, and the same command goes on. (2) mounts a small
# tmpfs and needs root.
. "$(dirname "$0")/common.sh"
start_pg
python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
"$cairn" ingest --ledger "$work/quiet.cairn" "$work/reports.jsonl" >/dev/null
AS=(); if [ "$(id -u)" = 0 ]; then AS=(setpriv --reuid=postgres --regid=postgres --init-groups); fi
control() { (cd / && "${AS[@]}" /usr/lib/postgresql/15/bin/pg_ctl -D "$CAIRN_PG_DIR/data" -w "$@" >>"$work/pg_ctl.log" 2>&1); }
in_db() { psql -qAtX -h "$CAIRN_PG_DIR" -p "$pg_port" -U app -d "$1" -c "$2" 2>/dev/null; }
recorded() { in_db "$1" "SELECT COUNT(*) FROM report" || echo 0; }
settled() { # settled NAME DATABASE LEDGER: lost, double, sound, same bytes; fails when anything is wrong
  local lost double verify same
  lost=$(($(wc -l <"$work/reports.jsonl") - $(recorded "$2")))
  double=$(in_db "$2" "SELECT (SELECT COUNT(*) FROM text_version) + (SELECT COUNT(*) FROM coding) - 2 * (SELECT COUNT(*) FROM report)")
  verify=$("$cairn" ledger verify --incidents --ledger "$3") || lost="$lost, LEDGER NOT SOUND"
  if cmp -s <("$cairn" export --ledger "$3") <("$cairn" export --ledger "$work/quiet.cairn"); then same=yes; else same=NO; fi
  echo "$1: $reports reports: lost $lost, double $double; ${verify%%:*}; same bytes as an untroubled run: $same"
  [ "$lost" = 0 ] && [ "$double" = 0 ] && [ "$same" = yes ]
}

"$cairn" ingest --ledger "$CAIRN_PG" "$work/reports.jsonl" >"$work/out" 2>"$work/err" & run=$!; pids+=("$run")
until [ "$(recorded app)" -ge $((reports / 4)) ]; do sleep 0.05; done
options=$(sed -n 's/^[^ ]* //p' "$CAIRN_PG_DIR/data/postmaster.opts" | tr -d '"' | sed 's/ \?"\?-D"\? [^ ]*//')
control -m immediate stop; sleep 5
control -l "$CAIRN_PG_DIR/pg.log" -o "$options" start
back=$(date +%s.%N); there=$(recorded app)
until [ "$(recorded app)" -gt "$there" ] || ! kill -0 "$run" 2>/dev/null; do sleep 0.05; done
pause=$(python3 -c "import sys; print(round($(date +%s.%N) - $back, 1))")
wait "$run" || { echo "the ingest ended with $?: $(cat "$work/err")"; exit 1; }
settled "PostgreSQL stopped for 5 s at $there reports, recording again $pause s after its return" app "$CAIRN_PG" || exit 1

[ "$(id -u)" = 0 ] || { echo "a full disk: not tried, needs root"; exit 0; }
small=$work/small; mkdir "$small"; chmod 755 "$work"
mount -t tmpfs -o size=500M tmpfs "$small" || { echo "a full disk: not tried, no file system may be mounted here"; exit 0; }
trap '"$fire/../../bench/pg.sh" stop "$CAIRN_PG_DIR"; CAIRN_PG_DIR=; umount "$small"; finish' EXIT
mkdir "$small/space"; chown postgres: "$small/space"
in_db app "CREATE TABLESPACE small LOCATION '$small/space'"
# No more than what is used, from one moment to the next: a file system is never made smaller than that, so it is tried until it is still enough.
fill() { until mount -o "remount,size=$(($(df -k --output=used "$small" | tail -1) + ${ROOM:-64}))k" "$small" 2>/dev/null; do :; done; }
room() { mount -o remount,size=500M "$small"; }
full() { # full NAME DATABASE AT: the disk is full once AT reports are recorded; said in words, and the same command goes on
  local ledger=${CAIRN_PG/Database=app/Database=$2} run
  in_db app "CREATE DATABASE $2 TABLESPACE small"
  [ "$3" -gt 0 ] || fill
  "$cairn" ingest --ledger "$ledger" "$work/reports.jsonl" >"$work/out" 2>"$work/err" & run=$!; pids+=("$run")
  if [ "$3" -gt 0 ]; then
    until [ "$(recorded "$2")" -ge "$3" ] || ! kill -0 "$run" 2>/dev/null; do sleep 0.05; done
    fill
  fi
  wait "$run" && { echo "$1: the disk was large enough: take less ROOM (kB) or more REPORTS"; exit 1; }
  echo "$1: a full disk at $(recorded "$2") of $reports reports; cairn says: $(tail -1 "$work/err" | sed "s#$work##g")"
  grep -q "is full" "$work/err" || exit 1
  room
  "$cairn" ledger verify --ledger "$ledger" >/dev/null || { echo "$1: not sound"; exit 1; }
  "$cairn" ingest --ledger "$ledger" "$work/reports.jsonl" >"$work/out" || exit 1
  settled "$1, room made, the same command again" "$2" "$ledger" || exit 1
}
full "full from the start" small 0
full "full in mid-run" small_later $((reports / 3))
