using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// One report's text, read once: tokens, sentences, tags, heads, numbers, times, mentions and attributions, all as views over the text.
/// Immutable; later rooms ask it questions and never tokenise again.
/// </summary>
public sealed class AnnotatedText
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    /// <summary>Joins the layers. Each list is in the order of the text.</summary>
    public AnnotatedText(
        string text, DateOnly? published, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences,
        ImmutableArray<NumberPhrase> numbers, ImmutableArray<TimeExpression> times,
        ImmutableArray<Mention> mentions, ImmutableArray<Attribution> attributions)
    {
        (Text, Published, Tokens, Sentences) = (text, published, tokens, sentences);
        (Numbers, Times, Mentions, Attributions) = (numbers, times, mentions, attributions);
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var head = tokens[i].Head;
            if (head < 0) continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    public string Text { get; }

    /// <summary>The anchor of relative dates; null leaves them unresolved.</summary>
    public DateOnly? Published { get; }
    public ImmutableArray<Token> Tokens { get; }
    public ImmutableArray<Sentence> Sentences { get; }
    public ImmutableArray<NumberPhrase> Numbers { get; }
    public ImmutableArray<TimeExpression> Times { get; }
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Names inside mentions that only describe an actor by them: "US" in "US troops", "Hamas" in "Hamas leaders".</summary>
    public ImmutableArray<Mention> NamesWithin { get; init; } = [];
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>Indexes of the dependents of a token, in the order of the text.</summary>
    public Dependents DependentsOf(int token) => new(_firstChild, _nextSibling, token);

    /// <summary>First dependent with the relation, or −1.</summary>
    public int DependentOf(int token, Relation relation)
    {
        foreach (var child in DependentsOf(token))
        {
            if (Tokens[child].Relation == relation) return child;
        }

        return -1;
    }

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or hangs under it.</summary>
    public bool IsUnder(int token, int ancestor)
    {
        for (; token >= 0; token = Tokens[token].Head)
        {
            if (token == ancestor) return true;
        }

        return false;
    }

    /// <summary>The UTF-16 range of tokens [first, end).</summary>
    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The evidence span of tokens [first, end).</summary>
    public Span Evidence(int first, int end) => Span.Of(Text, SpanOf(first, end));

    /// <summary>The words of tokens [first, end), as in the text.</summary>
    public string Words(int first, int end) => SpanOf(first, end).In(Text);
}
