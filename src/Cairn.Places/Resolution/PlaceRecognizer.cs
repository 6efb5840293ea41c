using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>Finds names that may be places: longest match in the gazetteer, judged by case, neighbours and the name tagger's hints.</summary>
internal sealed class PlaceRecognizer(Gazetteer gazetteer)
{
    private const int LongestName = 6;
    private const double Threshold = 1.0;

    public List<PlaceMention> Find(AnnotatedText text)
    {
        var hints = Hints(text);
        var found = new List<PlaceMention>();
        foreach (var sentence in text.Sentences)
        {
            var oneCase = IsOneCase(text, sentence);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!CanBegin(text.Tokens[i], oneCase)) continue;
                if (hints[i] is MentionLabel.Person or MentionLabel.Actor or MentionLabel.Org or MentionLabel.Nationality) continue;
                if (At(text, sentence, i, oneCase, hints) is not { } mention) continue;
                found.Add(mention);
                i = mention.End - 1;
            }
        }

        return found;
    }

    private PlaceMention? At(AnnotatedText text, Sentence sentence, int i, bool oneCase, MentionLabel?[] hints)
    {
        var longest = Math.Min(sentence.End, i + LongestName);
        var candidates = new List<int>();
        for (var end = longest; end > i; end--)
        {
            if (!char.IsLetterOrDigit(text.Tokens[end - 1].Form[^1]) || !CanEnd(text.Tokens[end - 1], oneCase)) continue;
            var words = text.Words(i, end);
            if (words.Length is < 2 or > 60) continue;
            var key = NameFolding.Exact(words);
            if (end == i + 1 && PlaceWords.Common.Contains(key) && hints[i] is not MentionLabel.Place) continue;
            candidates.Clear();
            gazetteer.Find(key, candidates);
            if (candidates.Count == 0 && NameFolding.WithoutArticle(key) is var bare && bare != key) gazetteer.Find(bare, candidates);
            var word = WordAfter(text, sentence, end, out var wordEnd);
            if (candidates.Count == 0) continue;
            var distinct = candidates.Distinct().ToList();
            if (Score(text, sentence, i, end, distinct, word, oneCase, hints) < Threshold) continue;
            return new PlaceMention { First = i, End = end, Key = key, Word = word ?? WordBefore(text, sentence, i), Candidates = distinct };
        }

        return Unlisted(text, sentence, i, oneCase, hints);
    }

    private double Score(AnnotatedText text, Sentence sentence, int first, int end, List<int> candidates, string? word, bool oneCase, MentionLabel?[] hints)
    {
        var score = 0.0;
        var before = first > sentence.First ? text.Tokens[first - 1].Lower : "";
        if (before == "the" && first - 1 > sentence.First) before = text.Tokens[first - 2].Lower;
        var row = candidates.Max(c => Weight(c));
        if (hints[first] == MentionLabel.Place) score += 1.5;
        if (PlaceWords.Before.Contains(before)) score += before is "of" or "from" ? 0.7 : 1.2;
        if (before == "," && first - 2 >= sentence.First && hints[first - 2] == MentionLabel.Place) score += 0.8;
        if (word is not null) score += 1.5;
        score += row;
        if (end - first > 1) score += 0.5;
        var head = text.Tokens[end - 1];
        if (!oneCase && head.Tag is not (Tag.NNP or Tag.NNPS or Tag.None)) score -= 1.5;
        if (first == sentence.First && end == first + 1 && hints[first] is null && !oneCase) score -= 0.4;
        if (!oneCase && end < sentence.End && text.Tokens[end].Tag is Tag.NNP && char.IsUpper(text.Tokens[end].Form[0]) && word is null && hints[end] is not MentionLabel.Place) score -= hints[first] == MentionLabel.Place ? 0.3 : 1.0;
        if (!oneCase && first > sentence.First && text.Tokens[first - 1].Tag is Tag.NNP && char.IsUpper(text.Tokens[first - 1].Form[0]) && hints[first - 1] is not MentionLabel.Place) score -= hints[first] == MentionLabel.Place ? 0.3 : 1.2;
        if (oneCase) score -= 0.5;
        if (text.Tokens[first].Form.Length <= 2) score -= 1;
        return score;
    }

    // Countries and divisions count by what they are, towns by how many live there.
    private double Weight(int index)
    {
        var row = gazetteer.Row(index);
        return (PlaceKind)row.Kind switch
        {
            PlaceKind.Country => 2.0,
            PlaceKind.Area => 1.5,
            PlaceKind.Admin1 => 1.1,
            _ => row.Population switch { > 1_000_000 => 1.3, > 200_000 => 1.0, > 50_000 => 0.7, > 10_000 => 0.3, _ => 0.0 },
        };
    }

    // A name the gazetteer lacks but the words around it, or the tagger, say is a place.
    private PlaceMention? Unlisted(AnnotatedText text, Sentence sentence, int i, bool oneCase, MentionLabel?[] hints)
    {
        if (oneCase || text.Tokens[i].Tag is not (Tag.NNP or Tag.NNPS)) return null;
        var end = i;
        while (end < sentence.End && (text.Tokens[end].IsName || text.Tokens[end].Lower is "-" && end + 1 < sentence.End && text.Tokens[end + 1].IsName) && !PlaceWords.Divisions.Contains(text.Tokens[end].Lower)) end++;
        if (end == i || end - i > LongestName) return null;
        var word = WordAfter(text, sentence, end, out _);
        var hinted = hints[i] == MentionLabel.Place;
        var before = i > sentence.First ? text.Tokens[i - 1].Lower : "";
        if (word is null && !(hinted && PlaceWords.Before.Contains(before))) return null;
        var words = text.Words(i, end);
        if (words.Length > 60) return null;
        var key = NameFolding.Exact(words);
        if (PlaceWords.Common.Contains(key)) return null;
        var candidates = new List<int>();
        gazetteer.FindLoose(NameFolding.Loose(key), candidates);
        return new PlaceMention { First = i, End = end, Key = key, Word = word, Candidates = [.. candidates.Distinct()], IsLoose = true };
    }

    private static string? WordAfter(AnnotatedText text, Sentence sentence, int end, out int wordEnd)
    {
        wordEnd = end + 1;
        if (end >= sentence.End) return null;
        var lower = text.Tokens[end].Lower;
        if (PlaceWords.Divisions.Contains(lower) || PlaceWords.Features.Contains(lower)) return lower;
        return lower is "sub" && end + 2 < sentence.End && text.Tokens[end + 2].Lower == "division" ? "subdivision" : null;
    }

    // "the city of Taiz", "village of X", "Diyala province" read backwards: "province of Diyala"
    private static string? WordBefore(AnnotatedText text, Sentence sentence, int first)
    {
        if (first - 2 < sentence.First || text.Tokens[first - 1].Lower != "of") return null;
        var lower = text.Tokens[first - 2].Lower;
        return PlaceWords.Divisions.Contains(lower) || PlaceWords.Features.Contains(lower) ? lower : null;
    }

    private static bool CanBegin(in Token token, bool oneCase) =>
        char.IsLetter(token.Form[0]) && (oneCase ? token.Form.Length > 2 : char.IsUpper(token.Form[0]) || token.Lower is "al" or "el" or "as" or "ad" or "ar" or "an" or "ash" && token.Tag is Tag.NNP);

    private static bool CanEnd(in Token token, bool oneCase) => (char.IsLetterOrDigit(token.Form[^1]) || token.Form is [_, .., '.'] && token.Form.Length <= 6) && (oneCase || char.IsUpper(token.Form[0]) || char.IsDigit(token.Form[0]));

    private static MentionLabel?[] Hints(AnnotatedText text)
    {
        var hints = new MentionLabel?[text.Tokens.Length];
        foreach (var mention in text.Mentions)
        {
            if (mention.IsGeneric) continue;
            for (var t = mention.First; t < mention.End; t++) hints[t] = mention.Label;
        }

        return hints;
    }

    private static bool IsOneCase(AnnotatedText text, Sentence sentence)
    {
        int upper = 0, lower = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            foreach (var c in text.Tokens[i].Form)
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
        }

        return upper > 3 * lower || (upper == 0 && lower > 30);
    }
}
