using Cairn.Language;

namespace Cairn.Coding;

/// <summary>People told by a preposition to share what a verb tells of others.</summary>
internal static class Companions
{
    private const int OwnReach = 14; // tokens from a verb to "with his two sons"

    /// <summary>Heads of those with whom a thing was done or suffered: "was held along with two cousins", "killed the chief together with his sons".</summary>
    public static IReadOnlyList<int> Along(ReportReading reading, TriggerHit hit)
    {
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 2 < sentence.End && i < hit.End + 45; i++)
        {
            if (reading.Lower(i) is "was" or "were" && Voice.HasBe(reading, hit.Head) && !Enumerable.Range(hit.End, i - hit.End).Any(t => reading.Lower(t) is "who" or "which" or "where" or "that")) break; // "was killed and his aides were hurt, along with nine others"
            if (reading.Lower(i) is "when" or "while" or ";" || reading.Lower(i) == "and" && reading.Tokens[i + 1].Tag is Tag.VBD) break;
            if (IsAlong(reading, i)) return People(reading, Phrases.HeadFrom(reading, i + 2, sentence.End));
            if (reading.Lower(i) is "with" && i < hit.End + OwnReach && !Enumerable.Range(hit.End, i - hit.End).Any(t => reading.Tokens[t].IsVerb || reading.Lower(t) is ",") && hit.Candidates.All(t => t.Frame.Harm is Model.FigureKind.Arrested) && OwnPeople(reading, i + 1, sentence) is { Count: > 0 } own) return own; // "held a trader with his two sons"
            if (reading.Lower(i) is "as" && reading.Lower(i + 1) is "were" or "was") return People(reading, Phrases.HeadFrom(reading, i + 2, sentence.End)); // "…, as were eight guards"
        }

        // "the commander, along with two aides, was arrested"
        for (var i = hit.First - 2; i > sentence.First && i > hit.First - 16; i--)
        {
            if (reading.Tokens[i].IsVerb && reading.Tokens[i].Class != WordClass.Aux || reading.SideClauseAt(i) is { } clause && !clause.Holds(hit.Head)) break; // "a courier, who came along with two friends, was shot"
            if (IsAlong(reading, i)) return People(reading, Phrases.HeadFrom(reading, i + 2, hit.First));
        }

        return [];
    }

    /// <summary>Heads of those who surrender with the subject.</summary>
    public static IReadOnlyList<int> OfSubject(ReportReading reading, TriggerHit hit) => IsSurrender(hit) ? [.. WithOwnPeople(reading, hit), .. Along(reading, hit)] : [];

    // "the commander surrendered with 43 of his followers"
    private static IReadOnlyList<int> WithOwnPeople(ReportReading reading, TriggerHit hit)
    {
        var sentence = reading.SentenceOf(hit.Head);
        for (var i = hit.End; i + 2 < sentence.End && i < hit.End + 8; i++)
        {
            if (reading.Lower(i) is "with" && reading.NumberAt(i + 1) is { Form: NumberForm.Count } number) return People(reading, Phrases.HeadFrom(reading, number.First, sentence.End));
            if (reading.Lower(i) is "with" && OwnPeople(reading, i + 1, sentence) is { Count: > 0 } own) return own;
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is "and" or ",") return [];
        }

        return [];
    }

    private static bool IsSurrender(TriggerHit hit) => hit.Candidates.All(t => t.Frame.Harm is Model.FigureKind.Surrendered);

    // "with his two sons", "with her six associates", "with his wife"
    private static IReadOnlyList<int> OwnPeople(ReportReading reading, int i, Sentence sentence)
    {
        if (reading.Lower(i) is not ("his" or "her" or "their")) return [];
        var head = Phrases.HeadFrom(reading, i, sentence.End);
        return head > i && (UncountedPeople.IsKin(reading.Tokens[head]) || PeopleReader.GroupAt(reading, head) is { Number: not null }) ? People(reading, head) : [];
    }

    private static bool IsAlong(ReportReading reading, int i) => reading.Lower(i) is "along" or "together" && reading.Lower(i + 1) == "with";

    // "along with rebel papers"
    private static readonly System.Collections.Frozen.FrozenSet<string> Papers = WordSet.Of("paper, papers, literature, document, photograph, poster, diary, pamphlet, leaflet, banner, flag, uniform, dress, letter, book");

    private static IReadOnlyList<int> People(ReportReading reading, int head)
    {
        if (head < 0) return [];
        if (PeopleReader.GroupAt(reading, head) is not null) return Papers.Contains(reading.Tokens[head].Lemma) ? [] : [head];
        return UncountedPeople.KinBefore(reading, PhraseStart.Of(reading, head), head) is >= 0 and var kin ? [kin] : []; // "along with his associate Visa"
    }
}
