using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>Reads positions given by distance and bearing: "about 35 miles north of Baghdad", "20 km from Gao". Point by great circle.</summary>
internal static class RelativePositions
{
    private const double KilometresOfAnHour = 60; // by road, coarsely

    public static IEnumerable<ResolvedPlace> Read(AnnotatedText text, List<ResolvedPlace> places)
    {
        var found = new List<ResolvedPlace>();
        foreach (var place in places)
        {
            if (place.Lat is not { } lat || place.Lon is not { } lon) continue;
            if (At(text, place) is not { } position) continue;
            var (first, kilometres, bearing, coarse) = position;
            var (toLat, toLon) = bearing is { } degrees ? Geodesy.Destination(lat, lon, kilometres, degrees) : (lat, lon);
            var radius = bearing is null ? kilometres : Math.Max(2, (coarse ? 0.5 : 0.15) * kilometres);
            found.Add(place with
            {
                First = first,
                Lat = Math.Round(toLat, 5),
                Lon = Math.Round(toLon, 5),
                RadiusKm = Math.Round(radius, 1),
                WherePrec = bearing is null && kilometres > 25 ? 5 : 2,
                Relation = new PlaceRelation(Math.Round(kilometres, 2), bearing, place.Name),
                GeonamesId = null,
                FeatureCode = null,
                IsMetonymy = false,
                IsDateline = false,
                Admin1 = kilometres < 15 ? place.Admin1 : null,
                Admin2 = null,
            });
        }

        return found;
    }

    // Backwards from the anchor: of/from, a bearing, a unit, a number.
    private static (int First, double Kilometres, double? Bearing, bool IsCoarse)? At(AnnotatedText text, ResolvedPlace place)
    {
        var tokens = text.Tokens;
        var sentence = text.Sentences[tokens[place.First].Sentence];
        var i = place.First - 1;
        while (i >= sentence.First && (tokens[i].Lower is "the" or "city" or "town" or "capital" or "village" or "," or "state" or "provincial" or "port" || tokens[i].Lower == "of" && i > sentence.First && tokens[i - 1].Lower is "city" or "town" or "village" or "capital" or "center" or "centre" || tokens[i].Tag is Tag.JJ && !PlaceWords.Bearings.ContainsKey(tokens[i].Lower) && place.First - i < 4)) i--;
        if (i < sentence.First || tokens[i].Lower is not ("of" or "from")) return null;
        i--;
        var bearing = BearingEndingAt(text, sentence, ref i);
        if (i >= sentence.First && tokens[i].Lower is "the" or "to" or "away" or "outside" or "just" or "due") i--;
        if (i >= sentence.First && tokens[i].Lower is "to" or "away" or "due") i--;
        if (i >= sentence.First && tokens[i].Lower == ")") while (i > sentence.First && tokens[i].Lower != "(") i--;
        if (i >= sentence.First && tokens[i].Lower == "(") i--;
        var drive = i > sentence.First && tokens[i].Lower is "drive";
        if (drive) i--;
        while (drive && i > sentence.First && tokens[i].Lower is "'s" or "'") i--;
        var unit = KilometresOfAnHour;
        if (i < sentence.First || drive != tokens[i].Lower is "hour" or "hours" || !drive && !PlaceWords.Units.TryGetValue(tokens[i].Lower, out unit)) return null;
        var unitAt = i--;
        if (i >= sentence.First && tokens[i].Lower == "-") i--;
        if (i < sentence.First) return null;
        var number = text.Numbers.FirstOrDefault(n => n.End - 1 == i && n.First >= sentence.First);
        double value;
        if (number is not null) (value, i) = (number.Value, number.First);
        else if (tokens[i].Lower is "a" or "an" or "one") value = 1;
        else if (tokens[i].Lower is "few" or "several") value = 5;
        else return null;
        if (bearing is null && tokens[unitAt + 1].Lower is not ("from" or "away" or "outside") && !(unitAt + 1 < place.First && tokens[place.First - 1].Lower == "from")) return null;
        while (i - 1 >= sentence.First && tokens[i - 1].Lower is "about" or "some" or "around" or "roughly" or "approximately" or "nearly" or "almost" or "just" or "only" or "than" or "more" or "over") i--;
        return (i, value * unit, bearing, drive);
    }

    private static double? BearingEndingAt(AnnotatedText text, Sentence sentence, ref int i)
    {
        var tokens = text.Tokens;
        if (i < sentence.First || !PlaceWords.Bearings.TryGetValue(tokens[i].Lower, out var degrees)) return null;
        i--;
        // "north - east", "south west", "north-north-west"
        if (i >= sentence.First && tokens[i].Lower is "-") i--;
        if (i >= sentence.First && PlaceWords.Bearings.TryGetValue(tokens[i].Lower, out var other))
        {
            i--;
            var difference = (other - degrees + 540) % 360 - 180;
            degrees = (degrees + difference / 2 + 360) % 360;
        }

        if (i >= sentence.First && tokens[i].Lower is "-" && i - 1 >= sentence.First && PlaceWords.Bearings.ContainsKey(tokens[i - 1].Lower)) i -= 2;
        return degrees;
    }
}
