namespace Cairn.Language;

/// <summary>
/// Cuts a text into tokens as EWT and GUM cut them, keeping UTF-16 offsets; every character that is no space falls into exactly one token.
/// One pass, no allocation beyond the list; a cursor over one text, not shared.
/// </summary>
internal ref struct TokenScanner(string text, List<RawToken> tokens)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Cuts the whole text.</summary>
    public void Scan()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (Characters.IsSpace(c)) _at++;
            else if (StartsChunk() && Addresses.Length(_text[_at..]) is var length and > 0) Emit(_at + length);
            else if (Characters.IsDigit(c) || (c is '.' or ',' && StartsChunk() && IsDigitAt(_at + 1))) Number();
            else if (Characters.IsWord(c)) Word();
            else Symbol();
        }
    }

    private readonly bool StartsChunk() => _at == 0 || !Characters.IsWord(_text[_at - 1]);

    private readonly char At(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\n';

    private readonly bool IsDigitAt(int index) => Characters.IsDigit(At(index));

    private readonly bool IsWordAt(int index) => Characters.IsWord(At(index));

    private void Emit(int end, TokenEnding ending = TokenEnding.None)
    {
        tokens.Add(new RawToken(_at, end, ending));
        _at = end;
    }

    private void Number()
    {
        var end = Numerals.End(_text, _at);
        var letters = end;
        while (Characters.IsWord(At(letters)) && !IsDigitAt(letters)) letters++;
        if (letters > end && !Numerals.IsUnit(_text[end..letters]))
        {
            // "20th", "1980s", "4G"; a clitic after it is cut as after any word.
            while (IsWordAt(letters)) letters++;
            end = letters;
        }
        else if (At(end) == '.' && end - _at <= 2 && StartsLine(_at) && Characters.IsSpace(At(end + 1)))
        {
            // The marker of a list's item: "1. ".
            end++;
        }

        Emit(end);
    }

    private readonly bool StartsLine(int index)
    {
        while (index > 0 && _text[index - 1] is ' ' or '\t') index--;
        return index == 0 || _text[index - 1] == '\n';
    }

    private void Word()
    {
        var end = WordEnd();
        if (Clitics.FirstPart(_text[_at..end]) is var first and > 0)
        {
            Emit(_at + first);
            Emit(end);
            return;
        }

        var word = _text[_at..end];
        if (At(end) != '.')
        {
            // "US$" is one token.
            Emit(At(end) == '$' && word.Length <= 2 && char.IsUpper(word[0]) && (IsDigitAt(end + 1) || IsDigitAt(end + 2)) ? end + 1 : end);
            return;
        }

        if (At(end + 1) == '.') Emit(end);
        else if (Initials.IsAcronym(word)) Emit(end + 1, TokenEnding.MayEnd);
        else if (Abbreviations.IsLeading(word)) Emit(end + 1);
        else if (Abbreviations.IsBeforeFigure(word) && At(end + 1) == ' ' && IsDigitAt(end + 2)) Emit(end + 1);
        else if (Abbreviations.IsTrailing(word)) Emit(end + 1, TokenEnding.MayEnd);
        else if (word.Length == 1 && Initials.IsInitial(_text, _at)) Emit(end + 1);
        else Emit(end);
    }

    /// <summary>The end of the word at the cursor: letters, inner apostrophes, the dots of acronyms, joined hyphens, "AT&amp;T".</summary>
    private readonly int WordEnd()
    {
        var end = _at;
        var part = _at;
        while (true)
        {
            while (IsWordAt(end)) end++;
            var c = At(end);
            if (!IsWordAt(end + 1)) return end;
            if (Characters.IsApostrophe(c) || c == '_') end++;
            else if (c == '.' && Initials.GoesOn(_text[part..end], At(end + 1), At(end + 2))) end++;
            else if (c == '&' && end - part <= 2 && char.IsUpper(At(end - 1)) && char.IsUpper(At(end + 1)) && !IsWordAt(end + 2)) end++;
            else if (c is '-' or '‐' or '‑' && HyphenPrefixes.Joins(_text[part..end], _text[(end + 1)..LettersEnd(end + 1)])) end++;
            else return end;
            if (c != '.') part = end;
        }
    }

    private readonly int LettersEnd(int index)
    {
        while (IsWordAt(index)) index++;
        return index;
    }

    private void Symbol()
    {
        var c = _text[_at];
        var end = _at + 1;
        if (Characters.IsApostrophe(c) && Leading() is var length and > 0)
        {
            Emit(_at + length);
            return;
        }

        if (char.IsHighSurrogate(c) && char.IsLowSurrogate(At(end))) end++;
        else if (c is '.' or '-' or '=' or '_' or '*' or '#' or '~' or '+' or '<' or '>') while (At(end) == c) end++;
        else if (c == '[' && _text[_at..].StartsWith("[...]")) end += 4;
        else if (c is '!' or '?') while (At(end) is '!' or '?') end++;
        else if (c is '\'' or '’' or '‘' or '`' && (At(end) == c || (c == '‘' && At(end) == '’'))) end++;
        if (c == '<' || c == '>') end = Math.Min(end, _at + 2);
        Emit(end, c switch
        {
            '.' => end - _at == 1 ? TokenEnding.Stop : TokenEnding.Dots,
            '…' => TokenEnding.Dots,
            '!' or '?' or '。' or '؟' => TokenEnding.Mark,
            _ => TokenEnding.None,
        });
    }

    /// <summary>Length of a word that begins with its apostrophe ("'s" cut off by a bracket, "'em", "'90s"), else 0.</summary>
    private readonly int Leading()
    {
        var end = LettersEnd(_at + 1);
        var word = _text[(_at + 1)..end];
        if (_at > 0 && !Characters.IsSpace(_text[_at - 1]))
            return word is "s" or "S" or "re" or "ve" or "ll" or "d" or "m" ? end - _at : 0;
        return word is "em" or "til" || (word.Length == 3 && Characters.IsDigit(word[0]) && word[2] == 's') ? end - _at : 0;
    }
}
