#!/usr/bin/env bash
# reproducible.sh [RUNTIME…]: builds the last commit twice, in two clones with paths of different length, and compares the bytes of what they ship.
# Exit 0: the same. Checks linux-x64 and the tool package unless runtimes are named. About three minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- linux-x64
root=$(mktemp -d); trap 'rm -rf "$root"' EXIT
for place in a another/place/with/a/longer/path; do
  git clone -q --no-hardlinks . "$root/$place/cairn"
  bash "$root/$place/cairn/tools/release/build.sh" "$root/$place/out" "$@" >"$root/log" 2>&1 || { tail -20 "$root/log"; exit 1; }
  (cd "$root/$place/out" && sha256sum -- *) >"$root/$(basename "$place").sums"
done
if diff "$root/a.sums" "$root/path.sums" >"$root/differences"; then
  echo "reproducible: the same bytes from two folders"; cat "$root/a.sums"
else
  echo "reproducible: NOT the same bytes"; cat "$root/differences"
  [ -z "${KEEP:-}" ] || { trap - EXIT; echo "kept: $root"; }
  exit 1
fi
