using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Reads quantities over tokens: number, qualifier and bounds as the contract reads them (domain.md 4.3), and what sort of number it is.
/// Linear in the number of tokens.
/// </summary>
internal static class NumberGrammar
{
    /// <summary>All number phrases, in the order of the text.</summary>
    public static ImmutableArray<NumberPhrase> Read(ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<NumberPhrase>();
        foreach (var sentence in sentences)
        {
            var floor = sentence.First; // no phrase reaches back into the one before
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (!TryRead(tokens, i, sentence, floor, out var phrase)) continue;
                found.Add(phrase);
                i = phrase.End - 1;
                floor = phrase.End;
            }
        }

        return found.ToImmutable();
    }

    private static bool TryRead(ReadOnlySpan<Token> tokens, int i, Sentence sentence, int floor, out NumberPhrase phrase)
    {
        var end = sentence.End;
        var lower = tokens[i].Lower;
        phrase = null!;
        if (Magnitude.TryRead(tokens, i, end, out var number))
        {
            if (lower == "one" && IsPronoun(tokens, i, end)) return false;
            var form = NumberForms.Of(tokens, number, sentence);
            phrase = form == NumberForm.Count ? Qualified(tokens, number, sentence, floor) : new NumberPhrase(number.First, number.End, number.End - 1, null, null, null, Qualifier.Exact, form, false, number.Value);
            return true;
        }

        if (NumberWords.Vague.TryGetValue(lower, out var atLeast) && (lower is not ("some" or "many" or "various" or "multiple") || IsBeforeNoun(tokens, i, end)))
        {
            if (lower == "scores" && i > 0 && tokens[i - 1].Lower is "test" or "exam") return false;
            var first = i > floor && tokens[i - 1].Lower is "the" or "at" ? i : i;
            var last = i + 1;
            // "hundreds of thousands"
            if (last + 1 < end && tokens[last].Lower == "of" && NumberWords.Vague.TryGetValue(tokens[last + 1].Lower, out var inner) && inner >= 100) (atLeast, last) = (atLeast * inner, last + 2);
            phrase = new NumberPhrase(first, last, last - 1, atLeast, null, null, Qualifier.Vague, NumberForm.Count, false, atLeast);
            return true;
        }

        if (lower is "a" or "another")
        {
            if (i + 1 < end && tokens[i + 1].Lower is "few") return Vague(tokens, i, i + 2, 3, out phrase);
            if (i + 1 < end && tokens[i + 1].Lower is "couple") return Vague(tokens, i, i + 2, 2, out phrase);
            if (i + 1 < end && tokens[i + 1].Lower is "handful") return Vague(tokens, i, i + 2, 4, out phrase);
            if (lower == "a" && i + 2 < end && tokens[i + 1].Lower is "large" or "great" or "huge" or "significant" && tokens[i + 2].Lower is "number") return Vague(tokens, i, i + 3, 5, out phrase);
            if (lower == "a" && i + 1 < end && tokens[i + 1].Lower is "number" && i + 2 < end && tokens[i + 2].Lower == "of") return Vague(tokens, i, i + 2, 3, out phrase);
        }

        if (NumberWords.None.Contains(lower) && lower != "zero" && IsNone(tokens, i, end))
        {
            var last = lower == "no" && i + 1 < end && tokens[i + 1].Lower == "one" ? i + 2 : i + 1;
            phrase = new NumberPhrase(i, last, last - 1, 0, 0, 0, Qualifier.Exact, NumberForm.Count, false, 0);
            return true;
        }

        return false;
    }

    private static bool Vague(ReadOnlySpan<Token> tokens, int first, int end, int low, out NumberPhrase phrase)
    {
        phrase = new NumberPhrase(first, end, end - 1, low, null, null, Qualifier.Vague, NumberForm.Count, tokens[first].Lower == "another", low);
        return true;
    }

    // The number with what stands before and after it.
    private static NumberPhrase Qualified(ReadOnlySpan<Token> tokens, Magnitude number, Sentence sentence, int floor)
    {
        var (first, end, value) = (number.First, number.End, number.Whole);
        int? low = value, point = value, high = value;
        var qualifier = Qualifier.Exact;

        // Ranges: "10 to 15", "10-15", "between 10 and 15", "10 or 15", "four to five".
        if (end + 1 < sentence.End && tokens[end].Lower is "to" or "-" or "–" or "and" or "or" && Magnitude.TryRead(tokens, end + 1, sentence.End, out var upper) && upper.Whole > value
            && (tokens[end].Lower is not "and" || first > floor && tokens[first - 1].Lower == "between") && NumberForms.Of(tokens, upper, sentence) == NumberForm.Count)
        {
            if (first > floor && tokens[first - 1].Lower is "between" or "from") first--;
            first = Over(tokens, first, floor, "at", "least") ?? first;
            return new NumberPhrase(first, upper.End, upper.End - 1, value, null, upper.Whole, Qualifier.Range, NumberForm.Count, false, value);
        }

        if (end + 1 < sentence.End && tokens[end].Lower == "or" && tokens[end + 1].Lower is "more" or "so")
        {
            var more = tokens[end + 1].Lower == "more";
            return new NumberPhrase(first, end + 2, number.End - 1, more ? value : null, value, null, more ? Qualifier.AtLeast : Qualifier.About, NumberForm.Count, false, value);
        }

        var increment = false;
        if (end < sentence.End && tokens[end].Lower is "more" or "additional" or "further" && !(end + 1 < sentence.End && tokens[end + 1].Lower is "than")) increment = true;

        var at = first - 1;
        if (at >= floor)
        {
            var before = tokens[at].Lower;
            var twoBefore = at - 1 >= floor ? tokens[at - 1].Lower : "";
            switch (before)
            {
                case "least" when twoBefore is "at": (first, high, qualifier) = (at - 1, null, Qualifier.AtLeast); break;
                case "minimum": (first, high, qualifier) = (at, null, Qualifier.AtLeast); break;
                case "than" when twoBefore is "more" or "greater": (first, low, point, high, qualifier) = (at - 1, value + 1, null, null, Qualifier.MoreThan); break;
                case "than" when twoBefore is "fewer" or "less" && at - 2 >= floor && tokens[at - 2].Lower is "no" or "not": (first, high, qualifier) = (at - 2, null, Qualifier.AtLeast); break;
                case "than" when twoBefore is "fewer" or "less": (first, low, point, high, qualifier) = (at - 1, null, null, Math.Max(0, value - 1), Qualifier.FewerThan); break;
                case "to" when twoBefore is "up": (first, low, point, high, qualifier) = (at - 1, null, null, value, Qualifier.AtMost); break;
                case "to" when twoBefore is "close": (first, low, point, high, qualifier) = (at - 1, null, value, value, Qualifier.About); break;
                case "as" when twoBefore is "many" && at - 2 >= floor && tokens[at - 2].Lower == "as": (first, low, point, high, qualifier) = (at - 2, null, null, value, Qualifier.AtMost); break;
                case "most" when twoBefore is "at": (first, low, point, high, qualifier) = (at - 1, null, null, value, Qualifier.AtMost); break;
                case "under" when value > 5: (first, low, point, high, qualifier) = (at, null, null, value - 1, Qualifier.FewerThan); break;
                case "another" or "additional" or "further": (first, increment) = (at, true); break;
                default:
                    if (NumberWords.Over.Contains(before)) (first, low, point, high, qualifier) = (at, value + 1, null, null, Qualifier.MoreThan);
                    else if (NumberWords.Nearly.Contains(before)) (first, low, point, high, qualifier) = (at, null, value, value, Qualifier.About);
                    else if (NumberWords.About.Contains(before)) (first, low, point, high, qualifier) = (at, null, value, null, Qualifier.About);
                    break;
            }
        }

        if (end < sentence.End && tokens[end].Lower == "confirmed" && qualifier == Qualifier.Exact && end + 1 < sentence.End && tokens[end + 1].Lower is "dead" or "deaths" or "killed") (high, qualifier) = (null, Qualifier.AtLeast);
        return new NumberPhrase(first, end, number.End - 1, low, point, high, qualifier, NumberForm.Count, increment, value);
    }

    private static int? Over(ReadOnlySpan<Token> tokens, int first, int floor, string a, string b) =>
        first - 2 >= floor && tokens[first - 2].Lower == a && tokens[first - 1].Lower == b ? first - 2 : null;

    // "one of them", "no one", "the one who", "one another", "this one".
    private static bool IsPronoun(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (i > 0 && tokens[i - 1].Lower is "no" or "any" or "every" or "some" or "this" or "that" or "which" or "each" or "day") return true;
        if (i + 1 < end && tokens[i + 1].Lower is "another" or "'s" or "day" && tokens[i + 1].Lower is not "day") return true;
        return i + 1 >= end;
    }

    private static bool IsBeforeNoun(ReadOnlySpan<Token> tokens, int i, int end)
    {
        for (var j = i + 1; j < end && j < i + 4; j++)
        {
            if (tokens[j].Tag is Tag.NNS or Tag.NNPS || tokens[j].Tag == Tag.None && tokens[j].Lower.EndsWith('s') || tokens[j].Lower is "people" or "others" or "of") return tokens[j].Lower != "of" || tokens[i].Lower is "some" or "many";
            if (tokens[j].Tag is not (Tag.JJ or Tag.NN or Tag.NNP or Tag.HYPH or Tag.VBN)) return false;
        }

        return false;
    }

    // "no casualties", "none of the soldiers", "nobody was hurt"; not "no longer", "no, he said".
    private static bool IsNone(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (tokens[i].Lower is "nobody" or "none" or "nil") return true;
        if (i + 1 >= end) return false;
        var next = tokens[i + 1];
        return next.Lower is "one" or "casualties" or "casualty" or "injuries" or "deaths" or "fatalities" || next.IsNoun || next.Tag is Tag.JJ && next.Lower is "immediate" or "civilian" or "further" or "other";
    }
}
