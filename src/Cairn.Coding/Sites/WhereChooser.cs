using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Chooses the place of an occurrence: among the places of its scenes the one said most finely and first, else of the sentences beside them, else the dateline.
/// What is missing in it (country, divisions) comes from a place that the same sentences name as holding it.
/// </summary>
internal static class WhereChooser
{
    private const double LaterScene = 0.7; // what a place costs for each scene before it that names one
    private const int SentencesBeside = 2;
    private const int Land = 6; // where_prec of a country

    public static Where Choose(ReportReading reading, AccountDraft draft)
    {
        var home = reading.Home;
        var candidates = draft.Scenes.Where(s => s.Places.Any()).SelectMany((s, i) => s.Places.Select(p => (Place: ReportHome.Settle(reading, p, home), Scene: i))).ToList();
        // "In March gunmen killed nine in a separate attack": earlier and another, so nowhere that the sentences beside it name.
        if (candidates.Count == 0 && draft.Scenes.TrueForAll(s => s.IsSeparate) && (draft.IsPast || draft.Times.Any() && draft.Times.All(t => WhenChooser.Coarseness(t) >= WhenChooser.OfMonth))) return InCountry(draft.CountryHint ?? Beside(reading, draft).Select(p => p.Country).FirstOrDefault());
        if (candidates.Count == 0) candidates = [.. Beside(reading, draft).Select(p => (ReportHome.Settle(reading, p, home), 0))];
        if (candidates.Count == 0) return InCountry(draft.CountryHint ?? (reading.Items.IsItem(draft.Scenes[0].Sentence) ? reading.MainCountry : null));
        var holders = candidates.Select(c => c.Place).Where(p => p is { WherePrec: <= 3, IsUnlisted: false }).ToLookup(p => p.First);
        candidates = CourtDays.Without(reading, draft, candidates);
        var best = Town(HeldPlaces.Without(reading, candidates).OrderBy(c => (HeldPlaces.Grain(reading, c.Place, holders) ?? Grain(c.Place)) + LaterScene * Math.Min(c.Scene, 4)).ThenBy(c => c.Place.First).First().Place);
        if (best.WherePrec >= Land && draft.Scenes.Count(s => s.Places.Any()) == 1 && Beside(reading, draft).FirstOrDefault(p => p.Country == best.Country && p.WherePrec <= 4 && Math.Abs(reading.Tokens[p.First].Sentence - draft.Scenes[0].Sentence.Index) <= SentencesBeside) is { } finer) best = Town(ReportHome.Settle(reading, finer, home)); // "in the south of Norland. They drew up in Oldfield district …"
        best = WithoutNamesake(reading, best);
        var container = Container(reading, candidates.Select(c => c.Place), best);
        return ToWhere(reading, candidates.Select(c => c.Place), best, container);
    }

    // "… Selm state. They stormed Oldfield village": a village of that name in another division is not the one meant.
    private static ResolvedPlace WithoutNamesake(ReportReading reading, ResolvedPlace place)
    {
        if (place is not { WherePrec: <= 2, Relation: null, Country: not null, Admin1: not null, IsUnlisted: false } || reading.Lower(place.End) is not ("village" or "hamlet") && !(place.First > 1 && reading.Lower(place.First - 1) == "of" && reading.Lower(place.First - 2) is "village" or "hamlet")) return place;
        var sentence = reading.Tokens[place.First].Sentence;
        var divisions = reading.Places.Places.Where(p => p is { WherePrec: 4, IsMetonymy: false, IsInName: false, Relation: null, Admin1: not null } && p.Country == place.Country && reading.Tokens[p.First].Sentence <= sentence).ToList();
        if (divisions.Count == 0 || divisions.Exists(p => p.Admin1 == place.Admin1) || reading.Tokens[divisions[^1].First].Sentence < sentence - SentencesBeside) return place;
        return place with { Country = null, Admin1 = null, Admin2 = null, GeonamesId = null };
    }

    private static Where InCountry(string? country) => country is null ? new Where() : new Where { Country = country, WherePrec = 6 };

    // A division that is hardly more than one town is that town.
    private static ResolvedPlace Town(ResolvedPlace place) =>
        place.OnlyTown is { } town ? town with { First = place.First, End = place.End, Confidence = place.Confidence, IsDateline = place.IsDateline } : place;

