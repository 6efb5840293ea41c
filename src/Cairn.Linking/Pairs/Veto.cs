namespace Cairn.Linking;

/// <summary>What forbids that two accounts are one occurrence, whatever else speaks for it.</summary>
internal static class Veto
{
    /// <summary>Why the pair is forbidden, or null.</summary>
    public static string? Of(Telling a, Telling b)
    {
        if (ReferenceEquals(a.Report, b.Report)) return "two accounts of one report";
        var (here, there) = (a.Account.Where, b.Account.Where);
        if (here.Country is { } one && there.Country is { } other && one != other && Nearness.DistanceKm(here, there) is null or > 100) return "different countries";
        if (PairFeatures.Gap(a, b) is not { } gap) return null;
        if (gap > 0 && IsDay(a) && IsDay(b) && !Nearness.IsArea(here) && !Nearness.IsArea(there) && !Nearness.Same(here, there) && Nearness.DistanceKm(here, there) is > 60)
            return "different towns on different days";
        return null;
    }

    private static bool IsDay(Telling telling) => telling.First == telling.Last;
}
