using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Finds the place that a comparative claim is about, where the claim itself names one: "the deadliest attack in Iraq this year", "Iraq's worst day",
/// "Baghdad suffered its worst day". A place elsewhere in the sentence is that of an occurrence, not of the claim.
/// </summary>
internal static class ComparedPlaces
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "in", "across", "within", "inside", "throughout" };
    private static readonly HashSet<string> Leaving = new(StringComparer.Ordinal) { "since", "than", "when", "after", "before", "as", "that", "which", "who", "where", "while" };
    private static readonly HashSet<string> Seeing = new(StringComparer.Ordinal) { "see", "have", "suffer", "witness", "experience", "endure", "record", "mark" };
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "northern", "southern", "eastern", "western", "central", "northeastern", "northwestern", "southeastern", "southwestern", "north", "south", "east", "west" };

    /// <param name="reading">The report.</param>
    /// <param name="sentence">The sentence of the claim.</param>
    /// <param name="at">The word that compares: "deadliest", "fewer".</param>
    /// <param name="end">One past the words of the claim.</param>
    public static ComparedPlace? Of(ReportReading reading, Sentence sentence, int at, int end)
    {
        if (Owner(reading, sentence, at) is { } owner) return owner;
        // A word more than the claim, for "the deadliest attack this year in Iraq".
        for (var i = at + 1; i < sentence.End - 1 && i <= end; i++)
        {
            if (reading.Tokens[i].Tag == Tag.Comma || Leaving.Contains(reading.Lower(i))) break;
            if (Prepositions.Contains(reading.Lower(i)) && From(reading, sentence, i + 1) is { } place) return place;
        }

        return null;
    }

    // "Iraq's deadliest", "the capital's single worst", "Baghdad suffered its worst".
    private static ComparedPlace? Owner(ReportReading reading, Sentence sentence, int at)
    {
        var before = at - 1;
        if (before > sentence.First && reading.Tokens[before].Tag is Tag.JJ or Tag.RB) before--;
        if (before <= sentence.First) return null;
        if (reading.Tokens[before].Tag == Tag.POS) return Ending(reading, sentence, before);
        if (reading.Lower(before) is "its" or "their") before--;
        if (before <= sentence.First || !reading.Tokens[before].IsVerb || !Seeing.Contains(reading.Tokens[before].Lemma)) return null;
        while (before > sentence.First && reading.Tokens[before].IsVerb) before--;
        return Ending(reading, sentence, before + 1);
    }

    // The place whose words end before a token.
    private static ComparedPlace? Ending(ReportReading reading, Sentence sentence, int end)
    {
        if (end - 1 < sentence.First) return null;
        if (reading.PlaceAt(end - 1) is { IsInName: false } place) return Named(reading, place);
        return end - 2 >= sentence.First && reading.Lower(end - 2) == "the" ? Described(reading, end - 2, end) : null;
    }

    // The place that begins at a token, with or without "the" or "all of".
    private static ComparedPlace? From(ReportReading reading, Sentence sentence, int first)
    {
        var i = first;
        while (i < sentence.End - 1 && reading.Lower(i) is "the" or "all" or "of" or "whole") i++;
        if (Parts.Contains(reading.Lower(i)) && i + 1 < sentence.End && reading.PlaceAt(i + 1) is { } whole) return new ComparedPlace(reading.Text.Words(first, whole.End));
        if (reading.PlaceAt(i) is { IsInName: false } place) return Named(reading, place);
        return i > first ? Described(reading, first, i + 1) : null;
    }

    private static ComparedPlace Named(ReportReading reading, ResolvedPlace place)
    {
        var words = reading.Text.Words(place.First, place.End);
        return place is { Relation: null, Country: not null, IsUnlisted: false } ? Of(words, place) : new ComparedPlace(words);
    }

    // "the country" is that which most of the report's places lie in; "the capital", "the city" the one named last before, or first of all.
    private static ComparedPlace? Described(ReportReading reading, int first, int end)
    {
        var words = reading.Text.Words(first, end);
        var places = reading.Places.Places.Where(p => p is { Country: not null, IsInName: false, Relation: null }).ToList();
        ComparedPlace? Last(Func<ResolvedPlace, bool> fits) =>
            (places.LastOrDefault(p => p.First < first && fits(p)) ?? places.FirstOrDefault(fits)) is { } place ? Of(words, place) : new ComparedPlace(words);
        switch (reading.Tokens[end - 1].Lemma)
        {
            case "country" or "nation":
                var code = places.Where(p => !p.IsMetonymy).GroupBy(p => p.Country!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
                return Countries.Find(code) is { } country ? new ComparedPlace(words, country.Name, country.Alpha2, WherePrec: 6) : new ComparedPlace(words);
            case "capital":
                return Last(p => p.FeatureCode == "PPLC");
            case "city" or "town" or "village":
                return Last(p => !p.IsMetonymy && p.FeatureCode?.StartsWith("PPL", StringComparison.Ordinal) == true);
            case "province" or "state" or "governorate":
                return Last(p => p.WherePrec == 4);
            case "region" or "area" or "district":
                return new ComparedPlace(words);
            default:
                return null;
        }
    }

    private static ComparedPlace Of(string words, ResolvedPlace place) => new(words, place.Name, place.Country, place.Admin1, place.Admin2, place.GeonamesId, place.WherePrec);
}
