using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>Finds and resolves the places of a report jointly. Thread-safe; share one.</summary>
public sealed class PlaceReader
{
    private readonly Gazetteer _gazetteer;
    private readonly PlaceRecognizer _recognizer;
    private readonly PlaceResolver _resolver;
    private readonly Lazy<Quarters> _quarters;

    /// <summary>A reader over a gazetteer with the weights that Cairn ships.</summary>
    public PlaceReader(Gazetteer gazetteer) : this(gazetteer, PlaceWeights.Shipped)
    {
    }

    internal PlaceReader(Gazetteer gazetteer, PlaceWeights weights)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        (_gazetteer, _recognizer, _resolver, _quarters) = (gazetteer, new PlaceRecognizer(gazetteer, weights), new PlaceResolver(gazetteer, weights), new(() => new Quarters(gazetteer)));
    }

    /// <summary>The places of an annotated text.</summary>
    public ReportPlaces Read(AnnotatedText text, PlaceHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mentions = _recognizer.Find(new ReportNames(text));
        Datelines.Mark(text, mentions);
        Metonymy.Mark(text, mentions, _gazetteer);
        var outlet = _resolver.Outlet(hints);
        _resolver.Resolve(text, mentions, hints?.Publisher, outlet);
        var places = mentions.Select(m => ToPlace(text, m)).ToList();
        var between = BetweenPositions.Read(text, places).ToList();
        places.AddRange(RelativePositions.Read(text, places).Concat(between).Select(Divided));
        return new ReportPlaces([.. places.OrderBy(p => p.End).ThenByDescending(p => p.First)]) { Outlet = outlet >= 0 && _gazetteer.Row(outlet).PlaceKind == PlaceKind.Populated ? At(outlet) : null };
    }

    // The place an outlet is called after: said by no words of the text.
    private ResolvedPlace At(int index)
    {
        var entry = _gazetteer[index];
        var (precision, radius) = PlacePrecision.Of(entry);
        return new ResolvedPlace(-1, -1, entry.Name) { Country = entry.Country, Admin1 = entry.Admin1, Admin2 = entry.Admin2, Lat = entry.Lat, Lon = entry.Lon, GeonamesId = entry.GeonamesId, FeatureCode = entry.FeatureCode, RadiusKm = radius, WherePrec = precision, Confidence = 0.5 };
    }

    // A computed point lies in the division whose shape holds it, not always in its anchor's.
    private ResolvedPlace Divided(ResolvedPlace position)
    {
        if (position is not { Lat: { } lat, Lon: { } lon } || _gazetteer.DivisionAt(lat, lon) is not (>= 0 and var division)) return position;
        var entry = _gazetteer[division];
        return position with { Country = entry.Country, Admin1 = entry.Admin1 };
    }

    private ResolvedPlace ToPlace(AnnotatedText text, PlaceMention mention)
    {
        if (mention.Chosen < 0) return Unlisted(text, mention);
        var entry = _gazetteer[mention.Chosen];
        var (precision, radius) = PlacePrecision.Of(entry, IsNear(text, mention.First));
        // A quarter goes by the name of its town, with its own point: the words that name it stay as they are.
        if (entry.FeatureCode == "PPLX" && _quarters.Value.TownOf(mention.Chosen) is >= 0 and var town)
            return Located(text, mention, _gazetteer[town].Name, entry) with { GeonamesId = _gazetteer[town].GeonamesId, FeatureCode = entry.FeatureCode, RadiusKm = radius, WherePrec = precision, Confidence = mention.Confidence };
        var only = entry.Kind == PlaceKind.Admin1 && _quarters.Value.OnlyTownOf(mention.Chosen) is >= 0 and var city ? At(city) : null;
        return Located(text, mention, entry.Name, entry) with { OnlyTown = only, Admin2 = District(text, mention, entry) ?? entry.Admin2, GeonamesId = entry.GeonamesId, FeatureCode = entry.FeatureCode, RadiusKm = radius, WherePrec = precision, Confidence = mention.Confidence };
    }

    // As reported, in the smallest thing known to hold it; without one it has no point.
    private ResolvedPlace Unlisted(AnnotatedText text, PlaceMention mention)
    {
        var words = text.Words(mention.First, mention.End);
        var (outer, second) = (mention.Container, IsSecondOrder(mention) ? words : null);
        for (var depth = 0; outer is { Chosen: < 0 } && depth < 4; depth++)
        {
            if (IsSecondOrder(outer) && (second is null || outer.Word!.StartsWith("district", StringComparison.Ordinal))) second = text.Words(outer.First, outer.End);
            outer = outer.Container;
        }

        if (outer is not { Chosen: >= 0 }) return Located(text, mention, words, null) with { Admin2 = second, IsUnlisted = true };
        var entry = _gazetteer[outer.Chosen];
        var (precision, radius) = PlacePrecision.Of(entry, near: true);
        return Located(text, mention, words, entry) with { Admin2 = District(text, outer, entry) ?? entry.Admin2 ?? second, RadiusKm = radius, WherePrec = precision, Confidence = 0.5 * outer.Confidence, IsUnlisted = true };
    }

    // "Norton district": what the text calls a district is one, though the gazetteer may know the town alone.
    private static string? District(AnnotatedText text, PlaceMention mention, PlaceEntry entry) =>
        entry.Kind == PlaceKind.Populated && mention.End < text.Tokens.Length && text.Tokens[mention.End].Lower is "district" ? text.Words(mention.First, mention.End) : null;

    private static bool IsSecondOrder(PlaceMention mention) => mention.Word is { } word && PlaceWords.SecondOrder.Contains(word);

    private static ResolvedPlace Located(AnnotatedText text, PlaceMention mention, string name, PlaceEntry? at) => new(mention.First, mention.End, name)
    {
        Country = at is { Country.Length: > 0 } ? at.Country : null,
        Admin1 = at?.Admin1,
        Admin2 = at?.Admin2,
        Lat = at?.Lat,
        Lon = at?.Lon,
        IsRough = at?.IsRough ?? false,
        IsDateline = mention.IsDateline,
        IsDivisionTold = mention.Division >= 0,
        IsMetonymy = mention.IsMetonymy,
        IsInName = mention.IsInName || Borders.IsOtherSide(text, mention.First, mention.End),
        Word = mention.Word,
    };

    private static bool IsNear(AnnotatedText text, int first) =>
        first > 0 && text.Tokens[first - 1].Lower is "near" or "outside" or "around" || first > 1 && text.Tokens[first - 1].Lower == "of" && text.Tokens[first - 2].Lower is "outskirts" or "edge" or "vicinity" or "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest";
}
