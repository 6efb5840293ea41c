#!/usr/bin/env bash
# build.sh OUT_FOLDER [RUNTIME…]: what a release ships: one archive a runtime (a single file with .NET inside) and the package of the `dotnet tool`.
# Runtimes: linux-x64 osx-arm64 win-x64 (all three by default), each built on whatever this is. One whose runtime pack cannot be had is named and makes the script fail.
# Needs GNU tar and gzip.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd); shift
[ $# -gt 0 ] || set -- linux-x64 osx-arm64 win-x64
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}; export SOURCE_DATE_EPOCH
version=$(sed -n 's#.*<Version>\(.*\)</Version>.*#\1#p' Directory.Build.props)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
release=(-c Release -v q -p:CairnRelease=true)
failed=0

if dotnet restore src/Cairn.Cli --locked-mode -v q -p:CairnRelease=true -p:CairnSingleFile=true; then
  for runtime in "$@"; do
    name=cairn-$version-$runtime
    dotnet publish src/Cairn.Cli --no-restore -r "$runtime" "${release[@]}" -p:CairnSingleFile=true -o "$work/$name" || { echo "build: $runtime failed"; failed=1; continue; }
    cp LICENSE README.md "$work/$name/"
    cp models/en-fast/LICENCE.md "$work/$name/LICENCE-model.md"
    cp data/gazetteer/ATTRIBUTION.md "$work/$name/ATTRIBUTION-gazetteer.md"
    tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode='u+rw,go+r-w' -cf - -C "$work" "$name" | gzip -9n >"$out/$name.tar.gz"
    rm -rf "${work:?}/$name"
  done
else
  echo "build: a runtime pack could not be had here, so no single files"; failed=1
fi

dotnet restore src/Cairn.Cli --locked-mode -v q
dotnet pack src/Cairn.Cli --no-restore "${release[@]}" -o "$out" || { echo "build: the tool package failed"; failed=1; }
(cd "$out" && ls -l --time-style=+ cairn-* Cairn.Cli.* | awk '{print "build: " $NF ", " $5 " bytes"}')
exit "$failed"
