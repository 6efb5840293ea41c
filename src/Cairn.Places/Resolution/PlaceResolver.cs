using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>
/// Chooses one entry for each name of a report, jointly: first by what each reading is, then in rounds by where the others are.
/// A name whose readings all lie outside what the words say holds it stays unresolved: its container is known, its point is not.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer, PlaceWeights weights)
{
    private const int Rounds = 3;
    private const double SureOutside = 0.6;
    private const double Stray = 0.05; // share below which nothing else speaks of a country or a region
    private const double FarFromAll = 0.3; // of Nearest: about 90 kilometres
    private const int LargeTown = 100_000;

    private static readonly FrozenDictionary<string, string> Adjectives = Countries.All.SelectMany(c => c.Adjectives.Select(a => (a, c.Alpha2)))
        .DistinctBy(p => p.a).ToFrozenDictionary(p => p.a, p => p.Alpha2, StringComparer.OrdinalIgnoreCase);

    private readonly Lazy<OutletTowns> _outlets = new(() => new OutletTowns(gazetteer));
    private readonly HomeDivisions _homes = new(gazetteer);

    /// <summary>Index of the place that the outlet is called after; −1 when nothing says one.</summary>
    public int Outlet(PlaceHints? hints) => hints is null ? -1 : _outlets.Value.Of(hints);

    public void Resolve(AnnotatedText text, List<PlaceMention> mentions, string? publisher, int outlet = -1)
    {
        var names = Names(text, mentions, publisher, outlet);
        var isFiled = names.Exists(n => n.Hits.Length > 0 && n.Mentions.Exists(m => m.IsDateline));
        foreach (var name in names)
        {
            if (name.Hits.Length == 0) continue;
            var best = name.Best();
            if (best == name.None && !IsWellKnown(name, best = name.BestHit())) continue;
            if (IsVillageAbroad(name, best) && IsElsewhereTold(text, names, name, best)) continue;
            var confidence = Math.Min(1, name.Shares[best] + OfNamesake(name, best));
            foreach (var mention in name.Mentions)
            {
                if (IsRefused(name, best, mention, isFiled)) continue;
                mention.Chosen = name.Place(best);
                mention.Confidence = confidence;
            }
        }
    }

    /// <summary>The names of a report with the shares of their readings after the last round.</summary>
    public List<NameReadings> Names(AnnotatedText text, List<PlaceMention> mentions, string? publisher, int outlet = -1)
    {
        new Containment(gazetteer).Link(text, mentions);
        var names = StatedDivisions.Part(text, gazetteer, mentions);
        var features = new ResolutionFeatures(gazetteer, names, Told(text, publisher, outlet), _homes.Of(text), new Lists(gazetteer, text, mentions, names), outlet);
        features.DescribeAlone();
        foreach (var name in names) name.Weigh(weights.Resolution);
        for (var round = 0; round < Rounds; round++)
        {
            features.DescribeAmongOthers();
            foreach (var name in names) name.Weigh(weights.Resolution);
        }

        return names;
    }

    // A province and its town of one name are no two places: doubt between them is none about where.
    private double OfNamesake(NameReadings name, int best)
    {
        ref readonly var chosen = ref gazetteer.Row(name.Place(best));
        var sum = 0.0;
        for (var h = 0; h < name.Hits.Length; h++)
        {
            ref readonly var other = ref gazetteer.Row(name.Place(h));
            if (h == best || other.Admin1 < 0 || other.Admin1 != chosen.Admin1) continue;
            if (other.PlaceKind == PlaceKind.Admin1 && name.IsNamedAsDivision[best] || chosen.PlaceKind == PlaceKind.Admin1 && name.IsNamedAsDivision[h] && other.PlaceKind == PlaceKind.Populated) sum += name.Shares[h];
        }

        return sum;
    }

    // Countries, first-order divisions and large towns under their own name are meant where they are named.
    private bool IsWellKnown(NameReadings name, int hit)
    {
        if (name.IsStated) return true;
        if ((name.Hits[hit] & Gazetteer.OtherName) != 0 && !IsOfOneCountry(name)) return false;
        ref readonly var row = ref gazetteer.Row(name.Place(hit));
        return row.PlaceKind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Admin1 || row.Population > LargeTown;
    }

    // A name of several words that is read in one country only: another spelling of the town there.
    private bool IsOfOneCountry(NameReadings name)
    {
        if (name.Mentions.Exists(m => m.End - m.First < 2)) return false;
        for (var i = 1; i < name.Hits.Length; i++)
        {
            if (gazetteer.Row(name.Place(i)).Country != gazetteer.Row(name.Place(0)).Country) return false;
        }

        return true;
    }

    // Outside a sure container, or by sound only and far from everything the report speaks of.
    private bool IsRefused(NameReadings name, int best, PlaceMention mention, bool isFiled)
    {
        var row = name.Row(best);
        var kind = gazetteer.Row(name.Place(best)).PlaceKind;
        if (kind is PlaceKind.Populated or PlaceKind.Admin2 or PlaceKind.Feature && mention.Container is not null && row[(int)ResolutionFeature.OutsideContainer] > SureOutside && row[(int)ResolutionFeature.InsideContainer] < 0.3) return true;
        if (IsQuarter(mention) && row[(int)ResolutionFeature.InsideContainer] < 0.3 && row[(int)ResolutionFeature.Nearest] < FarFromAll && row[(int)ResolutionFeature.Nearness] > 0) return true;
        if (isFiled && kind == PlaceKind.Populated && mention.Container is null && IsStray(row) && gazetteer.Row(name.Place(best)).Population < LargeTown) return true;
        if (!mention.IsLoose) return false;
        ref readonly var place = ref gazetteer.Row(name.Place(best));
        var near = row[(int)ResolutionFeature.InsideContainer] > 0.5 || row[(int)ResolutionFeature.Nearest] > 0.4 || row[(int)ResolutionFeature.DivisionShare] > 0.3 || row[(int)ResolutionFeature.CountryShare] > 0.5 && place.Population > 20_000;
        return !near || !NameFolding.IsAlike(mention.Key, NameFolding.Exact(gazetteer.NameOf(name.Place(best)))) && (name.Hits[best] & Gazetteer.OtherName) == 0;
    }

    // "Oldfield village" in a report of another country is a village there on no list, not the city of that name.
    private bool IsVillageAbroad(NameReadings name, int best) =>
        name.Mentions.Exists(m => m.Word is "village" or "villages" or "hamlet") && gazetteer.Row(name.Place(best)).PlaceKind is PlaceKind.Populated or PlaceKind.Admin2 && IsStray(name.Row(best));

    // Whether the report names a place or an actor of another country.
    private bool IsElsewhereTold(AnnotatedText text, List<NameReadings> names, NameReadings name, int best)
    {
        var country = gazetteer.Row(name.Place(best)).Country;
        return names.Exists(n => n != name && n.Best() is var other && other != n.None && gazetteer.Row(n.Place(other)).Country is not 0 and var told && told != country)
            || text.Mentions.Any(m => m.Entry is { Countries.Length: 1 } entry && Gazetteer.Country(entry.Countries[0]) != country);
    }

    // In a country and a region that nothing else speaks of, nor the dateline.
    private static bool IsStray(ReadOnlySpan<double> row) =>
        row[(int)ResolutionFeature.FiledInCountry] == 0 && row[(int)ResolutionFeature.CountryShare] < Stray && row[(int)ResolutionFeature.CountryNamed] == 0 && row[(int)ResolutionFeature.Nearness] < Stray;

    // "in the Oldfield neighbourhood": part of the town the report is about, not the town of that name elsewhere.
    private static bool IsQuarter(PlaceMention mention) => mention.Word is { } word && PlaceWords.Quarters.Contains(word);

    // Nationalities and actors of one country speak for it, and so does the outlet.
    private Dictionary<ushort, double> Told(AnnotatedText text, string? publisher, int town)
    {
        var told = new Dictionary<ushort, double>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in text.Mentions)
        {
            if (mention.Entry is not { Countries.Length: 1 } entry || mention.Label is not (MentionLabel.Nationality or MentionLabel.Actor) || !seen.Add(entry.Id)) continue;
            Add(entry.Countries[0], mention.Label == MentionLabel.Nationality ? 0.7 : 0.5);
        }

        if (Institutions.CountryOf(text) is { } institutions) Add(institutions, 2);
        if (town >= 0) Add(Gazetteer.Country(gazetteer.Row(town).Country), 1);
        else if (publisher is not null && Outlet(publisher) is { } outlet) Add(outlet, 1);
        else if (publisher is not null && CallSigns.IsOutlet(publisher)) Add("US", 1);
        if (CallSigns.AreNamed(text)) Add("US", 1);
        return told;

        void Add(string country, double weight)
        {
            var code = Gazetteer.Country(country);
            told[code] = told.GetValueOrDefault(code) + weight;
        }
    }

    // "Kabul Times", "Ukrainska Pravda": the first word of the outlet that is a country, a nationality or a large town.
    private string? Outlet(string publisher)
    {
        foreach (var word in publisher.Split([' ', '-', '.', ',', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Adjectives.TryGetValue(word, out var nation)) return nation;
            var hits = gazetteer.ExactHits(NameFolding.Exact(word));
            if (hits.Length == 0 || (hits[0] & Gazetteer.OtherName) != 0) continue;
            ref readonly var row = ref gazetteer.Row((int)hits[0]);
            if (row.PlaceKind == PlaceKind.Country || row.PlaceKind == PlaceKind.Populated && row.Population > 300_000) return Gazetteer.Country(row.Country);
        }

        return null;
    }
}
