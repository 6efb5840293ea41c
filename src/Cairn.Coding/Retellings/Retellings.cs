using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Joins what a report tells twice: the news at its head and the story further down, which names its day, its place or its victims first there.
/// <see cref="AccountMerger"/> reads forward and knows only what came before; here both are known whole. Each pair is judged by weights over readable
/// features (<see cref="RetellingFeatures"/>, fitted by <c>tools/TrainCoder</c>); the surest pairs join first.
/// </summary>
internal static class Retellings
{
    private const int Reach = 24; // tellings before and behind: a long list must not cost the square of its length
    private const double Bar = 1.5; // log-odds: since occurrences are told apart by labels, what is left to join is little
    private const double Sure = 10; // log-odds of what a report opens with and tells on once
    private const double Contrary = -1.5; // log-odds of a pair that keeps two groups apart

    /// <summary>The occurrences with what is told twice made one.</summary>
    public static List<AccountDraft> Join(ReportReading reading, IReadOnlyList<(AccountDraft Draft, Account Account)> made) =>
        [.. Group(reading, made).Select(g => g.Count == 1 ? g[0] : AccountDraft.Of(g))];

    // The drafts of each occurrence, in the order in which they begin; most stand alone.
    private static List<List<AccountDraft>> Group(ReportReading reading, IReadOnlyList<(AccountDraft Draft, Account Account)> made)
    {
        if (made.Count < 2) return [.. made.Select(m => (List<AccountDraft>)[m.Draft])];
        var tellings = made.Select(m => new Telling(reading, m.Draft, m.Account)).OrderBy(t => t.First).ToList();
        var groups = tellings.Select((_, i) => (List<int>)[i]).ToList();
        var scores = Scores(reading, tellings);
        foreach (var pair in Announcements.Of(reading, tellings)) scores[pair] = Sure;
        foreach (var ((one, other), score) in scores.Where(s => s.Value > Bar).OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            var (a, b) = (groups.FindIndex(g => g.Contains(one)), groups.FindIndex(g => g.Contains(other)));
            if (a == b || groups[a].Exists(i => groups[b].Exists(j => scores.GetValueOrDefault((Math.Min(i, j), Math.Max(i, j)), double.NegativeInfinity) < Contrary))) continue;
            groups[Math.Min(a, b)].AddRange(groups[Math.Max(a, b)]);
            groups.RemoveAt(Math.Max(a, b));
        }

        return [.. groups.Select(g => g.Order().Select(i => tellings[i].Draft).ToList())];
    }

    /// <summary>Pairs that may be one, the one told first first.</summary>
    public static IEnumerable<(Telling One, Telling Other)> Pairs(ReportReading reading, IReadOnlyList<Telling> tellings)
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count && j <= i + Reach; j++)
            {
                if (MayBeOne(reading, tellings[i], tellings[j])) yield return (tellings[i], tellings[j]);
            }
        }
    }

    private static Dictionary<(int, int), double> Scores(ReportReading reading, List<Telling> tellings)
    {
        var places = tellings.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i);
        return Pairs(reading, tellings).ToDictionary(p => (places[p.One], places[p.Other]), p => FeatureWeights.Retellings.Score(RetellingFeatures.Of(p.One, p.Other, tellings.Count, reading.TellsOfFighters)));
    }

    private static bool MayBeOne(ReportReading reading, Telling one, Telling other) =>
        one.Draft.IsReal == other.Draft.IsReal && Harms(one) && Harms(other)
        && !reading.Items.AreApart(one.Draft.Scenes[0].Sentence, other.Draft.Scenes[0].Sentence)
        && (one.Account.Where.Country is null || other.Account.Where.Country is null || one.Account.Where.Country == other.Account.Where.Country)
        && !AreApart(one, other) && !one.Draft.Scenes.Exists(s => s.IsSince) && !other.Draft.Scenes.Exists(s => s.IsSince) && !IsThird(one, other) && !IsAnswered(reading, one, other) && !TellsOthers(reading, one, other) && !TellsOthers(reading, other, one) && !OtherTown.Opens(reading, one.Draft, other.Draft.Scenes[0]) && !OtherDay.Opens(reading, one.Draft, other.Draft.Scenes[0])
        && !(one.First == one.Last && other.First == other.Last && one.First == other.First); // what one sentence tells apart stays apart

    // "The raid came a day after a bomb killed six": what a sentence answers or tells aside is none of what it tells; "a day after the bombing, police said" may tell of that.
    private static bool IsAnswered(ReportReading reading, Telling one, Telling other)
    {
        var told = one.Draft.Scenes.ToLookup(s => s.Sentence.Index);
        return other.Draft.Scenes.Exists(t => told[t.Sentence.Index].Any(s => s.Aside != t.Aside || s.IsAnswered != t.IsAnswered && !reading.AnsweredIn(t.Sentence).IsReckoned));
    }

    // "In a third incident, …": none of those told in the sentences before, but what the report opens with may announce it.
    private static bool IsThird(Telling one, Telling other) => other.Draft.Scenes[0].IsSeparate && other.First > one.First && one.Last > 1;

    // "Another six people were killed in Norton": not those of the other telling.
    private static bool TellsOthers(ReportReading reading, Telling one, Telling other) =>
        other.Draft.Recent.Scenes.Exists(scene => MergeVeto.AddsOthers(reading, scene) && one.Draft.Recent.Scenes.Exists(s => s.Sentence.Index < scene.Sentence.Index && MergeVeto.AreOfTwoTolls(s, scene)));

    // Arrests, marches and riots of one day in one place are often several; who was shot is told once more.
    private static bool Harms(Telling telling) => telling.Account.Acts.Any(a => ActFamily.Kills(a) && a is not (Act.Riot or Act.CrowdDispersal));

    // Two days or more between, another town, no day and something past or of a year ("lost its territory in 2019"): one occurrence only where something says who it was about.
    private static bool AreApart(Telling one, Telling other) =>
        (AreDaysApart(one.Account.When, other.Account.When) || ArePlacesApart(one.Account.Where, other.Account.Where)) && !TellWhom(one, other, least: 2)
        || (one.Draft.IsPast != other.Draft.IsPast || Compatibility.IsOfYears(one.Account.When.Precision) || Compatibility.IsOfYears(other.Account.When.Precision)) && (one.Account.When.Start is null || other.Account.When.Start is null) && !TellWhom(one, other, least: 1);

    private static bool TellWhom(Telling one, Telling other, int least) =>
        one.Victims.Overlaps(other.Victims) || one.Ages.Overlaps(other.Ages) || one.Toll("killed") is { } dead && dead >= least && dead == other.Toll("killed");

    private static bool AreDaysApart(When one, When other) => one.Start is not null && other.Start is not null && Compatibility.AreApart(one.Start, one.End, other.Start, other.End);

    private static bool ArePlacesApart(Where one, Where other)
    {
        if (one.Admin1 is not null && other.Admin1 is not null && one.Admin1 != other.Admin1) return true;
        return one is { WherePrec: <= 2, Lat: { } lat1, Lon: { } lon1 } && other is { WherePrec: <= 2, Lat: { } lat2, Lon: { } lon2 } && one.Name != other.Name && Geodesy.Distance(lat1, lon1, lat2, lon2) > Compatibility.NextDoorKilometres;
    }
}
