#!/usr/bin/env bash
# release.sh OUT_FOLDER: builds, lists the materials and signs a release of the last commit. Publishes nothing.
# CAIRN_SIGNING_KEY: a gpg key id (makes SHA256SUMS.asc) or the path of a PEM private key (openssl makes SHA256SUMS.sig). Without it there are checksums only.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/../.."
[ -z "$(git status --porcelain)" ] || { echo "release: the work tree has changes; commit them first"; exit 1; }
[ -z "$(ls -A "$out")" ] || { echo "release: $out is not empty"; exit 1; }

bash tools/release/audit.sh
bash tools/release/build.sh "$out"
bash tools/release/sbom.sh "$out"
git rev-parse HEAD >"$out/COMMIT"
(cd "$out" && sha256sum -- * >../SUMS.$$ && mv ../SUMS.$$ SHA256SUMS)

key=${CAIRN_SIGNING_KEY:-}
if [ -z "$key" ]; then
  echo "release: NOT SIGNED (no CAIRN_SIGNING_KEY): SHA256SUMS shows damage, not who made it"
elif [ -f "$key" ]; then
  openssl dgst -sha256 -sign "$key" -out "$out/SHA256SUMS.sig" "$out/SHA256SUMS"
  echo "release: signed with openssl; check: openssl dgst -sha256 -verify PUBLIC.pem -signature SHA256SUMS.sig SHA256SUMS && sha256sum -c SHA256SUMS"
else
  gpg --batch --yes --local-user "$key" --armor --output "$out/SHA256SUMS.asc" --detach-sign "$out/SHA256SUMS"
  echo "release: signed with gpg; check: gpg --verify SHA256SUMS.asc SHA256SUMS && sha256sum -c SHA256SUMS"
fi