    private static Where ToWhere(ReportReading reading, IEnumerable<ResolvedPlace> candidates, ResolvedPlace place, ResolvedPlace? container)
    {
        var relative = place.Relation is not null;
        var bare = place.Country is null; // an unlisted name: its container gives the point, the name stays
        var inTown = bare && container?.WherePrec <= 2 && !HeldPlaces.IsLocated(reading, place); // a street or a building is in the town beside it
        return new Where
        {
            Name = relative ? container?.Name ?? place.Name : inTown ? container!.Name : place.Name,
            Country = place.Country ?? container?.Country,
            Admin1 = relative ? container?.Admin1 ?? place.Admin1 : place.Admin1 ?? container?.Admin1,
            Admin2 = relative ? container?.Admin2 ?? place.Admin2 : (bare && container is { WherePrec: 3, Admin2: { } district } && IsPartOfDistrict(reading, place.Admin2) ? district : place.Admin2) ?? container?.Admin2 ?? (bare ? UnlistedDistrict(reading, candidates, place) : null),
            Lat = bare ? container?.Lat : place.Lat,
            Lon = bare ? container?.Lon : place.Lon,
            GeonamesId = relative || inTown ? container?.GeonamesId : place.GeonamesId,
            RadiusKm = bare ? container?.RadiusKm : place.RadiusKm,
            WherePrec = bare ? Precision(container) : Precision(place),
            Relation = place.Relation,
            AsReported = reading.Text.Words(place.First, place.End),
            Evidence = container is null ? [reading.Text.Evidence(place.First, place.End)]
                : [reading.Text.Evidence(container.First, container.End), reading.Text.Evidence(place.First, place.End)],
        };
    }

    private static int? Precision(ResolvedPlace? place) => place is { IsRough: true, WherePrec: 3 } ? 4 : place?.WherePrec;

    // The division that the same sentences name, for a position and for a name that is not listed.
    private static ResolvedPlace? Container(ReportReading reading, IEnumerable<ResolvedPlace> candidates, ResolvedPlace best)
    {
        if (best.Relation is null && best.Country is not null) return null;
        if (best.Relation is not null) return candidates.FirstOrDefault(p => p != best && p.WherePrec is 3 or 4 && p.Country == best.Country);
        var sentence = reading.Tokens[best.First].Sentence;
        if (reading.Items.PlaceOf(reading.Text.Sentences[sentence]) is { Country: not null } label && label != best && !candidates.Any(p => p.First > best.First && p.Country is not null))
            return label.WherePrec <= 2 && !LocalSites.IsSite(reading, best) ? AtTown(label) : label;
        return candidates.Concat(reading.Places.Places)
            .Where(p => p != best && p.First != best.First && p is { Country: not null, IsMetonymy: false, IsInName: false, Relation: null } && !CircumstanceReader.IsSeat(reading, p) && !IsWhose(reading, p) && Math.Abs(reading.Tokens[p.First].Sentence - sentence) <= SentencesBeside)
            .OrderBy(p => Math.Abs(reading.Tokens[p.First].Sentence - sentence)).ThenBy(p => p.First > best.First ? 0 : 1).ThenBy(p => p.WherePrec switch { 3 => 0, 4 => 1, >= 5 => 3, _ => 2 }).ThenBy(p => Math.Abs(p.First - best.First)).FirstOrDefault() is { } near
            ? near.WherePrec <= 2 && !LocalSites.IsSite(reading, best) ? Around(reading, near, best) : near : null;
    }

    // "Oldfield taluka", "Oldfield block": no district, but a part of one.
    private static bool IsPartOfDistrict(ReportReading reading, string? name) =>
        name is not null && reading.Places.Places.Any(p => p.Name == name && p.Word is "taluka" or "taluk" or "tehsil" or "mandal" or "block" or "sub-division" or "subdivision");

    // "at Oldfield in Norton district", neither of them listed.
    private static string? UnlistedDistrict(ReportReading reading, IEnumerable<ResolvedPlace> candidates, ResolvedPlace place) =>
        candidates.FirstOrDefault(p => p != place && p is { IsUnlisted: true, Admin2: not null } && Math.Abs(reading.Tokens[p.First].Sentence - reading.Tokens[place.First].Sentence) <= 1)?.Admin2;

    // "Oldfield near Norton", "the Oldfield area of Norton": at the town, no farther than that word says. Only named beside it: no more is known than its division.
    private static ResolvedPlace Around(ReportReading reading, ResolvedPlace town, ResolvedPlace place) =>
        HeldPlaces.IsHolding(reading.Lower(place.End)) && town.First > place.End && town.First <= place.End + HeldPlaces.HolderReach ? AtTown(town) : town with { RadiusKm = 100, WherePrec = 4 };

    private static ResolvedPlace AtTown(ResolvedPlace town) => town with { RadiusKm = 25, WherePrec = 2 };

