using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Tells figures of a period or a whole conflict from those of one occurrence: "since January", "this year", "in the past decade".</summary>
internal static class PeriodReader
{
    private const int FewDays = 4; // "in the past five days" is told of more than one occurrence
    private const int ManyEvents = 3;
    private const int AllOverReach = 6; // tokens from the events to where they happened
    private const int NumberReach = 5; // tokens from "number" to the participle behind whom it counts
    private const int BeginReach = 11; // tokens from "since" to what began or ended
    private const int WarTotal = 10_000; // more than any one occurrence that is coded from news

    /// <summary>Whether the figure covers more than the occurrence it stands beside.</summary>
    public static bool IsPeriod(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        if (FigureLinker.Value(figure) >= WarTotal || IsOfWar(reading, sentence, figure) || IsOfMany(reading, sentence, figure) || Roundup.Is(reading, sentence, figure)) return true;
        var raised = Raised(reading, sentence, figure);
        for (var i = sentence.First; i < raised; i++)
        {
            var lower = reading.Lower(i);
            if (lower is "since" or "during" or "far" or "this" or "last" or "past" or "over" or "in" && reading.SideClauseAt(i) is { } clause && !clause.Holds(figure.Trigger) && !IsOfNumber(clause, figure)) continue; // "two men wanted for raids since January were held"
            if (lower is "since" && i + 1 < reading.Tokens.Length && reading.Lower(i - 1) is "," && reading.TimeAt(i + 1) is { } begun && reading.Lower(begun.End) is "," && figure.Group.High == 1) continue; // "Karl Benz, a guard of the mill, since 2017, surrendered"
            if (lower is "since" && reading.Lower(i - 1) is "held" or "missing" or "detained" or "captive" or "hostage" or "captivity" or "custody" or "jailed" or "imprisoned") continue; // "freed nine teachers held since May"
            if (lower is "since" && IsRecord(reading, sentence, i)) continue;
            if (lower is "since" && i + 1 < sentence.End && (reading.TimeAt(i + 1) is { Precision: not WhenPrecision.Day } || reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "start" or "first" or "beginning" or "outbreak" or "war" or "conflict" or "uprising" or "end" or "middle"))
                return true;
            if (lower is "since" && Begins(reading, sentence, i)) return true;
            if (lower is "during" && reading.Lower(i + 1) is "the" or "that" && reading.Lower(i + 2) is "month" or "year" or "quarter" or "decade" or "period") return true;
            if (lower is "against" && i + 2 < raised && reading.NumberAt(i + 1) is not null && reading.Lower(i + 2) is "in" && reading.Lower(i + 3) is "the" or "last") return true; // "149 killed against 157 in the previous year"
            if (lower is "far" && i > 0 && reading.Lower(i - 1) == "so" && reading.Lower(i + 1) is "this") return true;
            if (lower is "this" && reading.Lower(i - 1) is not "ago" && reading.Lower(i + 1) is "year" or "month" && i + 1 < sentence.End && (reading.Tokens[i + 1].Relation is not Relation.NmodPoss)) return true;
            if (lower is "last" or "past" && reading.Lower(i + 1) is "decade" or "years" or "few") return true;
            if (lower is "over" or "during" or "in" or "within" && reading.Lower(i + 1) is "the" && reading.Lower(i + 2) is "last" or "past" && IsLong(reading, i + 3)) return true;
            if (lower is "in" && (reading.Lower(i + 1) is "last" or "past" && IsLong(reading, i + 2) || reading.Lower(i + 1) is "recent" && reading.Lower(i + 2) is "years" or "months" or "weeks")) return true;
            if (lower is "far" && i > 0 && reading.Lower(i - 1) == "so" && figure.Kind is FigureKind.Surrendered) return true; // "with this, 90 rebels have so far surrendered"
        }

        return false;
    }

    // "the number of guards killed since the war began": what says of whom the number is.
    private static bool IsOfNumber(SideClause clause, FigureDraft figure) => figure.Rule == "toll" && clause.First > figure.Trigger && clause.First <= figure.Trigger + NumberReach;

