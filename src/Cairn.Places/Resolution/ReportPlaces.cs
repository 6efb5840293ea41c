using System.Collections.Immutable;

namespace Cairn.Places;

/// <summary>The places of one report, in the order of the text; a relative position comes after its anchor.</summary>
public sealed record ReportPlaces(ImmutableArray<ResolvedPlace> Places)
{
    public static ReportPlaces None { get; } = new([]);
}
