namespace Cairn.Linking;

/// <summary>What forbids that two accounts are one occurrence, whatever else speaks for it.</summary>
internal static class Veto
{
    // Texts that share this much of their names tell one story, and a day or place coded apart is then the likelier mistake.
    private const double OneStory = 0.2;
    private const double FarKm = 60;
    private const int FarDays = 3;
    private const double FarFromBorderKm = 100;

    /// <summary>Why the pair is forbidden, or null.</summary>
    public static string? Of(Telling a, Telling b)
    {
        if (ReferenceEquals(a.Report, b.Report)) return "two accounts of one report";
        var (here, there) = (a.Account.Where, b.Account.Where);
        var countries = here.Country is { } one && there.Country is { } other && one != other && Nearness.DistanceKm(here, there) is null or > FarFromBorderKm;
        var towns = PairFeatures.Gap(a, b) > 0 && IsDay(a) && IsDay(b) && !Nearness.IsArea(here) && !Nearness.IsArea(there) && !Nearness.Same(here, there) && Nearness.DistanceKm(here, there) is > FarKm;
        var weeks = PairFeatures.Gap(a, b) > FarDays && IsDay(a) && IsDay(b) && !(a.Account.Background || b.Account.Background);
        if (!countries && !towns && !weeks) return null;
        if (a.IsMain && b.IsMain && WordSet.Cosine(a.Words.Names, b.Words.Names) >= OneStory) return null;
        return countries ? "different countries" : towns ? "different towns on different days" : "days too far apart";
    }

    private static bool IsDay(Telling telling) => telling.First == telling.Last;
}
