using System.Globalization;

namespace Cairn.Linking;

/// <summary>Why accounts were joined, in words; never with the name of a private person.</summary>
internal static class PairReasons
{
    /// <summary>The reasons that hold between each telling and the first, most shared first.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Telling> tellings) =>
        [.. tellings.Skip(1).SelectMany(t => Of(tellings[0], t)).GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(6)];

    /// <summary>What speaks for the pair.</summary>
    public static IEnumerable<string> Of(Telling a, Telling b)
    {
        var values = new double[PairFeatures.Count];
        PairFeatures.Measure(a, b, values);
        if (values[(int)PairFeature.SameDay] > 0) yield return "same day";
        else if (values[(int)PairFeature.DaysOverlap] > 0) yield return "days overlap";
        else if (PairFeatures.Gap(a, b) is { } gap) yield return string.Create(CultureInfo.InvariantCulture, $"{gap} {(gap == 1 ? "day" : "days")} apart");
        if (Nearness.DistanceKm(a.Account.Where, b.Account.Where) is { } km && values[(int)PairFeature.PlaceInside] == 0)
            yield return Nearness.Same(a.Account.Where, b.Account.Where) ? "same place" : string.Create(CultureInfo.InvariantCulture, $"places {km:0} km apart");
        else if (values[(int)PairFeature.PlaceInside] > 0) yield return "one place lies in the other";
        if (values[(int)PairFeature.SameActs] > 0) yield return "acts in common";
        if (values[(int)PairFeature.SameActor] > 0) yield return "an actor in common";
        if (values[(int)PairFeature.SameFigures] > 0) yield return "figures agree";
        if (values[(int)PairFeature.SameWords] >= 0.2) yield return "rare words in common";
    }
}
