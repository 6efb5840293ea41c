using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Two forces of which one did it, nobody says which: "by either Norlandian or Sudlandian jets", "Norland or its ally Sudland". Both are suspected.
/// Two that did it together: "Norlandian and Sudlandian raids".
/// </summary>
internal static class EitherOr
{
    private const int Reach = 5; // tokens of one phrase
    private const int AskedReach = 20; // tokens from "whether" to who

    /// <summary>Last token of the force told before the one at a token, with "or" between them; −1 without.</summary>
    public static int Before(ReportReading reading, int head) => Before(reading, head, "or");

    /// <summary>The nation whose raids or forces those of the one at a token are too: "Norlandian and Sudlandian jets"; −1 without.</summary>
    public static int With(ReportReading reading, int head) =>
        Before(reading, head, "and") is >= 0 and var first && reading.MentionAt(first) is { Label: MentionLabel.Nationality } && reading.Tokens[first].Tag is Tag.JJ or Tag.NNP ? first : -1;

    private static int Before(ReportReading reading, int head, string word)
    {
        var sentence = reading.SentenceOf(head);
        for (var i = head - 1; i > sentence.First && i >= head - Reach; i--)
        {
            if (reading.Lower(i) == word) return IsForce(reading, i - 1) && Enumerable.Range(i + 1, head - i).Any(t => IsForce(reading, t)) ? i - 1 : -1;
            if (!reading.Tokens[i].IsNoun && reading.Tokens[i].Tag is not (Tag.JJ or Tag.DT or Tag.PRPS or Tag.POS or Tag.HYPH)) return -1;
        }

        return -1;
    }

    /// <summary>Whether the force at a token is one of two.</summary>
    public static bool IsOne(ReportReading reading, int head)
    {
        if (Before(reading, head) >= 0) return true;
        var end = reading.SentenceOf(head).End;
        for (var i = head + 1; i + 1 < end && i <= head + 2; i++)
        {
            if (reading.Lower(i) != "or") continue;
            return IsForce(reading, i - 1) && Enumerable.Range(i + 1, Math.Min(Reach, end - i - 1)).TakeWhile(t => reading.Tokens[t].IsNoun || reading.Tokens[t].Tag is Tag.JJ or Tag.DT or Tag.PRPS).Any(t => IsForce(reading, t));
        }

        return false;
    }

    /// <summary>Whether only who did it is in doubt: "nobody could say whether Norlandian or Sudlandian jets carried out the raid".</summary>
    public static bool IsAsked(ReportReading reading, int head)
    {
        var sentence = reading.SentenceOf(head);
        var asked = head - 1;
        while (asked > sentence.First && head - asked <= AskedReach && reading.Lower(asked) is not ("whether" or "if")) asked--;
        if (asked <= sentence.First || head - asked > AskedReach || !Enumerable.Range(asked - 3, 3).Any(i => reading.Lower(i) is "clear" or "unclear" or "know" or "known" or "unknown" or "say" or "determine")) return false;
        return Enumerable.Range(asked + 1, Math.Max(0, sentence.End - asked - 2)).Any(i => reading.Lower(i) == "or" && IsForce(reading, i - 1) && Enumerable.Range(i + 1, Reach).Any(t => t < sentence.End && IsForce(reading, t)));
    }

    private static bool IsForce(ReportReading reading, int i) =>
        reading.MentionAt(i) is { Label: MentionLabel.Nationality } or { Label: MentionLabel.Actor, Entry.Kind: ActorEntryKind.Military or ActorEntryKind.Government or ActorEntryKind.ArmedGroup or ActorEntryKind.Coalition }
        || StateActor.CountryAt(reading, i) is not null;
}
