using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// The features of a pair that come from everything its two reports tell: a report on a trial tells of the trial's day first, and of the attack later on.
/// </summary>
internal static class ReportFeatures
{
    private const double OnePlaceKm = 25;

    public static void Measure(Telling a, Telling b, Span<double> values)
    {
        int? nearest = null;
        foreach (var one in a.Report.Accounts)
        {
            foreach (var other in b.Report.Accounts)
            {
                if (Gap(one.When, other.When) is not { } gap) continue;
                nearest = Math.Min(nearest ?? gap, gap);
                if (gap == 0 && IsDay(one.When) && IsDay(other.When) && OnePlace(one.Where, other.Where)) PairFeatures.Set(values, PairFeature.DayAndPlaceMet, 1);
            }
        }

        PairFeatures.Set(values, PairFeature.NearestDays, nearest is { } days ? Math.Log(1 + days) : 3);
    }

    private static bool IsDay(When when) => when.Start is not null && when.Start == when.End;

    private static bool OnePlace(Where a, Where b) => Nearness.Same(a, b) || Nearness.DistanceKm(a, b) is < OnePlaceKm;

    private static int? Gap(When a, When b)
    {
        if ((a.Start ?? a.End) is not { } f1 || (a.End ?? a.Start) is not { } l1 || (b.Start ?? b.End) is not { } f2 || (b.End ?? b.Start) is not { } l2) return null;
        return Math.Max(0, Math.Max(f1.DayNumber - l2.DayNumber, f2.DayNumber - l1.DayNumber));
    }
}
