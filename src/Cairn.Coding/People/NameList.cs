using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Counts people named one after another: "Karim Aziz (30), Omar Said alias Abu Ali and Yusuf Hamid" are three.</summary>
internal static class NameList
{
    /// <summary>The group of all names that begin with the one at <paramref name="mention"/>.</summary>
    public static PeopleGroup From(ReportReading reading, PeopleGroup group, Mention mention)
    {
        var count = 1;
        var end = mention.End;
        var sentence = reading.SentenceOf(mention.First);
        var joined = false;
        for (var i = mention.End; i < sentence.End;)
        {
            var lower = reading.Lower(i);
            if (lower is "(") { i = Close(reading, sentence, i); continue; }
            if (lower is "alias" or "aka" or "@" or "nee") { i = SkipAlias(reading, sentence, i + 1); end = i; continue; }
            if (lower is "," or "and" or "&" or ";") { joined = true; i++; continue; }
            if (joined && reading.MentionAt(i) is { Label: MentionLabel.Person } next && next.First == i && !(reading.Lower(i - 1) is "," && Speaks(reading, sentence, next.End)))
            {
                if (!(count == 1 && i == mention.End + 1 && reading.Lower(i - 1) is "," && reading.Lower(group.First) is "a" or "an")) count++; // "a District Health Officer, Karl Benz": his name
                (i, end, joined) = (next.End, next.End, false);
                continue;
            }

            break;
        }

        return group with { End = Math.Max(end, group.End), Low = count, Point = count, High = count, Qualifier = Qualifier.Exact };
    }

    // "arrested Karim Aziz, Inspector Omar Said said": who tells it is none of them.
    private static bool Speaks(ReportReading reading, Sentence sentence, int i) =>
        i < sentence.End && reading.Lower(i) is "said" or "says" or "told" or "stated" or "added" or "informed" or "confirmed" or "claimed" or "disclosed";

    private static int Close(ReportReading reading, Sentence sentence, int open)
    {
        for (var i = open + 1; i < sentence.End && i < open + 8; i++)
        {
            if (reading.Lower(i) == ")") return i + 1;
        }

        return open + 1;
    }

    private static int SkipAlias(ReportReading reading, Sentence sentence, int at)
    {
        if (at < sentence.End && reading.MentionAt(at) is { } mention && mention.First == at) return mention.End;
        while (at < sentence.End && reading.Tokens[at].IsName) at++;
        return at;
    }
}
