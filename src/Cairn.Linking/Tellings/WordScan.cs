namespace Cairn.Linking;

/// <summary>Walks over the words of a text: letters, digits, and what joins them. A possessive ending is left off.</summary>
internal ref struct WordScan(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _begins = true;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    /// <summary>Where it starts, in UTF-16 units.</summary>
    public int Start { get; private set; }

    /// <summary>Whether it begins a sentence, as far as its stops tell.</summary>
    public bool BeginsSentence { get; private set; }

    /// <summary>Whether it has a capital.</summary>
    public readonly bool IsCapital => char.IsUpper(Word[0]);

    /// <summary>Moves to the next word.</summary>
    public bool Next()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            if (_text[_at++] is '.' or '!' or '?' or '\n') _begins = true;
        }

        if (_at == _text.Length) return false;
        Start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || (_text[_at] is '\'' or '’' or '-' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1])))) _at++;
        Word = _text[Start.._at];
        if (Word.EndsWith("'s") || Word.EndsWith("’s")) Word = Word[..^2];
        BeginsSentence = _begins;
        _begins = false;
        return true;
    }
}
