using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Measures the features of a pair of tellings; symmetric in its two arguments.</summary>
internal static class PairFeatures
{
    private const double Unplaced = 1000;

    public static int Count { get; } = Enum.GetValues<PairFeature>().Length;

    /// <summary>Fills <paramref name="values"/> (length <see cref="Count"/>).</summary>
    public static void Measure(Telling a, Telling b, Span<double> values)
    {
        values.Clear();
        Time(a, b, values);
        Place(a.Account.Where, b.Account.Where, values);
        Acts(a.Account, b.Account, values);
        Actors(a.Account.Actors, b.Account.Actors, values);
        Figures(a.Account.Totals, b.Account.Totals, values);
        WordFeatures.Measure(a, b, values);
        ReportFeatures.Measure(a, b, values);
        if (a.Report.Report.Publisher is { } publisher && string.Equals(publisher, b.Report.Report.Publisher, StringComparison.OrdinalIgnoreCase)) Set(values, PairFeature.SamePublisher, 1);
        Set(values, PairFeature.Background, a.Account.Background || b.Account.Background ? 1 : 0);
        Set(values, PairFeature.PartOfReport, (a.IsMain ? 0 : 0.5) + (b.IsMain ? 0 : 0.5));
        Set(values, PairFeature.Crowd, Math.Log(Math.Max(1, Math.Max(a.Report.Accounts.Count, b.Report.Accounts.Count))));
        Set(values, PairFeature.NoAccount, a.IsMute || b.IsMute ? 1 : 0);
    }

    /// <summary>Days between two spans of days; 0 when they meet, null when either is unknown.</summary>
    public static int? Gap(Telling a, Telling b)
    {
        if (a.First is not { } f1 || a.Last is not { } l1 || b.First is not { } f2 || b.Last is not { } l2) return null;
        return Math.Max(0, Math.Max(f1 - l2, f2 - l1));
    }

    /// <summary>One value of a row of features.</summary>
    public static void Set(Span<double> values, PairFeature feature, double value) => values[(int)feature] = value;

    private static void Time(Telling a, Telling b, Span<double> values)
    {
        if (a.Published is { } p && b.Published is { } q)
        {
            Set(values, PairFeature.PublishedApart, Math.Log(1 + Math.Abs(p - q)));
            Set(values, PairFeature.ToldBefore, Math.Log(1 + Math.Max(0, Math.Max((a.First ?? 0) - q, (b.First ?? 0) - p))));
        }

        if (Gap(a, b) is not { } gap)
        {
            Set(values, PairFeature.DayUnknown, 1);
            return;
        }

        if (gap == 0) Set(values, a.First == a.Last && b.First == b.Last ? PairFeature.SameDay : PairFeature.DaysOverlap, 1);
        Set(values, PairFeature.DaysApart, Math.Log(1 + gap));
    }

    private static void Place(Where a, Where b, Span<double> values)
    {
        if (Nearness.Same(a, b)) Set(values, PairFeature.SamePlace, Nearness.IsArea(a) ? 0.5 : 1);
        else if (Nearness.Contains(a, b) || Nearness.Contains(b, a)) Set(values, PairFeature.PlaceInside, 1);
        else if (Nearness.IsVillage(a) || Nearness.IsVillage(b)) Set(values, PairFeature.PlaceUnknown, 1); // its point is that of what holds it
        else if (Nearness.DistanceKm(a, b) is { } km) Set(values, PairFeature.KmApart, Math.Log(1 + Math.Max(0, km - Radii(a, b))));
        else Set(values, PairFeature.PlaceUnknown, 1);
        Set(values, PairFeature.PlaceWide, Math.Log(1 + Math.Max(a.RadiusKm ?? Unplaced, b.RadiusKm ?? Unplaced)));
        if (a.Country is not null && b.Country is not null && (a.Country != b.Country || (a.Admin1 is not null && b.Admin1 is not null && a.Admin1 != b.Admin1))) Set(values, PairFeature.OtherDivision, 1);
    }

    private static double Radii(Where a, Where b) => Math.Min(30, (a.RadiusKm ?? 0) + (b.RadiusKm ?? 0));

    private static void Acts(Account a, Account b, Span<double> values)
    {
        if (a.EventType is not null && a.EventType == b.EventType) Set(values, PairFeature.SameEvent, a.SubEventType == b.SubEventType ? 1 : 0.5);
        if (a.Acts.Count == 0 || b.Acts.Count == 0) return;
        var shared = a.Acts.Count(b.Acts.Contains);
        Set(values, PairFeature.SameActs, (double)shared / Math.Min(a.Acts.Count, b.Acts.Count));
        if (shared == 0) Set(values, PairFeature.NoActShared, 1);
    }

    private static void Actors(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b, Span<double> values)
    {
        foreach (var role in (ReadOnlySpan<ActorRole>)[ActorRole.Perpetrator, ActorRole.Target, ActorRole.Party])
        {
            var (both, same) = (false, false);
            for (var i = 0; i < a.Count; i++)
            {
                if (NameIn(a[i], role) is not { } one) continue;
                for (var j = 0; j < b.Count; j++)
                {
                    if (NameIn(b[j], role) is not { } other) continue;
                    both = true;
                    same |= string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
                }
            }

            if (both) Set(values, same ? PairFeature.SameActor : PairFeature.OtherActor, 1);
        }
    }

    private static string? NameIn(Actor actor, ActorRole role) => actor.Role == role ? actor.ActorId ?? actor.Name : null;

    private static void Figures(IReadOnlyDictionary<string, Total> a, IReadOnlyDictionary<string, Total> b, Span<double> values)
    {
        foreach (var kind in (ReadOnlySpan<string>)["killed", "injured"])
        {
            if (!a.TryGetValue(kind, out var one) || !b.TryGetValue(kind, out var other)) continue;
            if (one.Best is { } best && best == other.Best) values[(int)PairFeature.SameNumber] += Math.Log(1 + best);
            if (Meet(one, other)) values[(int)PairFeature.SameFigures] += 0.5;
            else values[(int)PairFeature.OtherFigures] += Math.Min(2, Math.Abs(Math.Log((1.0 + (one.Best ?? 0)) / (1.0 + (other.Best ?? 0)))));
        }
    }

    private static bool Meet(Total a, Total b) =>
        (a.Low ?? 0) <= (b.Open ? int.MaxValue : b.High ?? int.MaxValue) && (b.Low ?? 0) <= (a.Open ? int.MaxValue : a.High ?? int.MaxValue);
}
