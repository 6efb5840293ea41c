using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads totals to date: "the death toll rose to 15", "bringing the toll to 17", "raising the number of dead to at least 20".</summary>
internal static class TollReader
{
    private const int Reach = 14; // tokens from "toll" to a number
    private const int RaiseReach = 6; // tokens from what raised it back to "toll"
    private const int RiseReach = 30; // the same where it rises: "the toll from the strike on … has risen to 82"

    /// <summary>Those whom "the number of" counts.</summary>
    internal static readonly string[] Dead = ["dead", "deaths", "fatalities", "killed", "victims", "casualties"];

    public static void Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!IsToll(reading, sentence, i) && !IsNumberOfDead(reading, sentence, i)) continue;
            if ((NumberBefore(reading, sentence, i) ?? NumberAfterTo(reading, sentence, i)) is not { } number) continue;
            if (mentions.Any(m => m.Figures.Any(f => f.Group.Number == number))) continue;
            var group = new PeopleGroup { First = number.First, End = number.End, Head = number.Head }.CountedBy(number);
            var draft = new FigureDraft
            {
                Kind = KindOf(reading, sentence, i),
                Group = group,
                Population = PopulationOf(reading, i),
                Trigger = i,
                Cumulation = IsEarlier(reading, sentence, i) || IsPut(reading, sentence, i) ? Cumulation.Standalone : Cumulation.TotalToDate,
                Rule = "toll",
            };
            var owner = mentions.Where(m => m.Figures.Count > 0 || m.Act is not null).OrderBy(m => m.Act is null ? 1 : 0).ThenBy(m => Math.Abs(m.Head - i)).FirstOrDefault();
            if (owner is null) mentions.Add(owner = Standalone(sentence, i));
            owner.Figures.Add(draft);
        }
    }

    // Not "toll-free", "a toll road".
    private static bool IsToll(ReportReading reading, Sentence sentence, int i) =>
        reading.Lower(i) is "toll" or "tally" && !(i + 1 < sentence.End && reading.Lower(i + 1) is "-" or "free" or "road" or "roads" or "booth" or "booths" or "plaza" or "gate" or "bridge");

    // "the number of dead", "the number of guards killed"
    private static bool IsNumberOfDead(ReportReading reading, Sentence sentence, int i)
    {
        if (reading.Lower(i) is not "number" || i + 2 >= sentence.End || reading.Lower(i + 1) != "of") return false;
        return Dead.Contains(reading.Lower(i + 2)) || reading.Lower(i + 2) is "wounded" or "injured"
            || i + 3 < sentence.End && reading.Tokens[i + 2].Tag is Tag.NNS && reading.Lower(i + 3) is "killed" or "dead";
    }

    // "the number of dead soldiers", "the number of guards killed"; all where nobody is named.
    private static Population PopulationOf(ReportReading reading, int number)
    {
        if (reading.Lower(number) is not "number") return Population.All;
        var people = reading.Tokens[number + 2].IsNoun ? number + 2 : number + 3;
        return people < reading.Tokens.Length && reading.Tokens[people].IsNoun && !Dead.Contains(reading.Lower(people)) ? Nouns.PopulationOf(reading.Tokens[people]) ?? Population.All : Population.All;
    }

    // "lifts to 31 the number of guards killed"
    private static NumberPhrase? NumberBefore(ReportReading reading, Sentence sentence, int toll)
    {
        if (toll < sentence.First + 4 || reading.Lower(toll - 1) is not "the" || reading.NumberAt(toll - 2) is not { Form: NumberForm.Count } number || number.First - 2 < sentence.First) return null;
        return reading.Lower(number.First - 1) is "to" && IsRaising(reading, number.First - 2) ? number : null;
    }

    private static bool IsRaising(ReportReading reading, int i) => reading.Tokens[i].Lemma is "raise" or "bring" or "push" or "lift" or "take";

    // "updating an earlier toll of 15", "had earlier put the toll at five": overtaken by what is told beside it.
    private static bool IsEarlier(ReportReading reading, Sentence sentence, int toll)
    {
        for (var i = Math.Max(sentence.First, toll - 6); i < Math.Min(sentence.End, toll + 3); i++)
        {
            if (reading.Lower(i) is "earlier" or "previous" or "previously" or "initial" or "initially" or "preliminary") return true;
        }

        return false;
    }

    /// <summary>"Police put the toll at six": how many somebody counts, beside whoever else does; it has grown from nothing.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="toll">Its word for the dead.</param>
    public static bool IsPut(ReportReading reading, Sentence sentence, int toll) =>
        Enumerable.Range(Math.Max(sentence.First, toll - RaiseReach), toll - Math.Max(sentence.First, toll - RaiseReach)).Any(t => reading.Lower(t) is "put" or "puts" or "gave" or "gives" or "placed");

    private static FigureKind KindOf(ReportReading reading, Sentence sentence, int toll)
    {
        for (var i = Math.Max(sentence.First, toll - 2); i < Math.Min(sentence.End, toll + 4); i++)
        {
            if (reading.Lower(i) is "injured" or "wounded" or "injury" or "injuries") return FigureKind.Injured;
            if (reading.Lower(i) is "casualty" or "casualties") return FigureKind.Casualties;
        }

        return FigureKind.Killed;
    }

    // The number after "to", "at", "stands at", "reached", "of", "was", or "is" — or before: "a toll of 12".
    private static NumberPhrase? NumberAfterTo(ReportReading reading, Sentence sentence, int toll)
    {
        NumberPhrase? afterTo = null, first = null;
        var isRaised = false; // "raised the toll of the blast at the pier to 61"
        for (var i = toll - 1; i >= sentence.First && i > toll - RaiseReach; i--) isRaised |= IsRaising(reading, i);
        for (var i = toll + 1; i < sentence.End && i <= toll + RiseReach; i++)
        {
            if (reading.NumberAt(i) is not { Form: NumberForm.Count } number) continue;
            var isNear = i <= toll + Reach;
            if (isNear) first ??= number;
            if (reading.Lower(number.First - 1) is "to" && (isNear || isRaised || reading.Lower(number.First - 2) is "rose" or "risen" or "rises" or "rising" or "climbed" or "climbs" or "increased" or "grown" or "grew" or "jumped")) afterTo = number;
            i = number.End - 1;
            if (afterTo is not null) break;
        }

        if (afterTo is not null) return afterTo;
        if (first is null) return null;
        var previous = reading.Lower(first.First - 1);
        return previous is "at" or "of" or "reached" or "was" or "is" or "stands" or "stood" or "hit" or "passed" or "exceeded" or "now" or "topped" or ":" || previous is "as" && (reading.Lower(first.First - 2) is "high" or "low" || IsPut(reading, sentence, toll)) ? first : null;
    }

    private static EventMention Standalone(Sentence sentence, int token)
    {
        var frame = new Frame { Name = "toll" };
        var trigger = new Trigger(frame, TriggerKind.Noun, ["toll"], []);
        return new EventMention { Sentence = sentence, Hit = new TriggerHit(token, token + 1, token, [trigger]), Trigger = trigger, IsDefinite = true };
    }
}
