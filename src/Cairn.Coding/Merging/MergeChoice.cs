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

    /// <summary>The words that it shares with them.</summary>
    public MergeEchoes Echoes { get; } = new(Own, Told);

    /// <summary>What speaks for each open occurrence, and at the end for a new one, by name.</summary>
    public List<string>[] Features() => [.. Enumerable.Range(0, Open.Count + 1).Select(i => Tell(FeatureBag.Kept(), i).Names)];

    /// <summary>The one with the most weight; −1 for a new one.</summary>
    public int Likeliest(FeatureWeights weights)
    {
        var bag = FeatureBag.Weighed(weights);
        var (best, most) = (-1, Tell(bag, Open.Count).Sum);
        for (var i = 0; i < Open.Count; i++)
        {
            if (Tell(bag, i).Sum is var score && score > most) (best, most) = (i, score);
        }

        return best;
    }

    private FeatureBag Tell(FeatureBag bag, int number)
    {
        bag.Clear();
        if (number < Open.Count) MergeFeatures.Tell(this, number, bag);
        else NewOccurrence.Tell(this, bag);
        return bag;
    }
}
