using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What people are accused of, tried or wanted for, told from what is told for itself.</summary>
internal static class Accusation
{
    private static readonly HashSet<string> Planners = new(StringComparer.Ordinal) { "mastermind", "planner", "organiser", "organizer", "plotter" };

    private static readonly HashSet<string> Held = new(StringComparer.Ordinal) { "arrested", "detained", "booked", "apprehended", "jailed", "imprisoned", "nabbed", "held" };

    /// <summary>Whether somebody is held for an event: "accused of", "on trial for", "involved in", "wanted in" stands before it in its clause.</summary>
    public static bool Governs(ReportReading reading, int head)
    {
        if (IsFinite(reading.Text, head) || IsBelieved(reading, head) || IsMain(reading, head)) return false;
        var sentence = reading.SentenceOf(head);
        for (var i = head - 1; i > sentence.First; i--)
        {
            var lower = reading.Lower(i);
            if (lower is ";" || lower is "," && reading.Tokens[head].Tag is Tag.VBD && head - i < 6 && reading.Lower(i + 1) is not ("and" or "who")) return false;
            if (lower is "was" or "were" && reading.Lower(i - 1) is not ("who" or "which" or "that")) return false; // the clause that is told
            if (lower == "of" && Planners.Contains(reading.Tokens[i - 1].Lemma) && PhraseStart.Of(reading, head) == i + 1) return true;
            if (lower is not ("of" or "in" or "for" or "with" or "over") || reading.SideClauseAt(i) is { } side && !side.Holds(head)) continue;
            if (lower is "for" && Held.Contains(reading.Lower(i - 1)) || lower is "in" && reading.Lower(i - 1) is "role" or "hand") return true;
            if (reading.Lower(i - 1) is "accused" or "charged" or "convicted" or "guilty" or "acquitted" or "involved" or "wanted" or "involvement" or "sentenced" or "trial" or "suspected" or "participated" or "participation" or "part" or "complicity" or "indicted" or "charges" or "connection" or "implicated" or "suspect" or "suspects") return true;
        }

        return false;
    }

    private static readonly HashSet<string> Blaming = new(StringComparer.Ordinal) { "criticise", "criticize", "blame", "condemn", "slam", "denounce", "censure", "fault", "castigate", "lambast", "flay" };

    /// <summary>Who is accused of doing what a verb tells, "accused the soldiers of shooting", "blamed the guards for firing": he does it, not who accuses him; −1 elsewhere.</summary>
    public static int Accused(ReportReading reading, int verb)
    {
        if (reading.Tokens[verb].Tag is not Tag.VBG || reading.Lower(verb - 1) is not ("of" or "for")) return -1;
        var isBlame = reading.Lower(verb - 1) is "for";
        var sentence = reading.SentenceOf(verb);
        for (var i = verb - 2; i > sentence.First && i > verb - 16; i--)
        {
            if ((isBlame ? Blaming.Contains(reading.Tokens[i].Lemma) : reading.Tokens[i].Lemma is "accuse" or "suspect") && reading.Tokens[i].IsVerb) return Voice.HasBe(reading, i) ? -1 : Phrases.HeadFrom(reading, i + 1, verb - 1);
            if (reading.Tokens[i].IsVerb) return -1;
        }

        return -1;
    }

    // "A guerrilla wanted for a murder in the hills surrendered": a past tense that nothing joins to what he is wanted for.
    private static bool IsMain(ReportReading reading, int head) =>
        head > 0 && reading.Tokens[head].Tag is Tag.VBD && reading.Lower(head - 1) is not ("who" or "which" or "that" or "and" or "or" or "," or "when" or "where") && reading.Tokens[head - 1].IsNoun;

    /// <summary>"were suspected of having been murdered": told of those it happened to.</summary>
    public static bool IsBelieved(ReportReading reading, int head) =>
        reading.Lower(head - 1) == "been" && reading.Lower(head - 2) is "having" or "have"
        || reading.Lower(head - 1) is "have" or "be" && reading.Lower(head - 2) == "to" && reading.Lower(head - 3) is "alleged" or "suspected" or "believed" && Voice.HasBe(reading, head - 3); // "is alleged to have abducted"

    /// <summary>"was arrested", "were killed": told for itself, whatever the tree hung it on.</summary>
    public static bool IsFinite(AnnotatedText text, int head)
    {
        if (!text.Tokens[head].IsVerb) return false;
        for (var i = head - 1; i >= 0 && i >= head - 3; i--)
        {
            if (text.Tokens[i].Lower is "was" or "were" or "is" or "are") return i == 0 || text.Tokens[i - 1].Lower is not ("who" or "that" or "which");
            if (text.Tokens[i].Tag is not Tag.RB) return false;
        }

        return false;
    }
}
