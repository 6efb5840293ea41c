namespace Cairn.Language;

/// <summary>
/// What the line breaks of a text mean. A blank line always parts paragraphs. A single break parts them in pages and copies of pages,
/// but not in text wrapped at a fixed width, which shows in its lines: many, of about one length, few of them long.
/// </summary>
internal readonly struct LineBreaks
{
    private readonly string _text;
    private readonly bool _isWrapped;
    private readonly int _width;

    /// <summary>Looks at the lines of <paramref name="text"/>.</summary>
    public LineBreaks(string text)
    {
        _text = text;
        var (lines, full) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace()) continue;
            lines++;
            _width = Math.Max(_width, line.Length);
        }

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > _width * 3 / 4) full++;
        }

        _isWrapped = lines >= 4 && _width is >= 40 and <= 120 && full * 2 > lines;
    }

    /// <summary>Whether the gap [start, end) between two tokens ends a paragraph.</summary>
    public bool EndsParagraph(int start, int end)
    {
        var gap = _text.AsSpan(start, end - start);
        var first = gap.IndexOfAny(['\n', '\r', '\u2028', '\u2029']);
        if (first < 0) return false;
        var rest = gap[(first + 1)..];
        if (gap[first] == '\r' && rest.StartsWith("\n")) rest = rest[1..];
        if (gap[first] == '\u2029' || rest.IndexOfAny('\n', '\r', '\u2028') >= 0) return true;
        if (!_isWrapped) return !GoesOn(start, end);

        // In wrapped text a line that stops well short of the width ends its paragraph if the next is not its continuation.
        var lineStart = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        return start - lineStart < _width / 2 && !GoesOn(start, end);
    }

    /// <summary>A line without an end mark before a line that begins in lower case was broken in mid-sentence.</summary>
    private bool GoesOn(int start, int end) =>
        start > 0 && end < _text.Length && char.IsLower(_text[end]) && (char.IsLower(_text[start - 1]) || _text[start - 1] is ',' or '-');
}
