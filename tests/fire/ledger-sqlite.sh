#!/usr/bin/env bash
# ledger-sqlite.sh: `cairn ingest` into a SQLite file (1) that another program holds locked for longer than it waits, (2) that it may not write, (3) whose
# disk is full in mid-run. Each is said in words, nothing is lost or recorded twice, and the same command goes on. (2) and (3) need root.
. "$(dirname "$0")/common.sh"
python3 "$fire/reports.py" "$reports" >"$work/reports.jsonl"
"$cairn" ingest --ledger "$work/quiet.cairn" "$work/reports.jsonl" >/dev/null
count() { "$cairn" ledger info --ledger "$1" 2>/dev/null | sed -n 's/^reports *\([0-9]*\) (\([0-9]*\) texts).*/\1 \2/p'; }
refused() { # refused NAME WORDS LEDGER COMMAND…: the command ends with these words
  local name=$1 words=$2 ledger=$3 began=$SECONDS; shift 3
  "$@" >"$work/out" 2>"$work/err" && { echo "$name: nothing went wrong"; exit 1; }
  echo "$name: cairn says after $((SECONDS - began)) s: $(tail -1 "$work/err" | sed "s#$work/##g")"
  grep -q "$words" "$work/err" || exit 1
}
settled() { # settled NAME LEDGER: the same command, then everything is there once
  "$cairn" ingest --ledger "$2" "$work/reports.jsonl" >"$work/out" || exit 1
  local verify same
  verify=$("$cairn" ledger verify --incidents --ledger "$2") || { echo "$verify"; exit 1; }
  if cmp -s <("$cairn" export --ledger "$2") <("$cairn" export --ledger "$work/quiet.cairn"); then same=yes; else same=NO; fi
  echo "$1, then the same command: reports and texts $(count "$2") of $reports; ${verify%%:*}; same bytes as an untroubled run: $same"
  [ "$(count "$2")" = "$reports $reports" ] && [ "$same" = yes ] || exit 1
}

"$cairn" ingest --ledger "$work/locked.cairn" <(head -5 "$work/reports.jsonl") >/dev/null 2>&1
python3 -c "
import sqlite3, time
db = sqlite3.connect('$work/locked.cairn', isolation_level=None); db.execute('BEGIN IMMEDIATE'); time.sleep(3600)" & holder=$!; pids+=("$holder")
sleep 1
refused "locked by another program" "another program is writing" "$work/locked.cairn" "$cairn" ingest --ledger "$work/locked.cairn" "$work/reports.jsonl"
kill -9 "$holder"
settled "let go" "$work/locked.cairn"

[ "$(id -u)" = 0 ] || { echo "permissions and a full disk: not tried, they need root"; exit 0; }
chmod 755 "$work"; mkdir "$work/theirs"; head -5 "$work/reports.jsonl" >"$work/five.jsonl"; chmod 644 "$work/reports.jsonl" "$work/five.jsonl"
"$cairn" ingest --ledger "$work/theirs/l.cairn" "$work/five.jsonl" >/dev/null; chmod 755 "$work/theirs"; chmod 644 "$work/theirs/l.cairn"
somebody() { setpriv --reuid=65534 --regid=65534 --clear-groups env HOME="$work" "$cairn" "$@"; }
refused "without permission" "no permission" "$work/theirs/l.cairn" somebody ingest --ledger "$work/theirs/l.cairn" "$work/reports.jsonl"
chmod 777 "$work/theirs"; chmod 666 "$work/theirs/l.cairn"
somebody ingest --ledger "$work/theirs/l.cairn" "$work/reports.jsonl" >/dev/null || exit 1
settled "permission given" "$work/theirs/l.cairn"

small=$work/small; mkdir "$small"
mount -t tmpfs -o size=500M tmpfs "$small" || { echo "a full disk: not tried, no file system may be mounted here"; exit 0; }
trap 'umount "$small"; finish' EXIT
"$cairn" ingest --ledger "$small/l.cairn" "$work/reports.jsonl" >"$work/out" 2>"$work/err" & run=$!; pids+=("$run")
until [ "$(python3 -c "
import sqlite3
try: print(sqlite3.connect('file:$small/l.cairn?mode=ro', uri=True).execute('SELECT COUNT(*) FROM report').fetchone()[0])
except Exception: print(0)")" -ge $((reports / 3)) ]; do kill -0 "$run" 2>/dev/null || break; done
until mount -o "remount,size=$(($(df -k --output=used "$small" | tail -1) + ${ROOM:-64}))k" "$small" 2>/dev/null; do :; done
refused "the disk full in mid-run" "is full" "$small/l.cairn" wait "$run"
mount -o remount,size=500M "$small"
echo "recorded when it was full: $(count "$small/l.cairn" | cut -d' ' -f1) of $reports reports"
settled "room made" "$small/l.cairn"
