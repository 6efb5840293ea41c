using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Who is held, charged or looked for, by the words beside the name: "Emil Brandt, 30, was arrested", "the suspect, Emil Brandt", "police charged Emil Brandt".</summary>
internal static class Accused
{
    private const int After = 9, Before = 5; // tokens

    /// <summary>Words that say so.</summary>
    public static FrozenSet<string> Words { get; } = "charged charge charges accused arrested suspect suspects suspected wanted convicted sentenced guilty booked indicted alleged allegedly custody fled confessed admitted responsible blamed identified turned behind claimed trial arraigned detained captured gunman shooter".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether such a word stands beside the phrase at a token, with nobody else between.</summary>
    public static bool IsHeld(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        for (var i = head + 1; i < sentence.End && i <= head + After && !IsSomebodyElse(reading, head, i); i++)
        {
            if (Words.Contains(reading.Lower(i)) && reading.Lower(i) is not ("behind" or "alleged" or "gunman" or "shooter")) return true;
        }

        var first = reading.MentionAt(head)?.First ?? head;
        for (var i = first - 1; i >= sentence.First && i >= first - Before && !IsSomebodyElse(reading, head, i); i--)
        {
            if (Words.Contains(reading.Lower(i))) return true;
        }

        return false;
    }

    private static bool IsSomebodyElse(ReportReading reading, int head, int i) => reading.MentionAt(i) is { Label: Model.MentionLabel.Person } other && other != reading.MentionAt(head);
}
