#!/usr/bin/env bash
# audit.sh: are there known vulnerabilities in the packages of the locked restore, direct or transitive?
# Exit 0: none known, or nobody could be asked (it says which); 1: some are known. Every restore asks too (NuGetAudit, errors NU1901 to NU1904).
set -uo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

# A project of its own asks each configured source whether it has vulnerability data at all: a source without says NU1905, none reached NU1900.
probe=$(mktemp -d); trap 'rm -rf "$probe"' EXIT
{
  echo '<configuration><packageSources><clear />'
  sources=$(dotnet nuget list source --format short | sed -n 's/^E *//p' | awk '{print $NF}')
  n=0; while read -r s; do [ -n "$s" ] && { n=$((n + 1)); echo "<add key=\"s$n\" value=\"$s\" />"; }; done <<<"$sources"
  echo '</packageSources><auditSources><clear />'
  n=0; while read -r s; do [ -n "$s" ] && { n=$((n + 1)); echo "<add key=\"s$n\" value=\"$s\" />"; }; done <<<"$sources"
  echo '</auditSources></configuration>'
} >"$probe/nuget.config"
cat >"$probe/probe.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>true</NuGetAudit></PropertyGroup>
<ItemGroup><PackageReference Include="Dapper" Version="2.1.86" /></ItemGroup></Project>
P
asked=$(timeout 120 dotnet restore "$probe/probe.csproj" --force 2>&1)
case "$asked" in
  *NU1905*) echo "audit: the package source of this machine gives no vulnerability data, so nothing is known either way"; exit 0 ;;
  *NU1900* | *NU1301* | *NU1801*) echo "audit: no package source was reached, so nothing is known either way"; exit 0 ;;
esac

found=$(timeout 300 dotnet package list --project src/Cairn.Cli --vulnerable --include-transitive --no-restore 2>&1)
if grep -qE '^ *> ' <<<"$found"; then echo "$found"; echo "audit: packages with known vulnerabilities"; exit 1; fi
echo "audit: no known vulnerabilities"
