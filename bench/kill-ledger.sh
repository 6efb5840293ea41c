#!/usr/bin/env bash
# kill-ledger.sh CAIRN BENCH [TIMES] [postgres]: ends a run that records and links with SIGKILL at random moments, starting it again each time,
# and asks whether anything was lost, recorded twice or broken. CAIRN is the command, BENCH the program of bench/Cairn.Ledger.Bench.
# With "postgres" it starts a PostgreSQL 15 of its own.
set -uo pipefail
cairn=$1; bench=$2; times=${3:-200}; kind=${4:-sqlite}; reports=${REPORTS:-1200}
work=$(mktemp -d -t cairn-kill.XXXXXX)
trap 'if [ -n "${pg:-}" ]; then "$(dirname "$0")/pg.sh" stop "$pg"; fi; rm -rf "$work"' EXIT
if [ "$kind" = postgres ]; then eval "$("$(dirname "$0")/pg.sh" start)"; pg=$CAIRN_PG_DIR; fi
count() { "$cairn" ledger info --ledger "$1" 2>/dev/null | sed -n 's/^reports *\([0-9]*\).*/\1/p'; }

killed=0; idle=0; round=0
while [ "$killed" -lt "$times" ]; do
  # A new ledger every twenty kills, so that most of them hit a run that records.
  round=$((round + 1)); ledger=$work/round$round.cairn
  if [ "$kind" = postgres ]; then
    psql -q -U app -h "$pg" -p "$(sed -n 4p "$pg/data/postmaster.pid")" -d app -c "CREATE DATABASE round$round"
    ledger=${CAIRN_PG/Database=app/Database=round$round}
  fi
  for _ in $(seq 20); do
    exec 3< <("$bench" take "$ledger" "$reports" 2>"$work/err" & echo $!; wait)
    read -r run <&3; read -r begun <&3
    sleep "$(python3 -c "import random; print(random.uniform(0, ${LONGEST:-1.5}))")"
    if kill -9 "$run" 2>/dev/null; then killed=$((killed + 1)); else idle=$((idle + 1)); fi
    cat <&3 >/dev/null; exec 3<&-
  done
  now=$(count "$ledger")
  "$cairn" ledger verify --ledger "$ledger" >"$work/said" 2>&1 || { cat "$work/said"; exit 1; }
  "$bench" take "$ledger" "$reports" >/dev/null || exit 1
  verify=$("$cairn" ledger verify --ledger "$ledger" --incidents) || { echo "$verify"; exit 1; }
  recorded=$(count "$ledger")
  echo "$kind, ledger $round: ${now:-0} reports after 20 kills, $recorded of $reports at the end; $verify"
  [ "$recorded" = "$reports" ] || exit 1
done
# The same as a ledger that nobody killed.
"$bench" take "$work/quiet.cairn" "$reports" >/dev/null
cmp <("$cairn" export --ledger "$ledger") <("$cairn" export --ledger "$work/quiet.cairn") || exit 1
echo "$kind: killed $killed times ($idle runs were done before) in $round ledgers; nothing lost, nothing twice; the last exports the same bytes as a ledger that was never killed"
