using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Names who is speaking, so that nine outlets quoting one agency are one speaker.</summary>
internal static class Speakers
{
    /// <summary>The primary source behind a figure.</summary>
    public static string Of(Source? source, string origin) => source switch
    {
        null => origin,
        { Kind: SourceKind.Media, Name: { Length: > 0 } name } => "outlet:" + name.ToLowerInvariant(),
        { Kind: SourceKind.Media } => origin,
        { Kind: SourceKind.Unnamed or SourceKind.Witness or SourceKind.Relative } => $"{CodeNames.Name(source.Kind)}@{origin}",
        { Kind: SourceKind.Ngo or SourceKind.Party or SourceKind.ArmedGroup, Name: { Length: > 0 } name } => $"{CodeNames.Name(source.Kind)}:{name.ToLowerInvariant()}",
        _ => CodeNames.Name(source.Kind),
    };

    /// <summary>How a speaker is called in a sentence.</summary>
    public static string Label(Claim claim) => claim.Figure.Source switch
    {
        null => claim.Origin.StartsWith("outlet:", StringComparison.Ordinal) ? claim.Outlet is { } outlet ? Origins.Written(outlet) : claim.Origin["outlet:".Length..] : "the report",
        { Kind: SourceKind.Health } => "hospital",
        { Kind: SourceKind.Un } => "the UN",
        { Kind: SourceKind.Media or SourceKind.Ngo or SourceKind.Party or SourceKind.ArmedGroup, Name: { Length: > 0 } name } => name,
        { Kind: SourceKind.Unnamed } => "an unnamed source",
        var source => CodeNames.Name(source.Kind).Replace('_', ' '),
    };
}
