using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>
/// Prefixes that stay joined to what follows their hyphen ("pro-government", "ex-soldiers", "mid-2004"); every other hyphen is a token of its own,
/// as in EWT and GUM ("U.S. - backed", "CPI - Maoist", "al - Qaeda"). From counts over their training parts.
/// </summary>
internal static class HyphenPrefixes
{
    private static readonly FrozenSet<string> Joined =
        "non e re anti co pre pro mid cross post over multi ex sub counter semi mini neo socio psycho inter intra micro un ultra bi tri de"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Connecting =
        "the to and of in on by a an or all for it from at".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JoinedSpans = Joined.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ConnectingSpans = Connecting.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the hyphen between <paramref name="before"/> and <paramref name="after"/> stays inside one token.</summary>
    public static bool Joins(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.Length <= 7 && JoinedSpans.Contains(before) && after.Length > 1 && !(after.Length <= 4 && ConnectingSpans.Contains(after));
}
