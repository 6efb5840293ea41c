#!/usr/bin/env bash
# sbom.sh OUT_FOLDER: the bills of materials (CycloneDX): cairn.cdx.json of the command, its model and gazetteer; workbench.cdx.json of the page's npm packages.
# The same commit gives the same bytes: the date is the commit's, there is no serial number.
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
version=$(sed -n 's#.*<Version>\(.*\)</Version>.*#\1#p' Directory.Build.props)
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
date=$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$epoch" +%Y-%m-%dT%H:%M:%SZ)

dotnet tool restore >/dev/null || { echo "sbom: the CycloneDX tool could not be restored here" >&2; exit 1; }
dotnet restore src/Cairn.Cli --locked-mode -v q
template=$(mktemp); trap 'rm -f "$template"' EXIT
sed "s/@VERSION@/$version/g" tools/release/sbom-template.xml >"$template"
dotnet tool run dotnet-CycloneDX src/Cairn.Cli/Cairn.Cli.csproj -dpr -ns -F Json -spv 1.6 -imp "$template" -o "$out" -fn cairn.cdx.json >/dev/null
sed -i.bak "s/\"timestamp\": \"[^\"]*\"/\"timestamp\": \"$date\"/" "$out/cairn.cdx.json"
if command -v npm >/dev/null; then
  (cd web && npm sbom --sbom-format cyclonedx --package-lock-only --omit dev) |
    sed -e "s/\"timestamp\": \"[^\"]*\"/\"timestamp\": \"$date\"/" -e '/"serialNumber"/d' >"$out/workbench.cdx.json"
else
  echo "sbom: no npm here, so no bill of the workbench's packages" >&2
fi
rm -f "$out"/*.bak
echo "sbom: $(grep -c '"purl": "pkg:nuget' "$out/cairn.cdx.json") NuGet packages in $out/cairn.cdx.json"
