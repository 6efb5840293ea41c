using System.Collections.Immutable;

namespace Cairn.Model;

/// <summary>A country or territory: codes, names, adjectives, regions.</summary>
/// <param name="Alpha2">ISO 3166-1 alpha-2 (XK for Kosovo).</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3.</param>
/// <param name="Numeric">ISO 3166-1 numeric, three digits, or empty.</param>
/// <param name="GleditschWard">Gleditsch–Ward number, or null.</param>
/// <param name="Name">Name in news English.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Adjectives">"Iraqi"; also demonyms in the singular.</param>
/// <param name="People">Plural demonyms, "Iraqis".</param>
/// <param name="AcledRegion">ACLED's region.</param>
/// <param name="UcdpRegion">UCDP's region.</param>
public sealed record Country(
    string Alpha2, string Alpha3, string Numeric, int? GleditschWard, string Name,
    ImmutableArray<string> Aliases, ImmutableArray<string> Adjectives, ImmutableArray<string> People, string AcledRegion, string UcdpRegion)
{
    /// <summary>The adjective that names its forces and people, "Iraqi"; the name where it has none.</summary>
    public string Adjective => Adjectives.Length > 0 ? Adjectives[0] : Name;
}
