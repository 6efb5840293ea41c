using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Weights of the names over encoded words: labels scored through a small layer that knows which corpus a sentence is from,
/// and how well one label follows another (a linear chain, Huang et al. 2015).
/// </summary>
internal sealed class NameWeights(int encoded)
{
    public const int Hidden = 64;
    private const int Sources = 16;

    public Matrix Within { get; } = new(encoded, Hidden);

    /// <summary>The layer's bias, a row for each corpus (<see cref="NameSources"/>): what counts as a name differs between them.</summary>
    public Matrix Source { get; } = new(Sources, Hidden);
    public Matrix Out { get; } = new(Hidden, NameLabels.Room);
    public Matrix Bias { get; } = new(1, NameLabels.Room);

    /// <summary>From label (or start) to label.</summary>
    public Matrix Follows { get; } = new(NameLabels.Count + 1, NameLabels.Room);

    public IEnumerable<Matrix> Dense => [Within, Source, Out, Bias, Follows];
}
