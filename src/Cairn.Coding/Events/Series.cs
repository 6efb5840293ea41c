using System.Collections.Frozen;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What only says which of several what was told is: "It was <em>the third raid</em> on the village since May", "she is <em>the ninth clerk murdered</em> this year".
/// It tells no occurrence of its own and nobody besides.
/// </summary>
internal static class Series
{
    private static readonly FrozenSet<string> Ordinals = WordSet.Of("second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, latest");

    /// <summary>Whether an event is told so.</summary>
    public static bool IsOneOf(ReportReading reading, EventMention mention) =>
        mention.IsNoun ? IsCounted(reading, mention.Head) : mention.Roles.Exists(r => r.Role is FrameRole.Victim && r.Head < mention.Head && IsCounted(reading, r.Head));

    // "It was the third", "became the ninth", "This is the second such"
    private static bool IsCounted(ReportReading reading, int head)
    {
        var first = PhraseStart.Of(reading, head);
        if (reading.Lower(first) is not ("the" or "its" or "their" or "at") || !Enumerable.Range(first, head - first).Any(i => Ordinals.Contains(reading.Lower(i)) || IsWritten(reading.Lower(i)))) return false;
        var verb = first - 1;
        while (verb > 0 && reading.Lower(verb) is "least" or "at" or "now" or "also") verb--;
        return reading.Lower(verb) is "became" or "becomes" or "becoming" || reading.Lower(verb) is "is" or "was" or "'s" && reading.Lower(verb - 1) is "it" or "this" or "that" or "he" or "she" or "which";
    }

    // "22nd", "14th"
    private static bool IsWritten(string lower) => lower.Length > 2 && char.IsAsciiDigit(lower[0]) && lower[^2..] is "st" or "nd" or "rd" or "th";
}
