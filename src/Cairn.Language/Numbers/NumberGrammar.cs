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
                if (!AsMany(tokens, i, sentence, found, out var phrase) && !TryRead(tokens, i, sentence, floor, out phrase)) continue;
                found.Add(phrase);
                i = phrase.End - 1;
                floor = phrase.End;
            }
        }

        return found.ToImmutable();
    }

    // "six farmers and as many soldiers": the number told before, once more.
    private static bool AsMany(ReadOnlySpan<Token> tokens, int i, Sentence sentence, ImmutableArray<NumberPhrase>.Builder found, out NumberPhrase phrase)
    {
        phrase = null!;
        if (tokens[i].Lower is not "as" || i == sentence.First || i + 2 >= sentence.End || tokens[i - 1].Lower is not ("and" or "&" or "just") || tokens[i + 1].Lower is not "many" || !tokens[i + 2].IsNoun && tokens[i + 2].Tag is not (Tag.JJ or Tag.VBN or Tag.VBD)) return false;
        for (var n = found.Count - 1; n >= 0 && found[n].First >= sentence.First; n--)
        {
            if (found[n] is not { Form: NumberForm.Count } told) continue;
            phrase = told with { First = i, End = i + 2, Head = i + 1, IsIncrement = false };
            return true;
        }

        return false;
    }

    private static bool TryRead(ReadOnlySpan<Token> tokens, int i, Sentence sentence, int floor, out NumberPhrase phrase)
    {
        var end = sentence.End;
        var lower = tokens[i].Lower;
        phrase = null!;
        if (Magnitude.TryRead(tokens, i, end, out var number))
        {
            if (lower == "one" && i > floor && tokens[i - 1].Lower == "not" && i + 1 < end && tokens[i + 1].IsNoun) return None(i - 1, i + 1, Qualifier.Exact, out phrase);
            if (lower == "one" && IsPronoun(tokens, i, end)) return false;
            var form = NumberForms.Of(tokens, number, sentence);
            phrase = NumberBounds.Has(form) ? NumberBounds.Read(tokens, number, form, sentence, floor) : new NumberPhrase(number.First, number.End, number.End - 1, null, null, null, Qualifier.Exact, form, false, number.Value);
            return true;
        }

        if (SmallNumbers.TryRead(tokens, i, sentence, out phrase)) return true;
        if (lower is "many" or "several" && i + 2 < end && tokens[i + 1].Lower is "more" && tokens[i + 2].Tag is Tag.VBN or Tag.VBD or Tag.JJ) return Vague(tokens, i, i + 1, NumberWords.Vague[lower], out phrase); // "and many more wounded"
        if (NumberWords.Vague.TryGetValue(lower, out var atLeast) && (lower is not ("some" or "many" or "various" or "multiple") || IsBeforeNoun(tokens, i, end)))
        {
            if (lower == "scores" && i > 0 && tokens[i - 1].Lower is "test" or "exam") return false;
            if (lower is "several" && Scaled(tokens, i, i + 1, end, atLeast, out phrase)) return true;
            var last = i + 1;
            // "hundreds of thousands"
            if (last + 1 < end && tokens[last].Lower == "of" && NumberWords.Vague.TryGetValue(tokens[last + 1].Lower, out var inner) && inner >= 100) (atLeast, last) = (atLeast * inner, last + 2);
            return Vague(tokens, i, last, atLeast, out phrase);
        }

        if (lower is "a" or "another")
        {
            if (i + 1 < end && tokens[i + 1].Lower is "few" && Scaled(tokens, i, i + 2, end, 3, out phrase)) return true;
            if (i + 2 < end && tokens[i + 1].Lower is "couple" && Scaled(tokens, i, tokens[i + 2].Lower == "of" ? i + 3 : i + 2, end, 2, out phrase)) return true;
            if (i + 1 < end && tokens[i + 1].Lower is "few") return Vague(tokens, i, i + 2, 3, out phrase);
            if (i + 1 < end && tokens[i + 1].Lower is "couple") return Vague(tokens, i, i + 2, 2, out phrase);
            if (i + 1 < end && tokens[i + 1].Lower is "handful") return Vague(tokens, i, i + 2, 4, out phrase);
            if (lower == "a" && i + 2 < end && tokens[i + 1].Lower is "large" or "great" or "huge" or "significant" or "big" or "considerable" && tokens[i + 2].Lower is "number") return Vague(tokens, i, i + 3, 5, out phrase);
            if (lower == "a" && i + 1 < end && tokens[i + 1].Lower is "number" && i + 2 < end && tokens[i + 2].Lower == "of") return Vague(tokens, i, i + 2, 3, out phrase);
            if (lower == "another" && i + 2 < end && tokens[i + 1].Lower is "number" && tokens[i + 2].Lower == "of") return Vague(tokens, i, i + 2, 3, out phrase);
        }

        if (lower is "large" or "great" or "huge" or "big" or "considerable" && i + 2 < end && tokens[i + 1].Lower is "numbers" && tokens[i + 2].Lower == "of") return Vague(tokens, i, i + 2, 5, out phrase);
        if (lower is "numbers" && i + 1 < end && tokens[i + 1].Lower == "of" && (i == 0 || tokens[i - 1].Tag is not (Tag.DT or Tag.JJ or Tag.JJR or Tag.PRPS or Tag.NN))) return Vague(tokens, i, i + 1, 3, out phrase);

        if (NumberWords.None.Contains(lower) && lower != "zero" && IsNone(tokens, i, end))
        {
            var last = lower == "no" && i + 1 < end && tokens[i + 1].Lower == "one" ? i + 2 : i + 1;
            return None(i, last, IsOnlyUnreported(tokens, i, end) ? Qualifier.NoneReported : Qualifier.Exact, out phrase);
        }

        return false;
    }

    private static bool None(int first, int end, Qualifier qualifier, out NumberPhrase phrase)
    {
        phrase = new NumberPhrase(first, end, end - 1, 0, 0, qualifier == Qualifier.NoneReported ? null : 0, qualifier, NumberForm.Count, false, 0);
        return true;
    }

    // "several hundred", "a few dozen", "a couple of thousand"
    private static bool Scaled(ReadOnlySpan<Token> tokens, int first, int at, int end, int times, out NumberPhrase phrase)
    {
        phrase = null!;
        return at < end && NumberWords.Scales.TryGetValue(tokens[at].Lower, out var scale) && scale <= 1000000 && Vague(tokens, first, at + 1, times * scale, out phrase);
    }

    private static bool Vague(ReadOnlySpan<Token> tokens, int first, int end, int low, out NumberPhrase phrase)
    {
        phrase = new NumberPhrase(first, end, end - 1, low, null, null, Qualifier.Vague, NumberForm.Count, tokens[first].Lower == "another", low);
        return true;
    }

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

    // "no casualties were reported", "no immediate reports of deaths": nobody says that there were none.
    private static bool IsOnlyUnreported(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (tokens[i].Lower != "no") return false;
        var noun = i + 1;
        while (noun < end && tokens[noun].Tag is Tag.JJ) noun++;
        if (noun >= end) return false;
        if (tokens[noun].Lower is "reports" or "report" or "word") return noun + 1 < end && tokens[noun + 1].Lower == "of";
        for (var t = noun + 1; t < end && t < noun + 5; t++)
        {
            if (tokens[t].Lower is "reported") return true;
            if (tokens[t].Lower is not ("were" or "was" or "have" or "has" or "had" or "been" or "immediately" or "or" or "damage" or "injuries" or "deaths")) return false;
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
