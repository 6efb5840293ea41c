using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>Names that local reports borrow from other places: streets called after towns, parts of a town called by a direction.</summary>
internal static class LocalNames
{
    private static readonly FrozenSet<string> Streets = FrozenSet.ToFrozenSet(
        ["street", "road", "rd", "rd.", "avenue", "ave", "ave.", "lane", "ln.", "drive", "dr.", "boulevard", "blvd", "blvd.", "parkway", "pkwy", "terrace", "turnpike", "expressway", "freeway", "alley", "place", "plaza"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SeveralStreets = FrozenSet.ToFrozenSet(["streets", "avenues", "roads", "boulevards", "lanes", "drives"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Compass = FrozenSet.ToFrozenSet(["n", "s", "e", "w", "nw", "se", "sw"], StringComparer.Ordinal);

    /// <summary>"Bordeaux Avenue", "Junction and Belmont avenues": the name of a street, not of the place it is called after.</summary>
    public static bool IsStreet(AnnotatedText text, Sentence sentence, int first, int end)
    {
        if (end >= sentence.End) return false;
        var next = text.Tokens[end];
        if (Streets.Contains(next.Lower)) return char.IsUpper(next.Form[0]);
        if (next.Lower is "st." or "st") return end + 1 >= sentence.End || !char.IsUpper(text.Tokens[end + 1].Form[0]);
        if (SeveralStreets.Contains(next.Lower)) return !(first > sentence.First && text.Tokens[first - 1].Lower is "of" or "the");
        // The first of two: "A and B avenues".
        if (next.Lower is not ("and" or "&")) return false;
        for (var i = end + 1; i < Math.Min(sentence.End, end + 5); i++)
        {
            if (SeveralStreets.Contains(text.Tokens[i].Lower)) return i > end + 1;
            if (!char.IsUpper(text.Tokens[i].Form[0]) && !char.IsDigit(text.Tokens[i].Form[0])) return false;
        }

        return false;
    }

    /// <summary>Two names that the tagger takes for a whole person, where no word of place stands beside them, though a county is called so.</summary>
    public static bool IsPerson(PlaceCandidate candidate) =>
        candidate.End == candidate.First + 2 && candidate[RecognitionFeature.TaggedPerson] > 0 && candidate[RecognitionFeature.TaggedWhole] > 0 && candidate[RecognitionFeature.InOneCase] + candidate[RecognitionFeature.IsCapitals] == 0
        && candidate[RecognitionFeature.AfterLocative] + candidate[RecognitionFeature.AfterOf] + candidate[RecognitionFeature.AfterPlaceOf] + candidate[RecognitionFeature.AfterFromTo] + candidate[RecognitionFeature.AfterPlaceComma] + candidate[RecognitionFeature.AfterPlaceAnd] + candidate[RecognitionFeature.ElsewhereLocative] == 0
        && candidate[RecognitionFeature.BeforeDivision] + candidate[RecognitionFeature.BeforeFeature] + candidate[RecognitionFeature.BeforePlaceComma] == 0;

    // Some gazetteer has a town of each of these names.
    private static readonly FrozenSet<string> NameEnds = FrozenSet.ToFrozenSet(
        ["trail", "circle", "court", "way", "route", "speedway", "raceway", "industries", "gardens", "township", "corrections", "health", "plantation", "apartments", "manor", "foundation", "academy"], StringComparer.Ordinal);

    /// <summary>"83rd Terrace", "Examplor Industries", the "Side" of "South Side": the last word of a longer name, not the town that bears it.</summary>
    public static bool IsNameEnd(AnnotatedText text, Sentence sentence, int first, int end, bool oneCase)
    {
        if (end != first + 1 || first == sentence.First || text.Tokens[first].Start != text.Tokens[first - 1].End + 1) return false;
        var (lower, before) = (text.Tokens[first].Lower, text.Tokens[first - 1]);
        if (lower is "side" or "end") return PlaceWords.Directions.Contains(before.Lower);
        if (oneCase || !NameEnds.Contains(lower) && !Streets.Contains(lower)) return false;
        return char.IsDigit(before.Form[0]) && char.IsLetter(before.Form[^1]) || char.IsUpper(before.Form[0]) && before.IsName;
    }

    /// <summary>"Examplestadt police", "the Exampleville Police Department": whose police speak names a town, whatever the tagger takes the words for.</summary>
    public static bool IsOfPolice(ReportNames names, Gazetteer gazetteer, PlaceCandidate candidate)
    {
        var tokens = names.Text.Tokens;
        if (candidate.End >= tokens.Length || tokens[candidate.End].Lower is not ("police" or "sheriff") || tokens[candidate.End].Sentence != tokens[candidate.First].Sentence) return false;
        if (candidate.End + 1 < tokens.Length && tokens[candidate.End + 1].Lower is "station" or "stations" or "post" or "thana") return false; // a place of its own
        if (PlaceWords.Common.Contains(candidate.Key) || candidate.Key.Length < 4) return false;
        if (candidate.First > 0 && tokens[candidate.First - 1] is { IsName: true } before && before.Sentence == tokens[candidate.First].Sentence) return false;
        return Array.Exists(candidate.Hits, h => (h & Gazetteer.OtherName) == 0 && gazetteer.Row((int)h).PlaceKind is PlaceKind.Populated or PlaceKind.Admin2);
    }

    /// <summary>"Examplestadt in Italy", "Examplestadt, Italy": a name before a country that has such a place, whatever the tagger takes the words for.</summary>
    public static bool IsInCountry(ReportNames names, Gazetteer gazetteer, PlaceCandidate candidate)
    {
        var tokens = names.Text.Tokens;
        var at = candidate.End + 1;
        if (at >= tokens.Length || tokens[at].Sentence != tokens[candidate.First].Sentence || tokens[at - 1].Lower is not ("in" or ",")) return false;
        if (PlaceWords.Common.Contains(candidate.Key) || candidate.Key.Length < 4 || !char.IsUpper(tokens[candidate.First].Form[0]) || candidate.First == names.Text.Sentences[tokens[at].Sentence].First) return false;
        var two = at + 1 < tokens.Length ? tokens[at].Lower + " " + tokens[at + 1].Lower : tokens[at].Lower;
        if (!Countries.ByName.TryGetValue(two, out var country) && !Countries.ByName.TryGetValue(tokens[at].Lower, out country)) return false;
        var code = Gazetteer.Country(country.Alpha2);
        return Array.Exists(candidate.Hits, h => gazetteer.Row((int)(h & ~Gazetteer.OtherName)) is var row && row.Country == code && row.PlaceKind is PlaceKind.Populated or PlaceKind.Admin1 or PlaceKind.Admin2);
    }

    /// <summary>"MOBILE, Ala.": a name before a division that has such a place, though it is a word or a person's name besides.</summary>
    /// <param name="next">The names that begin where its division would.</param>
    public static bool IsInDivision(ReportNames names, Gazetteer gazetteer, PlaceCandidate candidate, IEnumerable<PlaceCandidate> next)
    {
        if (PlaceWords.Calendar.Contains(candidate.Key)) return false;
        foreach (var outer in next)
        {
            foreach (var hit in outer.Hits)
            {
                ref readonly var division = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
                if (division.PlaceKind != PlaceKind.Admin1 || !outer.IsShort && PlaceWords.Common.Contains(outer.Key)) continue;
                var (country, admin1) = (division.Country, division.Admin1);
                if (Array.Exists(candidate.Hits, h => (h & Gazetteer.OtherName) == 0 && gazetteer.Row((int)h) is var row && row.PlaceKind is PlaceKind.Populated or PlaceKind.Admin2 && row.Country == country && row.Admin1 == admin1)) return true;
            }
        }

        return false;
    }

    /// <summary>The token behind a name and a comma, or behind its "Co." and a comma; −1 when none is there.</summary>
    public static int DivisionBehind(AnnotatedText text, int end)
    {
        var tokens = text.Tokens;
        if (end < tokens.Length && tokens[end].Lower is "county" or "co.") end++;
        return end + 1 < tokens.Length && tokens[end].Lower == "," && tokens[end + 1].Sentence == tokens[end].Sentence ? end + 1 : -1;
    }

    /// <summary>Whether a first-order division goes by a name.</summary>
    public static bool IsDivision(Gazetteer gazetteer, PlaceCandidate candidate) =>
        Array.Exists(candidate.Hits, h => gazetteer.Row((int)(h & ~Gazetteer.OtherName)).PlaceKind == PlaceKind.Admin1);

    /// <summary>"* NORTON -", "NORTON:": a listed name that is all of a label, a sentence of its own before an item or a report.</summary>
    public static bool IsLabel(ReportNames names, Gazetteer gazetteer, Sentence sentence, PlaceCandidate candidate)
    {
        var tokens = names.Text.Tokens;
        if (sentence.Count > LongestLabel || !EndsLabel(tokens[sentence.End - 1]) || PlaceWords.Common.Contains(candidate.Key)) return false;
        if (candidate.First > sentence.First && tokens[candidate.First - 1].Lower is not ("*" or "-" or "•" or "·" or "near" or "–" or "—" or "/") || !EndsLabel(tokens[candidate.End]) && tokens[candidate.End].Lower is not ("," or "/" or "(")) return false;
        return Array.Exists(candidate.Hits, h => gazetteer.Row((int)(h & ~Gazetteer.OtherName)).PlaceKind is PlaceKind.Populated or PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Country);
    }

    private static bool EndsLabel(in Token token) => token.Lower is ":" or "-" or "--" or "–" or "—";

    private const int LongestLabel = 8; // tokens

    /// <summary>"NH-33", "AH 1": the number of a road, not a state's abbreviation.</summary>
    public static bool IsRoadNumber(AnnotatedText text, Sentence sentence, int first, int end)
    {
        if (end != first + 1 || text.Tokens[first].Form is not { Length: <= 3 } form || !form.All(char.IsUpper)) return false;
        var next = end < sentence.End && text.Tokens[end].Lower is "-" or "–" ? end + 1 : end;
        return next < sentence.End && text.Tokens[next].Form.All(char.IsDigit);
    }

    /// <summary>"North", "Southwest" by itself: a direction, though some division somewhere is called so.</summary>
    public static bool IsBareDirection(AnnotatedText text, Sentence sentence, int first, int end) =>
        end == first + 2 && PlaceWords.Directions.Contains(text.Tokens[first].Lower) && text.Tokens[first + 1].Lower is "side" or "end"
        || end == first + 1 && (text.Tokens[first].Lower is "northside" or "southside" or "eastside" or "westside" or "northland" or "downtown" or "uptown" or "midtown" || PlaceWords.Directions.Contains(text.Tokens[first].Lower) || Compass.Contains(text.Tokens[first].Lower.TrimEnd('.')))
        && !(end < sentence.End && PlaceWords.Divisions.Contains(text.Tokens[end].Lower));
}
