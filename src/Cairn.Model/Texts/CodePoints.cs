namespace Cairn.Model;

/// <summary>Maps offsets of one text between UTF-16 code units and Unicode code points.</summary>
public sealed class CodePoints
{
    private readonly int[]? _codePointOf; // null when the text has no surrogate pair: both counts agree
    private readonly int[]? _codeUnitOf;

    /// <summary>Indexes <paramref name="text"/>; free of cost for texts inside the Basic Multilingual Plane.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return;
        var forward = new int[text.Length + 1];
        var backward = new List<int>(text.Length + 1);
        var points = 0;
        for (var i = 0; i < text.Length; i++)
        {
            forward[i] = points;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                backward.Add(i);
                forward[++i] = points; // inside a pair: belongs to its code point
            }
            else
            {
                backward.Add(i);
            }

            points++;
        }

        forward[text.Length] = points;
        backward.Add(text.Length);
        (_codePointOf, _codeUnitOf) = (forward, backward.ToArray());
    }

    /// <summary>Whether both counts agree everywhere.</summary>
    public bool IsIdentity => _codePointOf is null;

    /// <summary>UTF-16 offset → code point offset.</summary>
    public int FromUtf16(int offset) => _codePointOf is null ? offset : _codePointOf[offset];

    /// <summary>Code point offset → UTF-16 offset.</summary>
    public int ToUtf16(int offset) => _codeUnitOf is null ? offset : _codeUnitOf[offset];

    /// <summary>The span in code points.</summary>
    public Span FromUtf16(Span span) => IsIdentity ? span : span with { Start = FromUtf16(span.Start), End = FromUtf16(span.End) };

    /// <summary>The span in UTF-16 code units.</summary>
    public Span ToUtf16(Span span) => IsIdentity ? span : span with { Start = ToUtf16(span.Start), End = ToUtf16(span.End) };
}