    // The finer the better; an unlisted village is better than the division that holds it, worse than a known town.
    private static double Grain(ResolvedPlace place)
    {
        var grain = place switch
        {
            { Relation: not null } => 0.6,
            { IsUnlisted: true, Country: null, Word: null } => 2.6,
            { IsUnlisted: true, Admin2: not null } when place.Name == place.Admin2 => 1.3,
            { IsUnlisted: true } => place.Country is null ? 0.9 : 0.5,
            { WherePrec: <= 2 } => 0.0,
            { WherePrec: 3 } => 1.2,
            { WherePrec: 4 } => place.Word is "district" ? 1.3 : 2.0,
            { WherePrec: 5 } => 3.0,
            _ => 4.0,
        };
        return grain + (place.IsInName ? 2.5 : 0) - 0.5 * place.Confidence;
    }

    // Whose something is, where somebody is cared for, and the names of streets: no places of what the sentences beside them tell.
    internal static bool IsAside(ReportReading reading, ResolvedPlace place) =>
        CircumstanceReader.IsSeat(reading, place) || place.WherePrec is >= Land && reading.Lower(place.First - 1) is "by" or "against" || Envoys.IsSent(reading, place) || CarePlaces.IsOne(reading, place.First, place.End) || LocalSites.IsStreet(reading, place) || IsWhose(reading, place);

    // "U.S. air strikes", "UK jets": a short name has no adjective of its own; before what is no ground ("the U.S. town of") it says whose that is.
    private static bool IsWhose(ReportReading reading, ResolvedPlace place) =>
        StateActor.IsShort(reading, place) || place.End - place.First == 1 && reading.Tokens[place.First].Form is "US" or "U.S." or "U.S" or "UK" or "U.K." && reading.SentenceOf(place.First) is var sentence && place.End < sentence.End && reading.TimeAt(place.End) is null
        && (reading.Tokens[place.End].IsNoun || reading.Tokens[place.End].Tag is Tag.JJ) && Phrases.HeadFrom(reading, place.End, sentence.End) is >= 0 and var head && !NounClasses.IsGround(reading.Tokens[head]) && Nouns.ThingOf(reading.Tokens[head]) is not "building" && reading.Lower(head) is not ("state" or "states");

    // "Raiders fired on a patrol. In Oldfield, three men gave themselves up.": the place with which what follows opens is none of what stands before it.
    private static bool IsOfNext(ReportReading reading, int sentence, ResolvedPlace place)
    {
        var told = reading.Tokens[place.First].Sentence;
        return told <= sentence + SentencesBeside && reading.OpensElsewhere(sentence, told);
    }

    // A town of another country bears the name of the label: one that the gazetteer does not have, in the country that is told.
    private static ResolvedPlace Elsewhere(ResolvedPlace label, string country) => new(label.First, label.End, label.Name) { Country = country, WherePrec = Land, Word = label.Word, IsUnlisted = true };

    // "The violence came a week after a bomb killed six in Oldfield": where that was, nothing else.
    private static bool IsOfAnswered(ReportReading reading, int sentence, ResolvedPlace place) =>
        reading.Tokens[place.First].Sentence != sentence && reading.AnsweredIn(reading.SentenceOf(place.First)) is { IsNews: false } clause && clause.Holds(place.First);

    // Places of the sentences before and after, nearest first; then what the report names otherwise; then the dateline.
    private static IEnumerable<ResolvedPlace> Beside(ReportReading reading, AccountDraft draft)
    {
        var first = draft.Scenes[0].Sentence.Index;
        if (reading.Items.PlaceOf(draft.Scenes[0].Sentence) is { } label) return [draft.CountryHint is null || label.Country is null || label.Country == draft.CountryHint ? label : Elsewhere(label, draft.CountryHint)];
        var usable = reading.Settings.Where(p => (draft.CountryHint is null || p.Country == draft.CountryHint) && !IsOfNext(reading, first, p)).ToList();
        if (reading.Items.IsItem(draft.Scenes[0].Sentence)) usable.RemoveAll(p => reading.Items.AreApart(draft.Scenes[0].Sentence, reading.SentenceOf(p.First)));
        var near = usable.Where(p => !p.IsDateline && !p.IsInName && Math.Abs(reading.Tokens[p.First].Sentence - first) <= SentencesBeside && !IsOfAnswered(reading, first, p))
            .OrderBy(p => Math.Abs(reading.Tokens[p.First].Sentence - first)).ThenBy(Grain).ThenBy(p => p.First).Take(1).ToList();
        if (near.Count > 0) return near;
        var fallback = usable.FirstOrDefault(p => p is { IsDateline: false, IsInName: false, WherePrec: <= 4 })
            ?? usable.FirstOrDefault(p => p.IsDateline) ?? usable.FirstOrDefault();
        if (reading.Home is { First: >= 0 } home && (draft.CountryHint is null || home.Country == draft.CountryHint)) fallback = home;
        return fallback is null ? [] : [fallback];
    }
}
