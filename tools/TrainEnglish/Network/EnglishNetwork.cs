using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Weights of the one network that reads English: an encoder; tags from the layer below its last, trees and names from the last
/// (tasks that rest on one another learned together: Søgaard and Goldberg 2016, Hashimoto et al. 2017).
/// </summary>
internal sealed class EnglishNetwork : INetwork
{
    /// <summary>Layers of the encoder, and the one that tags are read from.</summary>
    public const int Layers = 3, TagLayer = 1;

    /// <summary>Room for the tags' scores.</summary>
    public const int Tags = TagLabels.Room;

    private const int Embedded = 96, Width = 96;

    public Encoder Encoder { get; } = new(Embedded, Width, Layers);
    public Matrix TagOut { get; } = new(2 * Width, Tags);
    public Matrix TagBias { get; } = new(1, Tags);
    public ParserWeights Parser { get; } = new(2 * Width);
    public NameWeights Names { get; } = new(2 * Width);

    public IEnumerable<Matrix> Dense => [.. Encoder.Dense, TagOut, TagBias, .. Parser.Dense, .. Names.Dense];
}
