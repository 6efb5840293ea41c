using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Finds the side clauses of a sentence by its words: where a relative pronoun or a participle behind a noun opens one, and where the main clause goes on.</summary>
internal static class SideClauseReader
{
    private static readonly FrozenSet<string> Charges = WordSet.Of("accused, wanted, involved, implicated, suspected, charged, convicted, sought, indicted, responsible");

    /// <summary>The side clauses, in the order of the text; none stands in another.</summary>
    public static ImmutableArray<SideClause> Of(ReportReading reading, Sentence sentence)
    {
        var clauses = ImmutableArray.CreateBuilder<SideClause>();
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            var relative = IsRelative(reading, i);
            var charge = IsCharge(reading, i);
            if (!relative && !charge && !IsParticiple(reading, i)) continue;
            var isSecond = TellsBefore(reading, sentence, clauses, i);
            var end = End(reading, sentence, i, relative, isSecond);
            if (!isSecond && end == sentence.End) continue; // "Two men wanted for murder": no clause around it
            clauses.Add(new SideClause(i, end, charge || relative && TellsCharge(reading, i, end)));
            i = end - 1;
        }

        return clauses.ToImmutable();
    }

    private static bool IsRelative(ReportReading reading, int i) =>
        reading.Lower(i) is "who" or "whose" && (reading.Tokens[i - 1].IsNoun || reading.Lower(i - 1) is "," or ")" || reading.NumberAt(i - 1) is not null || Phrases.IsQuote(reading.Tokens[i - 1]));

    // "wanted for", "allegedly involved in": what somebody is held for, said of the people before it; not "suspected to be rebels".
    private static bool IsCharge(ReportReading reading, int i)
    {
        if (!Charges.Contains(reading.Lower(i)) || Voice.HasBe(reading, i)) return false;
        if (reading.Lower(i + 1) is "to" ? reading.Lower(i + 2) is not "have" || reading.Lower(i + 3) is "been" : reading.Lower(i + 1) is not ("of" or "in" or "for" or "with" or "over")) return false;
        var before = i - 1;
        while (before > 0 && Voice.IsBetween(reading, before)) before--;
        return reading.Tokens[before].IsNoun || reading.Lower(before) is "," or ")" || Phrases.IsQuote(reading.Tokens[before]);
    }

    // "a council set up by the governor", "a boy taken away two years ago", "two rebels, active in the hills since June"
    private static bool IsParticiple(ReportReading reading, int i) =>
        (reading.Tokens[i].Tag is Tag.VBN && reading.Lower(i) is not ("identified" or "named" or "known" or "called" or "aged") || reading.Lower(i) is "active") && !Voice.HasBe(reading, i) && (reading.Tokens[i - 1].IsNoun || reading.Lower(i) is "active" && reading.Lower(i - 1) is ",") && reading.Tokens[Math.Min(i + 1, reading.Tokens.Length - 1)].Tag is Tag.IN or Tag.RP or Tag.RB or Tag.TO;

    private static bool TellsCharge(ReportReading reading, int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (Charges.Contains(reading.Lower(i)) && reading.Lower(i + 1) is "of" or "in" or "for" or "with" or "over") return true;
            if (reading.Lower(i) is "part" or "role" or "hand" && reading.Lower(i + 1) is "in") return true;
        }

        return false;
    }

    // Whether the main clause has told its verb already.
    private static bool TellsBefore(ReportReading reading, Sentence sentence, ImmutableArray<SideClause>.Builder clauses, int opening)
    {
        var owed = 0; // "When he went to the shop, the men …"
        for (var i = sentence.First; i < opening; i++)
        {
            if (clauses.Any(c => c.Holds(i))) continue;
            if (Opens(reading, sentence, i)) owed++;
            if (IsFinite(reading, i) && owed-- <= 0) return true;
        }

        return false;
    }

    // Each clause that opens in it owes a verb; the verb that none owes is the main clause's.
    private static int End(ReportReading reading, Sentence sentence, int opening, bool relative, bool isSecond)
    {
        var (owed, isNested, comma) = (relative ? 1 : 0, false, -1);
        for (var i = opening + 1; i < sentence.End; i++)
        {
            var lower = reading.Lower(i);
            if (lower is ";") return i;
            if (lower is "," && Resumes(reading, i, isSecond)) return i;
            if (lower is "," && owed == 0) comma = i;
            if (Opens(reading, sentence, i)) (owed, isNested) = (owed + 1, true);
            if (!IsFinite(reading, i)) continue;
            if (owed == 0 && isSecond && !relative && !isNested && reading.Lower(i - 1) is "and" or "but") return i - 1; // "arrested two men wanted for arson and seized a rifle"
            if (owed == 0 && !isSecond && reading.Lower(i - 1) is not ("and" or "or" or "but" or ",")) return comma < 0 ? i : comma; // "According to men who fled, nine guards were shot"
            owed = Math.Max(0, owed - 1);
            while (i + 1 < sentence.End && (reading.Tokens[i + 1].IsVerb || Voice.IsBetween(reading, i + 1))) i++;
        }

        return sentence.End;
    }

    // ", was arrested", ", surrendered to": the comma closes the clause; behind the main verb ", and shot", ", killing two".
    private static bool Resumes(ReportReading reading, int comma, bool isSecond)
    {
        var i = comma + 1;
        if (isSecond && i < reading.Tokens.Length && reading.Tokens[i].Tag is Tag.VBG && reading.Lower(i) is not ("including" or "involving" or "belonging" or "following" or "during")) return true;
        if (isSecond && reading.Lower(i) is "and" or "but") i++;
        else if (isSecond) return false;
        while (i < reading.Tokens.Length && Voice.IsBetween(reading, i)) i++;
        return i + 1 < reading.Tokens.Length && (IsFinite(reading, i) || !isSecond && reading.Tokens[i].Tag is Tag.VBN && reading.Tokens[i + 1].Tag is not (Tag.Comma or Tag.CC) && reading.Lower(i + 1) is not "by");
    }

    private static bool Opens(ReportReading reading, Sentence sentence, int i) =>
        reading.Lower(i) is "who" or "which" or "whose" or "where" or "when" or "while" || reading.Lower(i) is "after" or "before" or "that" or "as" && i + 1 < sentence.End && reading.Tokens[i + 1].Tag is not Tag.VBG && !Phrases.IsNamingAs(reading, i);

    private static bool IsFinite(ReportReading reading, int i) =>
        reading.Tokens[i].Tag is Tag.VBD && reading.Tokens[Math.Max(i - 1, 0)].Tag is not (Tag.DT or Tag.CD or Tag.JJ or Tag.PRPS) || reading.Tokens[i].Tag is Tag.VBZ or Tag.VBP or Tag.MD || reading.Lower(i) is "was" or "were" or "is" or "are" or "has" or "have" or "had" && reading.Lower(i - 1) is not "to";
}
