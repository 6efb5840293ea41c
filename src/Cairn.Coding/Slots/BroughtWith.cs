namespace Cairn.Coding;

/// <summary>"Two porters were rushed to a clinic with bullet wounds", "three arrived at the clinic with burns": who came or was brought has the wounds, not the clinic.</summary>
internal static class BroughtWith
{
    private const int Reach = 10; // tokens

    private static readonly HashSet<string> Brought = new(StringComparer.Ordinal) { "take", "rush", "bring", "transport", "drive", "airlift", "fly", "admit", "carry", "transfer" };
    private static readonly HashSet<string> Came = new(StringComparer.Ordinal) { "come", "arrive", "walk" };

    /// <summary>Head of whoever has what the phrase that begins at <paramref name="first"/> tells; −1 for none.</summary>
    public static int Of(ReportReading reading, int first)
    {
        if (reading.Lower(first) is not "with") return -1;
        var sentence = reading.SentenceOf(first);
        for (var i = first - 1; i > sentence.First && i > first - Reach; i--)
        {
            if (reading.Lower(i) is "," or ";" or ":" or "and" or "but" or "who" or "where" or "when" or "after" or "before") return -1;
            if (!reading.Tokens[i].IsVerb) continue;
            var goes = Came.Contains(reading.Tokens[i].Lemma) || Brought.Contains(reading.Tokens[i].Lemma) && Voice.HasBe(reading, i);
            return goes ? new SubjectBefore(reading, sentence).Of(i) : -1;
        }

        return -1;
    }
}
