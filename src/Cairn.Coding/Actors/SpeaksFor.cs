using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>For whom a responsibility is claimed: "a spokesman for the Hill Front", "a caller who spoke on behalf of the Hill Front" did nothing himself.</summary>
internal static class SpeaksFor
{
    private const int Reach = 14; // tokens

    /// <summary>The organisation that the phrase at a token speaks for; null where it speaks for itself.</summary>
    public static Mention? Of(ReportReading reading, int head)
    {
        var end = reading.SentenceOf(head).End;
        if (reading.Lower(head) is "spokesman" or "spokesmen" or "spokeswoman" or "spokesperson" or "representative" or "representatives" && reading.Lower(head + 1) is "of" or "for" or "from" && At(reading, head + 2, end) is { } whose) return whose;
        for (var i = head + 1; i + 2 < end && i < head + Reach && reading.Lower(i) is not ";"; i++)
        {
            if (reading.Lower(i) is "behalf" or "name" && reading.Lower(i - 1) is "on" or "in" or "the" && reading.Lower(i + 1) == "of") return At(reading, i + 2, end);
        }

        return null;
    }

    private static Mention? At(ReportReading reading, int start, int end) =>
        Phrases.HeadFrom(reading, start, end) is >= 0 and var named && reading.MentionAt(named) is { Label: MentionLabel.Actor or MentionLabel.Org } organisation ? organisation : null;
}
