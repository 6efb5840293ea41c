using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>
/// Reads positions between two places: "between Fallujah and Ramadi", "on the road from Kabul to Jalalabad", "the Homs-Palmyra highway".
/// The point is the middle, the radius half the distance: anything on the way is inside.
/// </summary>
internal static class BetweenPositions
{
    private const double LongestKilometres = 500;
    private const double SmallKilometres = 50;

    private static readonly HashSet<string> Ways = new(StringComparer.Ordinal) { "road", "roads", "highway", "motorway", "route", "railway", "rail", "line", "track", "tracks", "street", "way", "corridor", "border" };

    public static IEnumerable<ResolvedPlace> Read(AnnotatedText text, List<ResolvedPlace> places)
    {
        for (var p = 0; p + 1 < places.Count; p++)
        {
            var (a, b) = (places[p], places[p + 1]);
            if (a is not { Lat: not null, Relation: null, WherePrec: <= 3 } || b is not { Lat: not null, Relation: null, WherePrec: <= 3 }) continue;
            if (text.Tokens[a.First].Sentence != text.Tokens[b.First].Sentence || Ends(text, a, b) is not { } ends) continue;
            var kilometres = Geodesy.Distance(a.Lat!.Value, a.Lon!.Value, b.Lat!.Value, b.Lon!.Value);
            if (kilometres is < 1 or > LongestKilometres) continue;
            var bearing = Geodesy.Bearing(a.Lat.Value, a.Lon.Value, b.Lat.Value, b.Lon.Value);
            var (lat, lon) = Geodesy.Destination(a.Lat.Value, a.Lon.Value, kilometres / 2, bearing);
            yield return a with
            {
                First = ends.First,
                End = ends.End,
                Lat = Math.Round(lat, 5),
                Lon = Math.Round(lon, 5),
                RadiusKm = Math.Round(Math.Max(2, kilometres / 2), 1),
                WherePrec = kilometres <= SmallKilometres ? 2 : 5,
                Relation = new PlaceRelation(Math.Round(kilometres / 2, 2), Math.Round(bearing, 1), a.Name),
                Country = a.Country == b.Country ? a.Country : null,
                Admin1 = a.Admin1 == b.Admin1 && a.Country == b.Country ? a.Admin1 : null,
                Admin2 = null,
                GeonamesId = null,
                FeatureCode = null,
                IsMetonymy = false,
                IsDateline = false,
                Confidence = Math.Min(a.Confidence, b.Confidence),
            };
        }
    }

    private static (int First, int End)? Ends(AnnotatedText text, ResolvedPlace a, ResolvedPlace b)
    {
        var tokens = text.Tokens;
        var gap = b.First - a.End;
        if (gap is 0 or > 4) return null;
        var joint = tokens[a.End].Lower;
        var before = a.First - 1;
        while (before >= 0 && tokens[before].Lower is "the" or "town" or "towns" or "city" or "cities" or "village" or "villages" or "of") before--;
        if (before < 0 || tokens[before].Sentence != tokens[a.First].Sentence) return null;
        if (joint == "and" && tokens[before].Lower == "between") return (before, b.End);
        if (joint == "to" && tokens[before].Lower is "from" && WayBefore(text, before) is { } way) return (way, b.End);
        if (joint is "-" or "to" && gap == 1 && b.End < tokens.Length && Ways.Contains(tokens[b.End].Lower)) return (a.First, b.End + 1);
        return null;
    }

    private static int? WayBefore(AnnotatedText text, int from)
    {
        for (var t = from - 1; t >= Math.Max(0, from - 3) && text.Tokens[t].Sentence == text.Tokens[from].Sentence; t--)
        {
            if (Ways.Contains(text.Tokens[t].Lower)) return t;
        }

        return null;
    }
}