    /// <summary>"Between 3 and 9 May hospitals took in 70 bodies": days beside the one on which the account happened.</summary>
    public static bool IsOfOtherDays(ReportReading reading, Sentence sentence, DateOnly? day)
    {
        if (day is not { } told) return false;
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) is "between" or "from" && reading.TimeAt(i + 1) is { Start: { } first, Last: { } last } && last.DayNumber - first.DayNumber >= FewDays - 1 && last.DayNumber - first.DayNumber < 31 && (told < first || told > last)) return true;
        }

        return false;
    }

    // "year", "months", "three weeks", "five days"
    private static bool IsLong(ReportReading reading, int i) =>
        i < reading.Tokens.Length && (reading.Lower(i) is "year" or "month" or "months" || reading.NumberAt(i) is { } many && (reading.Lower(i + 1) is "year" or "years" or "months" or "weeks" || reading.Lower(i + 1) is "days" && many is { Value: >= FewDays }));

    // "Seven were killed in 17 shootings across Norton", "13 people were hit in separate shootings over the weekend": what many did to many, a sum and no occurrence.
    // Who is killed by one doer in several places ("the gunman killed six in three shootings") is the verb's object; so only who stands before it, or is left dead.
    private static bool IsOfMany(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        if (figure.Kind is not (FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties) || FigureLinker.Value(figure) < 2 && !IsBesideMore(reading, sentence)) return false;
        if (figure.Group.Head > figure.Trigger && reading.Tokens[figure.Trigger].IsVerb) return false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!(reading.Lower(i) is "shootings" or "homicides" or "slayings" or "stabbings")) continue;
            if (reading.SideClauseAt(i) is { } clause && !clause.Holds(figure.Trigger) && !IsCountedOn(reading, figure.Group.End, clause.First) || IsPartOf(reading, Math.Min(i, figure.Group.First), Math.Max(i, figure.Group.First))) continue;
            if (AreMany(reading, sentence, i) || AreAllOver(reading, sentence, i)) return true;
        }

        return false;
    }

    // "…, including one at a mill that hurt nine": of those that follow, not of all; what a comma or dash behind them opens is of all again.
    private static bool IsPartOf(ReportReading reading, int first, int end)
    {
        var open = false;
        for (var t = first; t < end; t++)
        {
            if (reading.Lower(t) is "including" or "included" or "includes" or "among") open = true;
            else if (reading.Lower(t) is "," or "—" or "–" or "--" or "-" && t + 1 < end && (reading.Lower(t + 1) is "and" or "were" or "was" || reading.Lower(t) is not "," && t > 0 && reading.Tokens[t].Start > reading.Tokens[t - 1].End)) open = false;
        }

        return open;
    }

    // "… killed and at least nine others wounded in shootings": the second count goes on with the first.
    private static bool IsCountedOn(ReportReading reading, int first, int end) =>
        Enumerable.Range(first, Math.Max(0, end - first)).Any(t => reading.Lower(t) is "and" && Enumerable.Range(t + 1, 3).Any(n => reading.NumberAt(n) is { Form: NumberForm.Count }));

    // "A man died and at least nine people were hurt in shootings across Norton": one, but of a sum.
    private static bool IsBesideMore(ReportReading reading, Sentence sentence) =>
        reading.NumbersIn(sentence).Any(n => n is { Form: NumberForm.Count, Value: >= 2 } && reading.Lower(n.End) is "people" or "persons" or "others" or "other" or "more" or "men" or "women" or "victims" or "wounded" or "injured" or "hurt");

    // "17 shootings", "separate overnight shootings", "a spate of shootings"
    private static bool AreMany(ReportReading reading, Sentence sentence, int noun)
    {
        for (var i = noun - 1; i >= sentence.First && i > noun - 4; i--)
        {
            if (reading.Lower(i) is "related" or "connected" or "linked") return false;
            if (reading.NumberAt(i) is { } count) return count.Value >= ManyEvents;
            if (reading.Lower(i) is "separate" or "unrelated" or "multiple" or "numerous" or "various" or "citywide" or "weekend" || i == noun - 1 && reading.Lower(i) is "those") return true;
            if (reading.Lower(i) is "of") return reading.Lower(i - 1) is "spate" or "dozens" or "rash" or "wave" or "number";
        }

        return false;
    }

    // "shootings across the city", "shootings over the weekend"
    private static bool AreAllOver(ReportReading reading, Sentence sentence, int noun)
    {
        for (var i = noun + 1; i < sentence.End && i < noun + AllOverReach; i++)
        {
            if (reading.Lower(i) is "across" or "throughout" or "citywide" or "around" || reading.Lower(i) is "over" or "during" && reading.Lower(i + 1) is "the" or "a" && (reading.Lower(i + 2) is "weekend" || reading.Lower(i + 3) is "weekend")) return true;
        }

        return false;
    }

    // "…, raising to 41 the number of soldiers killed this year": what stands before it is of the day.
    private static int Raised(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        for (var i = figure.Group.End; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) is "," && reading.Lower(i + 1) is "raising" or "bringing" or "taking" or "pushing" or "lifting") return i;
        }

        return sentence.End;
    }

    /// <summary>"the deadliest attack since 2011", "the first such raid since the spring": how long it was not so bad.</summary>
    internal static bool IsRecord(ReportReading reading, Sentence sentence, int since)
    {
        for (var i = since - 1; i >= sentence.First && i > since - 9; i--)
        {
            if (reading.Tokens[i].Tag is Tag.JJS or Tag.RBS || reading.Lower(i) is "first") return true;
        }

        return false;
    }

    // "since the Norland war began", "since it erupted in March 2011", "since a truce collapsed"
    private static bool Begins(ReportReading reading, Sentence sentence, int since)
    {
        for (var i = since + 2; i < sentence.End && i < since + BeginReach; i++)
        {
            if (reading.Tokens[i].Lemma is "begin" or "erupt" or "start" or "break" or "launch" or "collapse" or "end" or "expire" or "resume") return true;
        }

        return false;
    }

    // "The conflict has killed more than 3,000 people": a war, not an occurrence, is the doer.
    private static bool IsOfWar(ReportReading reading, Sentence sentence, FigureDraft figure)
    {
        for (var i = figure.Trigger - 1; i >= sentence.First && i > figure.Trigger - 4; i--)
        {
            if (reading.Lower(i) is not ("has" or "have" or "had")) continue;
            return i > sentence.First && reading.Tokens[i - 1].Lemma is "war" or "conflict" or "uprising" or "insurgency" or "crisis" or "unrest" or "rebellion";
        }

        return false;
    }
}
