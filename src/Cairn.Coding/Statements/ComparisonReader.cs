using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Reads comparative claims: superlatives over a period ("the worst day of violence in a year", "the deadliest attack since March")
/// and more-or-fewer against an earlier period ("fewer attacks than in the same period the year before").
/// </summary>
internal static class ComparisonReader
{
    internal static readonly HashSet<string> Superlatives = new(StringComparer.Ordinal) { "worst", "deadliest", "bloodiest", "largest", "biggest", "heaviest", "highest", "fiercest", "most", "lowest", "fewest", "least", "quietest" };
    internal static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "day", "week", "month", "year", "quarter" };
    internal static readonly HashSet<string> Measures = new(StringComparer.Ordinal) { "attack", "violence", "death", "killing", "bombing", "casualty", "assault", "clash", "strike", "incident", "fighting", "toll", "bloodshed", "raid", "shooting", "injury", "unrest", "ambush", "loss", "fatality", "kidnapping" };

    internal static readonly HashSet<string> Comparatives = new(StringComparer.Ordinal) { "fewer", "more", "less", "higher", "lower" };

    public static Statement? Read(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var lower = reading.Lower(i);
            if (Superlatives.Contains(lower) && Superlative(reading, sentence, i) is { } superlative) return superlative;
            if (Comparatives.Contains(lower) && MoreOrFewer(reading, sentence, i) is { } comparison) return comparison;
            if (GrowthReader.Read(reading, sentence, i) is { } grown) return grown;
        }

        return null;
    }

    private static Statement? Superlative(ReportReading reading, Sentence sentence, int at)
    {
        if (reading.Lower(at) is "least" or "most" && reading.Lower(at - 1) is "at") return null; // "at least 87" bounds a number
        var measure = MeasureNear(reading, sentence, at, at + 10, out var noun);
        if (measure is null && ComparedEvents.Subject(reading, sentence, at) is >= 0 and var subject) (measure, noun) = (MeasureOf(reading.Tokens[subject].Lemma), subject);
        string? unit = null;
        for (var i = at + 1; i < sentence.End && i <= at + 3; i++)
        {
            if (Units.Contains(reading.Tokens[i].Lemma)) unit = reading.Tokens[i].Lemma;
            else if (reading.Lower(i) is "weekend" || reading.Lower(i) is "hours" && reading.Lower(i - 1) is "24") unit = "day";
        }

        if (measure is null && unit is null && !TellsOfEvent(reading, sentence, at)) return null;
        // The deadliest attack is the one with the most dead, not the most attacks.
        if (reading.Lower(at) is "deadliest" or "bloodiest") measure = "killed";
        if (!Period(reading, sentence, at, out var periodEnd, out var length, out var since)) return null;
        var day = FocusDay(reading, sentence);
        var start = since ?? (day is { } focus ? Back(focus, length) : null);
        var relation = reading.Lower(at) is "lowest" or "fewest" or "least" or "quietest" ? "least" : "most";
        var comparison = new Comparison(measure ?? "violence", relation, unit, day, day, start, day is null ? null : day, ActorNear(reading, at, noun)) { Place = ComparedPlaces.Of(reading, sentence, at, periodEnd) };
        return Make(reading, sentence, Math.Max(sentence.First, at - 1), periodEnd, comparison, length);
    }

    // "The attack is the deadliest in Norland this year": the noun stands before the copula.
    private static bool TellsOfEvent(ReportReading reading, Sentence sentence, int at)
    {
        if (at < sentence.First + 3 || reading.Lower(at) is not ("deadliest" or "bloodiest") || reading.Lower(at - 1) is not "the" || reading.Lower(at - 2) is not ("is" or "was" or "as" or "among")) return false;
        return Enumerable.Range(sentence.First, at - 2 - sentence.First).Any(i => Measures.Contains(reading.Tokens[i].Lemma) && reading.Tokens[i].IsNoun);
    }

    private static Statement? MoreOrFewer(ReportReading reading, Sentence sentence, int at)
    {
        var people = HarmOfPeople(reading, sentence, at, out var noun);
        var measure = people ?? MeasureNear(reading, sentence, at, at + 5, out noun);
        if (measure is null && reading.Lower(at + 1) is "than" && ComparedEvents.Subject(reading, sentence, at) is >= 0 and var subject) (measure, noun) = (MeasureOf(reading.Tokens[subject].Lemma), at); // "attacks in May were fewer than in April"
        if (measure is null && reading.Lower(at + 1) is "than" && reading.Lower(at - 1) is "," && KilledBefore(reading, sentence, at)) (measure, noun) = ("killed", at); // "17 mayors have been killed this year, more than in all of 2021"
        if (measure is null) return null;
        var than = -1;
        for (var i = noun; i < sentence.End && i < noun + (people is null ? 8 : FarThan); i++)
        {
            if (reading.Lower(i) == "than") than = i;
        }

        if (than < 0) return null;
        var times = reading.TimesIn(sentence).Where(t => t.Start is not null).ToList();
        var period = times.FirstOrDefault(t => t.First < than) ?? times.FirstOrDefault();
        if (period is not null && reading.Lower(period.First - 1) is "between" or "from" && reading.Lower(period.End) is "and" or "to" && times.Find(t => t.First == period.End + 1) is { Last: { } until }) period = period with { Last = until }; // "Between October and December"
        var end = sentence.End;
        for (var i = than; i < sentence.End; i++)
        {
            if (reading.Tokens[i].Tag is Tag.Comma or Tag.Period)
            {
                end = i;
                break;
            }
        }

        DateOnly? baseStart = null, baseEnd = null;
        if (period is { Start: { } s, Last: { } l })
        {
            var same = Enumerable.Range(than, end - than).Any(i => reading.Lower(i) is "same" or "corresponding");
            var later = times.FirstOrDefault(t => t.First > than && t.Start is not null && t != period);
            (baseStart, baseEnd) = same ? (s.AddYears(-1), LastDayLike(l)) : later is not null ? (later.Start, later.Last) : (s.AddDays(-(l.DayNumber - s.DayNumber + 1)), s.AddDays(-1));
        }

        var verb = reading.Tokens[noun].Head;
        var claimed = verb >= 0 && reading.Tokens[verb].Lemma is "claim";
        var relation = reading.Lower(at) is "fewer" or "less" or "lower" ? "fewer" : "more";
        var actor = people is null && verb >= 0 && reading.Tokens[verb].IsVerb ? NameOfSubject(reading, verb) : null;
        var comparison = new Comparison(claimed ? "attacks_claimed" : measure, relation, null, period?.Start, period?.Last, baseStart, baseEnd, actor) { Place = ComparedPlaces.Of(reading, sentence, at, than) };
        return Make(reading, sentence, at, end, comparison, period?.Value);
    }

    internal static bool KilledBefore(ReportReading reading, Sentence sentence, int at) =>
        Enumerable.Range(sentence.First, at - sentence.First).Any(i => reading.Tokens[i].IsVerb && reading.Tokens[i].Lemma is "kill" or "murder" or "assassinate" or "die");

    private const int FarThan = 16; // tokens: "were killed in attacks in the province in November than"

    // "more people were killed", "fewer soldiers died": the people counted are nobody's doing; null where no harm to people is compared.
    private static string? HarmOfPeople(ReportReading reading, Sentence sentence, int at, out int verb)
    {
        verb = -1;
        if (at + 1 >= sentence.End || !reading.Tokens[at + 1].IsNoun || Nouns.PopulationOf(reading.Tokens[at + 1]) is null) return null;
        for (var i = at + 2; i < sentence.End && i < at + 6; i++)
        {
            if (!reading.Tokens[i].IsVerb) continue;
            verb = i;
            if (reading.Tokens[i].Lemma is "kill" or "die") return "killed";
            if (reading.Tokens[i].Lemma is "injure" or "wound" or "hurt") return "injured";
        }

        return null;
    }

    internal static DateOnly LastDayLike(DateOnly last)
    {
        var year = last.AddYears(-1);
        return last.Day == DateTime.DaysInMonth(last.Year, last.Month) ? new DateOnly(year.Year, year.Month, DateTime.DaysInMonth(year.Year, year.Month)) : year;
    }

    private static string? MeasureNear(ReportReading reading, Sentence sentence, int from, int to, out int noun)
    {
        noun = -1;
        for (var i = from + 1; i < sentence.End && i <= to; i++)
        {
            if (!Measures.Contains(reading.Tokens[i].Lemma)) continue;
            noun = i;
            return MeasureOf(reading.Tokens[i].Lemma);
        }

        return null;
    }

    internal static string MeasureOf(string lemma) => lemma switch
    {
        "death" or "killing" or "toll" or "fatality" or "loss" or "bloodshed" => "killed",
        "injury" => "injured",
        "violence" or "fighting" or "unrest" or "clash" => "violence",
        _ => "attacks",
    };

    // "in a year", "in months", "in more than two years", "since March", "this year".
    private static bool Period(ReportReading reading, Sentence sentence, int at, out int end, out string? length, out DateOnly? since)
    {
        (end, length, since) = (sentence.End, null, null);
        for (var i = at + 1; i < sentence.End; i++)
        {
            if (reading.Lower(i) is not ("in" or "since" or "for" or "of" or "this")) continue;
            var at1 = reading.Lower(i) == "this" ? i : i + 1;
            if (at1 + 1 < sentence.End && reading.Lower(i) is "since" && reading.Tokens[at1].Tag is Tag.DT && reading.TimeAt(at1) is null) at1++; // "since the 2006 war"
            if (at1 >= sentence.End || reading.TimeAt(at1) is not { } time) continue;
            if (reading.Lower(i) == "since") since = time.Start;
            else if (time.Type == TimexType.Duration) length = time.Value;
            else since = time.Start;
            end = time.End;
            return true;
        }

        return false;
    }

    private static DateOnly? Back(DateOnly day, string? duration)
    {
        if (duration is null || duration.Length < 3 || duration[0] != 'P' || !int.TryParse(duration.AsSpan(1, duration.Length - 2), out var count)) return null;
        return duration[^1] switch { 'Y' => day.AddYears(-count), 'M' => day.AddMonths(-count), 'W' => day.AddDays(-7 * count), 'D' => day.AddDays(-count), _ => null };
    }

    // The latest day of the sentence or, failing that, the day before or of publication that the report is about.
    private static DateOnly? FocusDay(ReportReading reading, Sentence sentence)
    {
        bool IsDay(TimeExpression time) => time is { Precision: WhenPrecision.Day, Last: not null } && !Baselines.IsOne(reading, reading.SentenceOf(time.First), time) && (reading.Text.Published is null || time.Last <= reading.Text.Published);
        return (reading.TimesIn(sentence).LastOrDefault(IsDay) ?? reading.Text.Times.FirstOrDefault(IsDay))?.Last;
    }

    internal static string? ActorNear(ReportReading reading, int at, int noun)
    {
        for (var i = at; i <= Math.Max(at, noun); i++)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org } mention) return reading.Resolve(mention).Name;
        }

        return null;
    }

    private static string? NameOfSubject(ReportReading reading, int verb) => StatementReader.SubjectName(reading, verb);

    internal static Statement Make(ReportReading reading, Sentence sentence, int first, int end, Comparison comparison, string? period) => new()
    {
        Kind = StatementKind.Comparison,
        AsReported = reading.Text.Words(first, Math.Max(first + 1, Math.Min(end, sentence.End))),
        Comparison = comparison,
        Actor = comparison.Actor,
        Period = period,
        Source = SourceFinder.At(reading, first),
        Evidence = [reading.Text.Evidence(first, Math.Max(first + 1, Math.Min(end, sentence.End))), Span.Of(reading.Text.Text, sentence.Span)],
    };
}
