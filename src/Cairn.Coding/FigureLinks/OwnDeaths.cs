using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "He killed three guests before taking his own life": four are dead. Whom somebody killed does not count himself; only those who are told to have died
/// ("four people died, among them the gunman") may.
/// </summary>
internal static class OwnDeaths
{
    /// <summary>Whether one figure is who killed himself and the other those whom he killed: neither repeats the other nor is a part of it.</summary>
    public static bool AreApart(ReportReading reading, FigureDraft a, FigureDraft b) => a.IsOwnDeath != b.IsOwnDeath && IsKilledByOne(reading, a.IsOwnDeath ? b : a);

    /// <summary>Those whom he killed are not everybody where he died too.</summary>
    public static void CountBeside(ReportReading reading, List<FigureDraft> figures)
    {
        if (!figures.Exists(f => f is { IsOwnDeath: true, SubsetOf: null })) return;
        foreach (var victims in figures.Where(f => f is { Kind: FigureKind.Killed, SubsetOf: null, IsOwnDeath: false, Population: Population.All } && IsKilledByOne(reading, f))) victims.Population = Population.Unknown;
    }

    private static bool IsKilledByOne(ReportReading reading, FigureDraft figure) =>
        reading.Tokens[figure.Trigger].IsVerb && figure.Rule is not "frame:bodies-found" && figure.Group.Head > figure.Trigger && !Voice.HasBe(reading, figure.Trigger);
}
