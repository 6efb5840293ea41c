namespace Cairn.Language;

/// <summary>Scores of heads for the tokens of a sentence: a row for each dependent, a column for each head, the root behind the last token.</summary>
internal readonly ref struct ArcScores(ReadOnlySpan<float> scores, int length, int columns)
{
    private readonly ReadOnlySpan<float> _scores = scores;

    public float this[int dependent, int head] => _scores[dependent * columns + head];

    /// <summary>Scores of all heads of one token.</summary>
    public ReadOnlySpan<float> Of(int dependent) => _scores.Slice(dependent * columns, length + 1);
}
