using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Measures the features of a pair of tellings; symmetric in its two arguments.</summary>
internal static class PairFeatures
{
    /// <summary>Weight from which a word is rare: names of persons, streets, small places.</summary>
    public const float Rare = 5.5f;

    // Long texts share names by chance; beyond this their number tells nothing more.
    private const int MostRare = 8;

    public static int Count { get; } = Enum.GetValues<PairFeature>().Length;

    /// <summary>Fills <paramref name="values"/> (length <see cref="Count"/>).</summary>
    public static void Measure(Telling a, Telling b, Span<double> values)
    {
        values.Clear();
        values[(int)PairFeature.Bias] = 1;
        Time(a, b, values);
        Place(a.Account.Where, b.Account.Where, values);
        Acts(a.Account, b.Account, values);
        Actors(a.Account.Actors, b.Account.Actors, values);
        Figures(a.Account.Totals, b.Account.Totals, values);
        if (values[(int)PairFeature.SameDay] > 0 && values[(int)PairFeature.SamePlace] == 1) values[(int)PairFeature.SameDayAndPlace] = 1;
        Words(a, b, values);
        values[(int)PairFeature.Background] = a.Account.Background || b.Account.Background ? 1 : 0;
        values[(int)PairFeature.PartOfReport] = (a.IsMain ? 0 : 0.5) + (b.IsMain ? 0 : 0.5);
    }

    /// <summary>Days between two spans of days; 0 when they meet, null when either is unknown.</summary>
    public static int? Gap(Telling a, Telling b)
    {
        if (a.First is not { } f1 || a.Last is not { } l1 || b.First is not { } f2 || b.Last is not { } l2) return null;
        return Math.Max(0, Math.Max(f1 - l2, f2 - l1));
    }

    private static void Words(Telling a, Telling b, Span<double> values)
    {
        var all = WordSet.Cosine(a.Words.All, b.Words.All);
        values[(int)PairFeature.SameWords] = all;
        values[(int)PairFeature.SameNames] = WordSet.Cosine(a.Words.Names, b.Words.Names);
        values[(int)PairFeature.SameLead] = WordSet.Cosine(a.Words.Lead, b.Words.Lead);
        var rare = WordSet.Shared(a.Words.Names, b.Words.Names, Rare);
        values[(int)PairFeature.RareWords] = Math.Log(1 + Math.Min(rare, MostRare));
        values[(int)PairFeature.RareShare] = (double)rare / Math.Max(4, Math.Min(a.Words.Names.CountOf(Rare), b.Words.Names.CountOf(Rare)));
        values[(int)PairFeature.PlaceTold] = (b.Words.All.Holds(a.PlaceWords) ? 0.5 : 0) + (a.Words.All.Holds(b.PlaceWords) ? 0.5 : 0);
        if (a.Report.Report.Publisher is { } publisher && string.Equals(publisher, b.Report.Report.Publisher, StringComparison.OrdinalIgnoreCase)) values[(int)PairFeature.SamePublisher] = 1;
        if (a.Published is not { } p || b.Published is not { } q) return;
        var apart = Math.Log(1 + Math.Abs(p - q));
        values[(int)PairFeature.PublishedApart] = apart;
        values[(int)PairFeature.PublishedFarApart] = Math.Abs(p - q) > 7 ? 1 : 0;
        values[(int)PairFeature.WordsFarApart] = apart * all;
    }

    private static void Time(Telling a, Telling b, Span<double> values)
    {
        if (Gap(a, b) is not { } gap)
        {
            values[(int)PairFeature.DayUnknown] = 1;
            return;
        }

        if (gap == 0 && a.First == a.Last && b.First == b.Last) values[(int)PairFeature.SameDay] = 1;
        else if (gap == 0) values[(int)PairFeature.DaysOverlap] = 1;
        values[(int)PairFeature.DaysApart] = Math.Log(1 + gap);
        if (gap > 2 && a.First == a.Last && b.First == b.Last) values[(int)PairFeature.OtherDays] = 1;
    }

    private static void Place(Where a, Where b, Span<double> values)
    {
        if (Nearness.Same(a, b)) values[(int)PairFeature.SamePlace] = Nearness.IsArea(a) ? 0.5 : 1;
        else if (Nearness.Contains(a, b) || Nearness.Contains(b, a)) values[(int)PairFeature.PlaceInside] = 1;
        else if (Nearness.DistanceKm(a, b) is { } km) values[(int)PairFeature.KmApart] = Math.Log(1 + Math.Max(0, km - Radii(a, b)));
        else values[(int)PairFeature.PlaceUnknown] = 1;
        if (a.Country is not null && b.Country is not null && (a.Country != b.Country || (a.Admin1 is not null && b.Admin1 is not null && a.Admin1 != b.Admin1))) values[(int)PairFeature.OtherDivision] = 1;
    }

    private static double Radii(Where a, Where b) => Math.Min(30, (a.RadiusKm ?? 0) + (b.RadiusKm ?? 0));

    private static void Acts(Account a, Account b, Span<double> values)
    {
        if (a.Acts.Count == 0 || b.Acts.Count == 0) return;
        var shared = a.Acts.Count(b.Acts.Contains);
        values[(int)PairFeature.SameActs] = (double)shared / Math.Min(a.Acts.Count, b.Acts.Count);
        if (shared == 0) values[(int)PairFeature.NoActShared] = 1;
    }

    private static void Actors(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b, Span<double> values)
    {
        foreach (var role in (ReadOnlySpan<ActorRole>)[ActorRole.Perpetrator, ActorRole.Target, ActorRole.Party])
        {
            var one = Names(a, role);
            var other = Names(b, role);
            if (one.Count == 0 || other.Count == 0) continue;
            if (one.Exists(n => other.Contains(n, StringComparer.OrdinalIgnoreCase))) values[(int)PairFeature.SameActor] = 1;
            else values[(int)PairFeature.OtherActor] = 1;
        }
    }

    private static List<string> Names(IReadOnlyList<Actor> actors, ActorRole role) =>
        [.. actors.Where(x => x.Role == role && (x.ActorId ?? x.Name) is not null).Select(x => (x.ActorId ?? x.Name)!)];

    private static void Figures(IReadOnlyDictionary<string, Total> a, IReadOnlyDictionary<string, Total> b, Span<double> values)
    {
        foreach (var kind in (ReadOnlySpan<string>)["killed", "injured"])
        {
            if (!a.TryGetValue(kind, out var one) || !b.TryGetValue(kind, out var other)) continue;
            if (Meet(one, other)) values[(int)PairFeature.SameFigures] += 0.5;
            else values[(int)PairFeature.OtherFigures] += Math.Min(2, Math.Abs(Math.Log((1.0 + (one.Best ?? 0)) / (1.0 + (other.Best ?? 0)))));
        }
    }

    private static bool Meet(Total a, Total b) =>
        (a.Low ?? 0) <= (b.Open ? int.MaxValue : b.High ?? int.MaxValue) && (b.Low ?? 0) <= (a.Open ? int.MaxValue : a.High ?? int.MaxValue);
}
