using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Finds names that may be places: every run of words that the gazetteer lists is weighed by its neighbours, the name tagger, its spelling,
/// and the rest of the report; the longest run that weighs enough wins. Names the gazetteer lacks are kept where the words around say that they are places.
/// </summary>
internal sealed class PlaceRecognizer(Gazetteer gazetteer, PlaceWeights weights)
{
    private const int LongestName = 6;
    private const int MostHits = 120;

    private readonly ShortDivisions _short = new(gazetteer);

    /// <summary>The names of a report in the order of the text.</summary>
    public List<PlaceMention> Find(ReportNames names)
    {
        var candidates = Candidates(names);
        var found = new List<PlaceMention>();
        var unlisted = new UnlistedNames(gazetteer, names);
        var text = names.Text;
        var c = 0;
        var holder = -1; // first token of the division that holds the name before it
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                while (c < candidates.Count && candidates[c].First < i) c++;
                var mention = unlisted.Division(sentence, i);
                for (var k = c; mention is null && k < candidates.Count && candidates[k].First == i; k++)
                {
                    if (unlisted.GoesOn(sentence, candidates[k].End) || LocalNames.IsRoadNumber(text, sentence, candidates[k].First, candidates[k].End)) continue;
                    if (LocalNames.IsPerson(candidates[k])) continue;
                    var isHeld = LocalNames.IsInDivision(names, gazetteer, candidates[k], From(text, candidates, k, candidates[k].End));
                    if (isHeld) holder = LocalNames.DivisionBehind(text, candidates[k].End);
                    if (isHeld || candidates[k].Score(weights.Recognition) > 0 || LocalNames.IsOfPolice(names, gazetteer, candidates[k]) || LocalNames.IsInCountry(names, gazetteer, candidates[k]) || LocalNames.IsLabel(names, gazetteer, sentence, candidates[k])) mention = Mention(names, candidates[k]);
                    else if (i == holder && LocalNames.IsDivision(gazetteer, candidates[k])) mention = Mention(names, candidates[k]);
                }

                mention ??= unlisted.At(sentence, i);
                if (mention is not null) found.Add(mention);
                i = mention?.End ?? i + 1;
            }
        }

        return found;
    }

    // Those that begin where a division would behind a name that ends at a token, behind the one at an index.
    private static IEnumerable<PlaceCandidate> From(AnnotatedText text, List<PlaceCandidate> candidates, int k, int end) =>
        LocalNames.DivisionBehind(text, end) is var token && token < 0 ? [] : candidates.Skip(k + 1).TakeWhile(c => c.First <= token).Where(c => c.First == token);

    /// <summary>Every listed run of words with its features, by first token and the longest first.</summary>
    public List<PlaceCandidate> Candidates(ReportNames names)
    {
        var found = new List<PlaceCandidate>();
        foreach (var sentence in names.Text.Sentences)
        {
            var oneCase = names.IsOneCase(sentence.Index);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (_short.At(names.Text, sentence, i) is var (division, end)) found.Add(new PlaceCandidate(i, end, names.Key(i, end), [division], null) { IsShort = true });
                else if (CanBegin(names.Text.Tokens[i], oneCase) && !names.IsTaken(i)) Runs(names, sentence, i, oneCase, found);
            }
        }

        new RecognitionFeatures(gazetteer, names).Describe(found);
        return found;
    }

    private void Runs(ReportNames names, Sentence sentence, int i, bool oneCase, List<PlaceCandidate> found)
    {
        Span<ulong> hashes = stackalloc ulong[LongestName];
        var hash = default(NameHash);
        var longest = Math.Min(sentence.End, i + LongestName);
        for (var t = i; t < longest; t++)
        {
            hash.Add(names.Folded(t), names.IsClitic(t));
            hashes[t - i] = hash.Value;
        }

        for (var end = longest; end > i; end--)
        {
            if (!CanEnd(names.Text.Tokens[end - 1], oneCase) || names.IsTaken(end - 1)) continue;
            if (end == i + 1 && names.Folded(i).Length < 2) continue;
            var hits = gazetteer.ExactHits(hashes[end - 1 - i]);
            if (hits.Length == 0) continue;
            var key = names.Key(i, end);
            if (LocalNames.IsNameEnd(names.Text, sentence, i, end, oneCase)) continue;
            if (LocalNames.IsStreet(names.Text, sentence, i, end) || LocalNames.IsBareDirection(names.Text, sentence, i, end)) continue;
            if (names.Text.Tokens[i].Lower == "the" && !gazetteer.NameOf((int)(hits[0] & ~Gazetteer.OtherName)).StartsWith("The ", StringComparison.OrdinalIgnoreCase)) continue;
            found.Add(new PlaceCandidate(i, end, key, hits[..Math.Min(hits.Length, MostHits)].ToArray(), WordBeside(names.Text, sentence, i, end)));
        }
    }

    private static PlaceMention Mention(ReportNames names, PlaceCandidate candidate) => new()
    {
        First = candidate.First,
        End = candidate.End,
        Key = candidate.Key,
        Word = candidate.Word,
        Hits = candidate.Hits,
        IsShort = candidate.IsShort,
        IsAbbreviated = names.Text.Tokens[candidate.End - 1].Form is var form && (form[^1] == '.' || form.Length is 2 && char.IsUpper(form[1])),
        IsInName = candidate[RecognitionFeature.BeforeBody] > 0 || candidate[RecognitionFeature.TaggedOrganisation] > 0 && candidate[RecognitionFeature.TaggedWhole] == 0,
    };

    /// <summary>"Diyala province", "province of Diyala", "the city of Taiz": the division or feature word beside a name.</summary>
    public static string? WordBeside(AnnotatedText text, Sentence sentence, int first, int end)
    {
        if (end < sentence.End)
        {
            var lower = text.Tokens[end].Lower;
            if (PlaceWords.Divisions.Contains(lower) || PlaceWords.Features.Contains(lower)) return lower;
            if (lower == "co." && end + 1 < sentence.End && text.Tokens[end + 1].Lower is "," or "sheriff" or "deputies") return "county";
            if (lower == "police" && end + 1 < sentence.End && text.Tokens[end + 1].Lower == "station") return "police station";
            if (lower == "sub" && end + 2 < sentence.End && text.Tokens[end + 2].Lower == "division") return "subdivision";
            if (PluralWords.Behind(text, sentence, end) is { } plural) return plural;
        }

        if (first - 2 < sentence.First || text.Tokens[first - 1].Lower != "of") return null;
        var before = text.Tokens[first - 2].Lower;
        return PlaceWords.Divisions.Contains(before) || PlaceWords.Features.Contains(before) ? before : null;
    }

    private static bool CanBegin(in Token token, bool oneCase) =>
        char.IsLetter(token.Form[0]) && (oneCase ? token.Form.Length > 2 : char.IsUpper(token.Form[0]) || token.Lower is "al" or "el" or "as" or "ad" or "ar" or "an" or "ash" && token.Tag is Tag.NNP);

    private static bool CanEnd(in Token token, bool oneCase) =>
        (char.IsLetterOrDigit(token.Form[^1]) || token.Form is [_, .., '.'] && token.Form.Length <= 6) && (oneCase || char.IsUpper(token.Form[0]) || char.IsDigit(token.Form[0]));
}
