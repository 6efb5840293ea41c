using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>Finds and resolves the places of a report jointly. Thread-safe; share one.</summary>
public sealed class PlaceReader(Gazetteer gazetteer)
{
    private readonly PlaceRecognizer _recognizer = new(gazetteer);
    private readonly PlaceResolver _resolver = new(gazetteer);

    /// <summary>The places of an annotated text.</summary>
    public ReportPlaces Read(AnnotatedText text, PlaceHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = hints;
        var mentions = _recognizer.Find(text);
        Datelines.Mark(text, mentions);
        Metonymy.Mark(text, mentions, gazetteer);
        _resolver.Resolve(text, mentions);
        var places = mentions.Select(m => ToPlace(text, m)).ToList();
        places.AddRange(RelativePositions.Read(text, places));
        return new ReportPlaces([.. places.OrderBy(p => p.End).ThenByDescending(p => p.First)]);
    }

    private ResolvedPlace ToPlace(AnnotatedText text, PlaceMention mention)
    {
        var words = text.Words(mention.First, mention.End);
        if (mention.Chosen < 0)
            return new ResolvedPlace(mention.First, mention.End, words) { IsDateline = mention.IsDateline, IsMetonymy = mention.IsMetonymy };
        var entry = gazetteer[mention.Chosen];
        var near = IsNear(text, mention.First);
        var (precision, radius) = Precision(entry, near);
        return new ResolvedPlace(mention.First, mention.End, entry.Name)
        {
            Country = entry.Country.Length > 0 ? entry.Country : null,
            Admin1 = entry.Admin1,
            Admin2 = entry.Admin2,
            Lat = Math.Round(entry.Lat, 5),
            Lon = Math.Round(entry.Lon, 5),
            GeonamesId = entry.GeonamesId,
            FeatureCode = entry.FeatureCode,
            RadiusKm = radius,
            WherePrec = precision,
            Confidence = mention.Margin,
            IsDateline = mention.IsDateline,
            IsMetonymy = mention.IsMetonymy,
        };
    }

    private static bool IsNear(AnnotatedText text, int first) =>
        first > 0 && text.Tokens[first - 1].Lower is "near" or "outside" or "around" || first > 1 && text.Tokens[first - 1].Lower == "of" && text.Tokens[first - 2].Lower is "outskirts" or "edge" or "vicinity" or "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest";

    // domain.md 3.4: where_prec and the map radius that goes with it.
    private static (int Precision, double Radius) Precision(PlaceEntry entry, bool near) => entry.Kind switch
    {
        PlaceKind.Country => (6, 500),
        PlaceKind.Area => (5, 500),
        PlaceKind.Admin1 => (4, 100),
        PlaceKind.Admin2 => (3, 30),
        _ => near ? (2, 25) : (1, entry.Population > 500_000 ? 10 : entry.Population > 50_000 ? 5 : 2),
    };
}
