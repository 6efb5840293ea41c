using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Weights of the graph-based parser over encoded words: a biaffine score for each arc (Kiperwasser and Goldberg 2016; Dozat and Manning 2017),
/// a small network for the label of the arc chosen.
/// </summary>
internal sealed class ParserWeights(int encoded)
{
    public const int Arc = 96, Label = 64, Labels = 64;

    public Matrix Dependent { get; } = new(encoded, Arc);
    public Matrix DependentBias { get; } = new(1, Arc);
    public Matrix Head { get; } = new(encoded, Arc);
    public Matrix HeadBias { get; } = new(1, Arc);

    /// <summary>Stands for the head of the sentence's root.</summary>
    public Matrix RootHead { get; } = new(1, Arc);
    public Matrix Biaffine { get; } = new(Arc, Arc);

    /// <summary>How much a word is a head, whatever the dependent.</summary>
    public Matrix HeadPrior { get; } = new(1, Arc);
    public Matrix LabelDependent { get; } = new(encoded, Label);
    public Matrix LabelHead { get; } = new(encoded, Label);

    /// <summary>By direction and distance of the arc.</summary>
    public Matrix LabelDistance { get; } = new(ArcDistance.Count, Label);
    public Matrix LabelOut { get; } = new(Label, Labels);
    public Matrix LabelBias { get; } = new(1, Labels);

    public IEnumerable<Matrix> Dense => [Dependent, DependentBias, Head, HeadBias, RootHead, Biaffine, HeadPrior, LabelDependent, LabelHead, LabelDistance, LabelOut, LabelBias];
}
