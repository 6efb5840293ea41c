using Cairn.Language;

namespace Cairn.Coding;

/// <summary>"left two guards and a driver dead and a child injured": whom a word of harm behind "left" is said of.</summary>
internal static class LeftBehind
{
    private const int Reach = 24; // tokens

    /// <summary>Head of the first phrase that the word of harm at <paramref name="harm"/> is said of; −1 where no "left" stands before it.</summary>
    public static int First(ReportReading reading, int harm)
    {
        var sentence = reading.SentenceOf(harm);
        var begin = -1;
        for (var i = harm - 1; i >= sentence.First && i > harm - Reach; i--)
        {
            if (reading.Tokens[i].Lemma is "leave" && reading.Tokens[i].IsVerb) return Head(reading, begin < 0 ? i + 1 : begin, harm);
            if (IsHarm(reading, i))
            {
                if (begin < 0 && !AreJoined(reading, i, harm)) begin = i + 1;
            }
            else if (reading.Tokens[i].IsVerb && reading.Lower(i) is not "including" || reading.Lower(i) is ";" or ":") return -1;
        }

        return -1;
    }

    private static int Head(ReportReading reading, int begin, int harm)
    {
        while (begin < harm && reading.Lower(begin) is "and" or ",") begin++;
        var head = Phrases.HeadFrom(reading, begin, harm);
        return head >= 0 && PeopleReader.GroupAt(reading, head, animate: true) is { Counts: true } ? head : -1;
    }

    // "left many rebels dead and injured": of the same people.
    private static bool AreJoined(ReportReading reading, int one, int other)
    {
        for (var i = one + 1; i < other; i++)
        {
            if (reading.Lower(i) is not ("and" or "or" or "," or "/" or "seriously" or "badly")) return false;
        }

        return true;
    }

    private static bool IsHarm(ReportReading reading, int i) => reading.Lower(i) is "dead" or "wounded" or "injured" or "hurt" or "missing" or "maimed";
}
