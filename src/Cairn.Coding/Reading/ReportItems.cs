using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// The items of a round-up: paragraphs that each begin with a place and a mark ("* BAQUBA - …", "Norton: …", "Norland. …"), or a list of several that each begin with a mark,
/// a number or a label of their own ("- …", "2. …", "Nov 24 - …"). What one item tells is none of the others' occurrences, and what it does not place is at the place of its label.
/// A report with one such label is none: that is its dateline.
/// </summary>
internal sealed class ReportItems
{
    private const int LongestLabel = 12; // tokens
    private const int LongestHeading = 12;
    private const int ShortestList = 4; // items
    private const int LongestName = 3; // tokens
    private const int Land = 6; // where_prec of a country

    private readonly AnnotatedText _text;
    private readonly int[] _itemOf; // by sentence; 0 outside
    private readonly List<ResolvedPlace?> _places = [null];
    private readonly List<string> _labels = [];
    private readonly List<(int First, int End)> _names = [];

    public ReportItems(AnnotatedText text, Func<int, ResolvedPlace?> placeAt)
    {
        (_text, _itemOf) = (text, new int[text.Sentences.Length]);
        var paragraphs = 0;
        for (int s = 0, paragraph = -1; s < text.Sentences.Length; s++)
        {
            if (text.Sentences[s].Paragraph != paragraph)
            {
                paragraphs++;
                Begin(s, placeAt);
            }

            paragraph = text.Sentences[s].Paragraph;
            _itemOf[s] = _places.Count - 1;
        }

        var named = _places.OfType<ResolvedPlace>().ToList();
        if (named.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count() > 1 && 3 * named.Count >= _places.Count - 1) // then labels that name no known place are labels too
        {
            NameOthers(named);
            return;
        }

        if (_labels.Count >= ShortestList && _labels.Distinct(StringComparer.Ordinal).Count() == _labels.Count && 3 * _labels.Count >= 2 * paragraphs) return;
        Array.Clear(_itemOf);
    }

    // Where a paragraph opens with a label or a mark, an item begins.
    private void Begin(int sentence, Func<int, ResolvedPlace?> placeAt)
    {
        var first = _text.Sentences[sentence].First;
        var end = LabelEnd(_text, first);
        if (end == 0 && !IsMarked(_text, first) || sentence == 0 && IsHeading(_text)) return;
        _places.Add(end == 0 ? null : Place(first, end, placeAt));
        _labels.Add(end == 0 ? $"{_labels.Count}" : _text.Words(first, end));
        _names.Add(end == 0 ? (0, 0) : NameIn(first, end));
    }

    // "Oldfield: …" among labels that the gazetteer has: a place too, in the country of most of them.
    private void NameOthers(List<ResolvedPlace> named)
    {
        if (named.Where(p => p.Country is not null).GroupBy(p => p.Country).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key is not { } country) return;
        for (var i = 0; i < _names.Count; i++)
        {
            if (_places[i + 1] is null && _names[i] is { End: > 0 } name) _places[i + 1] = new ResolvedPlace(name.First, name.End, _text.Words(name.First, name.End)) { Country = country, WherePrec = Land, IsUnlisted = true };
        }
    }

    private (int First, int End) NameIn(int first, int end)
    {
        while (first < end && (!char.IsLetter(_text.Tokens[first].Form[0]) || _text.Tokens[first].Lower is "near" or "in" or "the")) first++;
        var last = first;
        while (last < end && _text.Tokens[last].IsName && char.IsUpper(_text.Tokens[last].Form[0])) last++;
        return last > first && last - first <= LongestName ? (first, last) : (0, 0);
    }

    // "- …", "• …", "2. …", "(2) …"
    private static bool IsMarked(AnnotatedText text, int first)
    {
        var tokens = text.Tokens;
        var form = tokens[first].Form;
        if (form is "*" or "-" or "•" or "·" or "–" or "—") return true;
        if (form is "(" && first + 2 < tokens.Length && tokens[first + 2].Form is ")") return tokens[first + 1].Form.All(char.IsDigit);
        return form.Length <= 3 && char.IsDigit(form[0]) && (form[^1] is '.' or ')' || first + 1 < tokens.Length && tokens[first + 1].Form is "." or ")" && tokens[first + 1].Start == tokens[first].End);
    }

    /// <summary>Whether two sentences are of different items.</summary>
    public bool AreApart(Sentence a, Sentence b) => _itemOf[a.Index] is > 0 and var first && _itemOf[b.Index] is > 0 and var second && first != second;

    /// <summary>Whether two sentences are of one item.</summary>
    public bool AreOne(Sentence a, Sentence b) => _itemOf[a.Index] == _itemOf[b.Index];

    public bool IsItem(Sentence sentence) => _itemOf[sentence.Index] > 0;

    /// <summary>Whether a sentence is the first of its item.</summary>
    public bool Begins(Sentence sentence) => IsItem(sentence) && (sentence.Index == 0 || _itemOf[sentence.Index - 1] != _itemOf[sentence.Index]);

    /// <summary>What stands before the first item; nothing without items.</summary>
    public IEnumerable<Sentence> HeadingSentences => _itemOf is [.., > 0] ? _text.Sentences.TakeWhile(s => _itemOf[s.Index] == 0) : [];

    /// <summary>The place of the label of a sentence's item, or null.</summary>
    public ResolvedPlace? PlaceOf(Sentence sentence) => _itemOf[sentence.Index] is > 0 and var item ? _places[item] : null;

    // "NORLAND: DEVELOPMENTS, TUESDAY": a first paragraph of few words is what all items stand under.
    private static bool IsHeading(AnnotatedText text)
    {
        var last = 0;
        while (last + 1 < text.Sentences.Length && text.Sentences[last + 1].Paragraph == text.Sentences[0].Paragraph) last++;
        return text.Sentences[last].End <= LongestHeading;
    }

    // One past the last token of a label before its mark, 0 when a paragraph begins with none.
    private static int LabelEnd(AnnotatedText text, int first)
    {
        var tokens = text.Tokens;
        var paragraph = text.Sentences[tokens[first].Sentence].Paragraph;
        while (first < tokens.Length && tokens[first].Form is "*" or "-" or "•" or "·" or "–" or "—") first++;
        for (var i = first; i < Math.Min(tokens.Length, first + LongestLabel); i++)
        {
            if (text.Sentences[tokens[i].Sentence].Paragraph != paragraph) return 0;
            var form = tokens[i].Form;
            if (form is "-" or "--" or "–" or "—" && i > 0 && tokens[i].Start > tokens[i - 1].End || form is ":") return i > first && i + 1 < tokens.Length && text.Sentences[tokens[i + 1].Sentence].Paragraph == paragraph ? i : 0;
            if (form is "." && i > first) return text.Sentences[tokens[i].Sentence].End == i + 1 && i - first <= 3 ? i : 0;
            if (!char.IsUpper(form[0]) && !char.IsDigit(form[0]) && form is not ("," or "(" or ")" or "/" or "and" or "of" or "al" or "el" or "-" or "." or "region" or "province" or "oblast" or "district" or "occupied" or "near" or "s" or "'s")) return 0;
        }

        return 0;
    }

    // The finest place of a label; the first of several.
    private static ResolvedPlace? Place(int first, int end, Func<int, ResolvedPlace?> placeAt) =>
        Enumerable.Range(first, end - first).Select(placeAt).OfType<ResolvedPlace>().Distinct().OrderBy(p => p.WherePrec ?? 2).ThenBy(p => p.First).FirstOrDefault();
}
