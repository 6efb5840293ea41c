using System.Collections.Frozen;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// The town that a report is at home in: whose police, sheriff or court speak in it, where it was filed, what it names most. Streets, schools and parts of a town
/// are told there without its name, and some bear the names of towns far away.
/// </summary>
internal static class ReportHome
{
    private const double LocalBody = 2, Filed = 2, Opening = 0.5, Least = 2;
    private const int MostCounted = 3, OpeningSentences = 3, WordsBeside = 3;

    /// <summary>Farther from its home a name without more needs words that say where it is.</summary>
    private const double NearKilometres = 80;

    private static readonly FrozenSet<string> Bodies = FrozenSet.ToFrozenSet(
        ["police", "sheriff", "officer", "deputy", "detective", "patrolman", "firefighter", "paramedic", "prosecutor", "coroner", "mayor", "resident", "authority", "official", "fire", "da"], StringComparer.Ordinal);

    /// <summary>The home of a report; null when nothing in it says one.</summary>
    public static ResolvedPlace? Of(ReportReading reading)
    {
        var known = reading.Places.Places.Where(p => p is { Country: not null, Relation: null, IsUnlisted: false, WherePrec: <= 3 } && !WhereChooser.IsAside(reading, p)).ToList();
        return known.GroupBy(p => (p.GeonamesId, p.Name, p.Country, p.Admin1))
            .Select(g => (Place: g.First(), Weight: Weight(reading, [.. g]), IsLocal: g.Any(p => IsLocal(reading, p)), g.First().WherePrec))
            .Where(g => g.Weight >= Least && g.IsLocal)
            .OrderByDescending(g => g.Weight - (g.WherePrec == 3 ? 1 : 0)).ThenBy(g => g.Place.First).Select(g => g.Place).FirstOrDefault() ?? reading.Places.Outlet;
    }

    /// <summary>
    /// A place as it is meant in the report: a name that the gazetteer knows only far from its home, without a word on where, is a part of the home that
    /// bears the same name ("the Aleppo Gardens neighborhood"). The words stay as they are reported.
    /// </summary>
    public static ResolvedPlace Settle(ReportReading reading, ResolvedPlace place, ResolvedPlace? home)
    {
        if (home is null || place.Relation is not null || place == home) return place;
        if (LocalSites.IsStreet(reading, place)) return Inside(place, home);
        if (LocalSites.IsSite(reading, place) && (place.Country is null || place.IsUnlisted || IsBorrowed(reading, place, home))) return Inside(place, home);
        if (place is { IsUnlisted: true, Country: null, Word: null or "neighborhood" or "neighbourhood" or "area" }) return Inside(place, home);
        return IsBorrowed(reading, place, home) ? Inside(place, home) : place;
    }

    private static ResolvedPlace Inside(ResolvedPlace place, ResolvedPlace home) =>
        home with { First = place.First, End = place.End, Confidence = 0.5 * home.Confidence, IsDateline = false, IsInName = false, IsMetonymy = false, Word = null };

    private static bool IsBorrowed(ReportReading reading, ResolvedPlace place, ResolvedPlace home)
    {
        if (place is not { IsUnlisted: false, WherePrec: <= 2, Lat: { } lat, Lon: { } lon } || home is not { Lat: { } homeLat, Lon: { } homeLon }) return false;
        if (place.GeonamesId == home.GeonamesId || Geodesy.Distance(lat, lon, homeLat, homeLon) < NearKilometres) return false;
        // A town of the text speaks louder than the name of the outlet.
        return (place.Word is "neighborhood" or "neighbourhood" || place.RadiusKm < (home.First < 0 ? 5 : 10)) && !IsVouchedFor(reading, place);
    }

    // Its own police speak, or the report names the division or the country that it lies in.
    private static bool IsVouchedFor(ReportReading reading, ResolvedPlace place) =>
        reading.Places.Places.Any(p => p.Name == place.Name && p.GeonamesId == place.GeonamesId && (p.IsDateline || IsLocal(reading, p)))
        || reading.Places.Places.Any(p => p is { WherePrec: >= 3 and <= 6, IsUnlisted: false } && p.Country == place.Country && (p.Admin1 is not null && p.Admin1 == place.Admin1 || p.WherePrec == 6));

    private static double Weight(ReportReading reading, List<ResolvedPlace> told) =>
        Math.Min(MostCounted, told.Count) + Math.Min(MostCounted, told.Count(p => IsLocal(reading, p))) * LocalBody + (told.Exists(p => p.IsDateline) ? Filed : 0)
        + (reading.Tokens[told[0].First].Sentence < OpeningSentences ? Opening : 0);

    // "EXAMPLESTADT, Ohio -", "Examplestadt police", "the Example County Sheriff's Office", "police in Examplestadt".
    private static bool IsLocal(ReportReading reading, ResolvedPlace place)
    {
        if (place is { IsDateline: true, IsDivisionTold: true }) return true;
        var sentence = reading.Tokens[place.First].Sentence;
        for (var i = place.End; i < reading.Tokens.Length && i < place.End + WordsBeside && reading.Tokens[i].Sentence == sentence; i++)
        {
            if (Bodies.Contains(reading.Tokens[i].Lemma.ToLowerInvariant())) return true;
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is "," or "." or ";") return false;
        }

        return reading.Lower(place.First - 1) == "in" && reading.Lower(place.First - 2) is "police" or "authorities" or "officials" or "deputies" or "officers";
    }
}
