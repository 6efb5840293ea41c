using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What a report only announces in its headline or first sentences ("a man fired on a guard post in neighbouring Sudland", "Militants kill nine policemen"), with no town of its own,
/// and tells further down: one occurrence where a single one below can be meant.
/// </summary>
internal static class Announcements
{
    private const int LastLead = 3; // sentence
    private const int Country = 5; // where_prec of what is wider than a division

    /// <summary>Pairs of places in the list: what announces and what is announced.</summary>
    public static IEnumerable<(int, int)> Of(ReportReading reading, IReadOnlyList<Telling> tellings)
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            if (!Announces(tellings[i])) continue;
            var sites = tellings[i].Draft.Sites(reading);
            var meant = Enumerable.Range(i + 1, tellings.Count - i - 1).Where(j => MayMean(tellings[i], tellings[j])).ToList();
            if (meant.FindAll(j => tellings[j].Draft.Sites(reading).Overlaps(sites)) is { Count: > 0 } there) meant = there; // "an attack on their base", "attacked a base"
            else if (!tellings[i].Draft.Places.Any() && Dead(tellings[i]) == 0) continue;
            if (meant.Count == 1) yield return (i, meant[0]);
        }
    }

    private static bool Announces(Telling telling) =>
        telling.Draft is { IsPast: false, IsReal: true } draft && draft.Scenes[0].Sentence.Index <= LastLead && draft.Scenes.Count(s => s.HasStrongAct || s.Figures.Any()) <= 2
        && draft.Places.All(p => p.WherePrec is >= Country) && telling.Account.Acts.Any(ActFamily.Kills);

    private static bool MayMean(Telling one, Telling other)
    {
        if (other.Draft is not { IsPast: false, IsReal: true } || other.First <= one.First || !other.Account.Acts.Any(ActFamily.Kills) || !other.Draft.Places.Any(p => p.WherePrec is < Country)) return false;
        if (one.Draft.Places.Any() && one.Account.Where.Country != other.Account.Where.Country) return false;
        if (Compatibility.AreApart(one.Account.When.Start, one.Account.When.End, other.Account.When.Start, other.Account.When.End)) return false;
        return Dead(one) is var dead && dead == 0 || other.Toll("killed") == dead;
    }

    private static int Dead(Telling telling) =>
        telling.Draft.Scenes[0].Figures.Where(f => f.Kind is FigureKind.Killed && f.SubsetOf is null && f.Group.Number is not null).Sum(f => FigureLinker.Value(f));
}
