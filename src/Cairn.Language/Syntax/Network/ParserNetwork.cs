namespace Cairn.Language;

/// <summary>
/// Weights of the graph-based parser: a biaffine score for each arc over encoded words (Kiperwasser and Goldberg 2016; Dozat and Manning 2017),
/// a small network for the label of the arc chosen.
/// </summary>
internal sealed class ParserNetwork : INetwork
{
    public const int Arc = 64, Label = 48, Labels = 64;
    private const int Distances = 16;

    public Encoder Encoder { get; } = new(embedded: 64, width: 64, layers: 2);
    public Matrix Dependent { get; } = new(2 * 64, Arc);
    public Matrix DependentBias { get; } = new(1, Arc);
    public Matrix Head { get; } = new(2 * 64, Arc);
    public Matrix HeadBias { get; } = new(1, Arc);

    /// <summary>Stands for the head of the sentence's root.</summary>
    public Matrix RootHead { get; } = new(1, Arc);
    public Matrix Biaffine { get; } = new(Arc, Arc);

    /// <summary>How much a word is a head, whatever the dependent.</summary>
    public Matrix HeadPrior { get; } = new(1, Arc);
    public Matrix LabelDependent { get; } = new(2 * 64, Label);
    public Matrix LabelHead { get; } = new(2 * 64, Label);

    /// <summary>By direction and distance of the arc.</summary>
    public Matrix LabelDistance { get; } = new(Distances, Label);
    public Matrix LabelOut { get; } = new(Label, Labels);
    public Matrix LabelBias { get; } = new(1, Labels);

    public IEnumerable<Matrix> Dense =>
    [
        .. Encoder.Dense, Dependent, DependentBias, Head, HeadBias, RootHead, Biaffine, HeadPrior, LabelDependent, LabelHead, LabelDistance, LabelOut, LabelBias,
    ];

    /// <summary>Row of <see cref="LabelDistance"/> for an arc.</summary>
    public static int DistanceOf(int head, int dependent)
    {
        var distance = Math.Abs(head - dependent);
        var bin = distance switch { <= 4 => distance - 1, <= 7 => 4, <= 12 => 5, <= 20 => 6, _ => 7 };
        return head > dependent ? bin : bin + 8;
    }
}
