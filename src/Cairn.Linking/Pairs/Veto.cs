using Cairn.Model;

namespace Cairn.Linking;

/// <summary>What forbids that two accounts are one occurrence, whatever else speaks for it. Everything less certain is weighed (<see cref="PairWeights"/>).</summary>
internal static class Veto
{
    private const double FarKm = 1000;
    private const int YearsApartDays = 366;
    private const int DaysApart = 2;
    private const double ElsewhereKm = 100;

    // A place is sometimes coded on the wrong side of the world; texts that name the same people, or share most of their words, tell one story all the same.
    private const int SamePeople = 2;
    private const double OneText = 0.4;

    /// <summary>Why the pair is forbidden, or null.</summary>
    public static string? Of(Telling a, Telling b)
    {
        if (ReferenceEquals(a.Report, b.Report)) return OneReport.LogOdds(a, b) is null ? "two accounts of one report" : null;
        if (AreOfOtherMeans(a.Account, b.Account) || AreOfOtherMeans(b.Account, a.Account)) return "other means";
        var far = Nearness.DistanceKm(a.Account.Where, b.Account.Where) is > FarKm && !Nearness.Contains(a.Account.Where, b.Account.Where) && !Nearness.Contains(b.Account.Where, a.Account.Where);
        var years = PairFeatures.Gap(a, b) is > YearsApartDays && a.First == a.Last && b.First == b.Last && !(a.IsMain && b.IsMain);
        var elsewhere = IsElsewhere(a, b);
        if (!far && !years && !elsewhere) return null;
        if (a.Words.All.Holds(b.PlaceWords) || b.Words.All.Holds(a.PlaceWords)) return null;
        if (WordSet.Shared(a.Words.NamePairs, b.Words.NamePairs, 0, a.Ground, b.Ground) >= SamePeople) return null;
        if (elsewhere) return "another day in another town";
        return WordSet.Cosine(a.Words.All, b.Words.All) >= OneText ? null : far ? "places far apart" : "years apart";
    }

    // Nobody takes a suicide bombing for an air strike.
    private static bool AreOfOtherMeans(Account a, Account b) =>
        a.Acts.Contains(Act.SuicideBombing) && !a.Acts.Any(IsFromAir) && b.Acts.Any(IsFromAir) && !b.Acts.Contains(Act.SuicideBombing) && !b.Acts.Contains(Act.Bombing);

    private static bool IsFromAir(Act act) => act is Act.AirStrike or Act.DroneStrike;

    // Both told of one exact day and one town, days and a hundred kilometres between them: the same words may tell of both.
    private static bool IsElsewhere(Telling a, Telling b) =>
        a.First == a.Last && b.First == b.Last && PairFeatures.Gap(a, b) is >= DaysApart && !Nearness.IsArea(a.Account.Where) && !Nearness.IsArea(b.Account.Where)
        && !Nearness.IsVillage(a.Account.Where) && !Nearness.IsVillage(b.Account.Where) && Nearness.DistanceKm(a.Account.Where, b.Account.Where) is > ElsewhereKm;
}
