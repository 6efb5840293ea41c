using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Which tokens stand inside quotation marks, paragraph by paragraph, and how far a quote runs over sentences.</summary>
internal sealed class QuoteRuns
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly bool[] _inside; // the marks themselves count as inside

    public QuoteRuns(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        (_tokens, _sentences) = (tokens, sentences);
        _inside = new bool[tokens.Length];
        var (open, paragraph) = (false, -1);
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph) (open, paragraph) = (false, sentence.Paragraph);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var mark = Mark(tokens[i].Form, open);
                _inside[i] = open || mark > 0;
                if (mark != 0) open = mark > 0;
            }
        }
    }

    /// <summary>Whether a token stands in a quote.</summary>
    public bool IsInside(int token) => _inside[token];

    /// <summary>Content of a saying, widened over the sentences of the quote it is part of.</summary>
    public TextSpan Widen(Sentence sentence, TextSpan content)
    {
        var (start, end) = (content.Start, content.End);
        if (start == sentence.Span.Start && _inside[sentence.First] && Mark(_tokens[sentence.First].Form, false) == 0) start = Begin(sentence, start);
        var last = sentence.End - 1;
        if (end == sentence.Span.End && _inside[last] && !Closes(last)) end = Finish(sentence.Index, end);
        return new TextSpan(start, end);
    }

    private int Begin(Sentence sentence, int start)
    {
        for (var s = sentence.Index - 1; s >= 0 && _sentences[s].Paragraph == sentence.Paragraph; s--)
        {
            if (!_inside[_sentences[s].End - 1] || Closes(_sentences[s].End - 1)) return start;
            for (var i = _sentences[s].End - 1; i >= _sentences[s].First; i--)
            {
                if (i == _sentences[s].First || !_inside[i - 1] || Closes(i - 1))
                {
                    start = _tokens[i].Start;
                    if (i > _sentences[s].First || Mark(_tokens[i].Form, false) > 0) return start;
                    break;
                }
            }
        }

        return start;
    }

    private int Finish(int index, int end)
    {
        for (var s = index + 1; s < _sentences.Length && _sentences[s].Paragraph == _sentences[index].Paragraph; s++)
        {
            for (var i = _sentences[s].First; i < _sentences[s].End; i++)
            {
                if (!_inside[i]) return end;
                end = _tokens[i].End;
                if (Closes(i)) return end;
            }
        }

        return end;
    }

    /// <summary>"…," he said. "…": the rest of the quote behind a content, which has no speaker of its own; null for none.</summary>
    public TextSpan? Following(Sentence sentence, TextSpan content)
    {
        var end = content.End;
        if (end >= sentence.Span.End) return null;
        var next = sentence.Index + 1;
        if (next >= _sentences.Length || _sentences[next].Paragraph != sentence.Paragraph || !_inside[sentence.First] || content.Start > sentence.Span.Start) return null;
        var first = _sentences[next].First;
        if (Mark(_tokens[first].Form, false) <= 0) return null;
        var stop = Finish(sentence.Index, _tokens[first].End);
        for (var i = first; i < _sentences[next].End; i++)
        {
            if (!_inside[i] && _tokens[i].IsVerb) return null;
        }

        return new TextSpan(_tokens[first].Start, stop);
    }

    private bool Closes(int i) => Mark(_tokens[i].Form, true) < 0 && (_tokens[i].Form is not "\"" || i + 1 >= _tokens.Length || !_inside[i + 1] || Mark(_tokens[i + 1].Form, false) > 0);

    // 1 opens, −1 closes, 0 neither; the straight mark does what is due.
    private static int Mark(string form, bool open) => form switch
    {
        "“" or "``" or "„" or "«" => 1,
        "”" or "''" or "»" => -1,
        "\"" => open ? -1 : 1,
        _ => 0,
    };
}
