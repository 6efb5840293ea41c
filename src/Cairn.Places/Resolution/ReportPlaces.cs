using System.Collections.Immutable;

namespace Cairn.Places;

/// <summary>The places of one report, in the order of the text; a relative position comes after its anchor.</summary>
public sealed record ReportPlaces(ImmutableArray<ResolvedPlace> Places)
{
    /// <summary>The town that the outlet is called after, which no words of the text name; null when its name says none.</summary>
    public ResolvedPlace? Outlet { get; init; }

    public static ReportPlaces None { get; } = new([]);
}
