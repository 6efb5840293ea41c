using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Whom a pronoun takes up within its sentence: the nearest counted people before it, of its number, that do not act.</summary>
internal static class Antecedent
{
    /// <summary>The people that "them", "both", "his", "her" or "their" at a token stand for; null when the sentence does not tell.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="acts">Whether the head of a phrase is of those who act.</param>
    public static PeopleGroup? Of(ReportReading reading, int pronoun, Predicate<int> acts)
    {
        var isOne = reading.Lower(pronoun) is "his" or "her" or "him";
        var first = reading.SentenceOf(pronoun).First;
        for (var i = pronoun - 1; i >= first; i--)
        {
            if (!reading.Tokens[i].IsNoun && reading.NumberAt(i)?.Head != i || i + 1 < pronoun && (reading.Tokens[i + 1].IsNoun || reading.NumberAt(i) is not null && reading.Tokens[i + 1].Tag is Tag.JJ or Tag.VBN or Tag.HYPH) || acts(i)) continue;
            if (PeopleReader.GroupAt(reading, i) is { Counts: true, IsAnaphoric: false } group && !(group.Number is null && IsSaying(reading, group.End - 1)) && (isOne ? group.Point is 1 : group.Point is not 1)) return group;
        }

        return null;
    }

    /// <summary>"Officers say they were shot": whether those who end at a token say it, of others.</summary>
    public static bool IsSaying(ReportReading reading, int last) => last + 1 < reading.Tokens.Length && reading.Tokens[last + 1].IsVerb && ClauseVerbs.Saying.Contains(reading.Tokens[last + 1].Lemma);

    /// <summary>Whose throat or head it is in a trigger that holds a possessive ("slit her throat"); −1 for none.</summary>
    public static int Owner(ReportReading reading, TriggerHit hit, Predicate<int> acts)
    {
        for (var i = hit.First + 1; i < hit.End; i++)
        {
            if (reading.Tokens[i].Tag is Tag.PRPS) return Of(reading, i, acts)?.Head ?? -1;
        }

        return -1;
    }
}
