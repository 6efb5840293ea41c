#!/usr/bin/env bash
# partition.sh: two workers in network namespaces of their own, with their own addresses; one is cut off for twenty seconds (its link is taken down),
# then joined again. Needs root and namespaces; runs itself in one, so that the machine's network is left alone.
if [ -z "${IN_NAMESPACE:-}" ]; then
  unshare -n true 2>/dev/null || { echo "partition: skipped, network namespaces are not permitted here"; exit 0; }
  IN_NAMESPACE=1 exec unshare -n "$0" "$@"
fi
ip link set lo up
. "$(dirname "$0")/common.sh"
start_pg
ip link add bridge0 type bridge && ip addr add 10.77.0.1/24 dev bridge0 && ip link set bridge0 up || exit 1
echo "host all all 10.77.0.0/24 trust" >>"$CAIRN_PG_DIR/data/pg_hba.conf"
sql "ALTER SYSTEM SET listen_addresses = '127.0.0.1, 10.77.0.1'" && AS=() && [ "$(id -u)" = 0 ] && AS=(setpriv --reuid=postgres --regid=postgres --init-groups)
(cd / && "${AS[@]}" /usr/lib/postgresql/15/bin/pg_ctl -D "$CAIRN_PG_DIR/data" -w stop >/dev/null && "${AS[@]}" /usr/lib/postgresql/15/bin/pg_ctl -D "$CAIRN_PG_DIR/data" -w -l "$CAIRN_PG_DIR/pg.log" -o "-p $pg_port -c unix_socket_directories=$CAIRN_PG_DIR -c fsync=off" start >/dev/null)
queue_reports
worker_pg=${CAIRN_PG/Host=127.0.0.1/Host=10.77.0.1}
room() { # room N: a namespace with the address 10.77.0.1N; sets holder
  unshare -n sleep 3600 & holder=$!; pids+=("$holder"); disown "$holder"; sleep 0.3
  ip link add "w$1" type veth peer name "p$1" && ip link set "p$1" netns "$holder" && ip link set "w$1" master bridge0 up
  nsenter -t "$holder" -n sh -c "ip link set lo up; ip addr add 10.77.0.1$1/24 dev p$1; ip link set p$1 up"
}
room 1; worker nsenter -t "$holder" -n; first=$worker_pid
room 2; worker nsenter -t "$holder" -n
wait_done $((reports / 4))
ip link set w1 down; left_behind "$first"; at=$(now)
sleep 20; ip link set w1 up
wait_rest; verdict "partition of 20 s" "$at"
