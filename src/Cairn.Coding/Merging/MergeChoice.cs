namespace Cairn.Coding;

/// <summary>A scene and the occurrences told before it that it may go on telling.</summary>
/// <param name="Open">The occurrences.</param>
/// <param name="Told">The words each was told with.</param>
/// <param name="Own">The words of the scene.</param>
/// <param name="Current">The one told last as news.</param>
internal sealed record MergeChoice(ReportReading Reading, IReadOnlyList<AccountDraft> Open, IReadOnlyList<ToldWords> Told, Scene Scene, ToldWords Own, Setting Setting, AccountDraft? Current)
{
    /// <summary>What the scene says by itself.</summary>
    public SceneFacts Facts { get; } = new(Reading, Scene);

    /// <summary>What speaks for each open occurrence, and at the end for a new one.</summary>
    public List<string>[] Features() =>
        [.. Open.Select((_, i) => MergeFeatures.Of(this, i)), NewOccurrence.Of(this)];

    /// <summary>The one with the most weight; −1 for a new one.</summary>
    public int Likeliest(FeatureWeights weights)
    {
        var features = Features();
        var (best, most) = (-1, weights.Score(features[^1]));
        for (var i = 0; i < Open.Count; i++)
        {
            if (weights.Score(features[i]) is var score && score > most) (best, most) = (i, score);
        }

        return best;
    }
}
