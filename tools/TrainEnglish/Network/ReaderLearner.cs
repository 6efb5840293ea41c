using Cairn.Language;

namespace TrainEnglish;

/// <summary>Carries the losses of a sentence's tags, tree and names, whichever it has, back through the one network.</summary>
internal sealed class ReaderLearner : ILearner<ReaderExample>
{
    private const double Caseless = 0.1; // so that lower-case and all-capital text can be read
    private static readonly Dropout Shares = new(Word: 0.25, Vector: 0.02, Embedded: 0.15, Encoded: 0.25);
    private readonly EnglishNetwork _network, _gradients = new();
    private readonly EncoderTraining _encoder;
    private readonly ParserLearner _parser;
    private readonly NameLearner _names;
    private readonly Backwards _back = new();
    private float[] _encoded = [], _inner = [], _tags = [];

    public ReaderLearner(EnglishNetwork network, WordVectors vectors)
    {
        _network = network;
        _encoder = new EncoderTraining(network.Encoder, _gradients.Encoder, vectors, Shares, Touched);
        _parser = new ParserLearner(network.Parser, _gradients.Parser, _encoder);
        _names = new NameLearner(network.Names, _gradients.Names, _encoder);
    }

    public INetwork Gradients => _gradients;
    public List<int> Touched { get; } = [];
    public double Loss { get; set; }

    public void Learn(ReaderExample example, Turned turned, ulong seed)
    {
        var (n, both) = (example.Words.Length, _encoder.Encoder.Encoded);
        if (_tags.Length < n * EnglishNetwork.Tags) (_encoded, _inner, _tags) = (new float[2 * n * both], new float[2 * n * both], new float[2 * n * EnglishNetwork.Tags]);
        var encoded = _encoded.AsSpan(0, n * both);
        var inner = _inner.AsSpan(0, n * both);
        encoded.Clear();
        inner.Clear();
        _encoder.Begin(seed);
        _encoder.Run(_encoder.Chance(Caseless) ? example.Lowers : example.Words);
        if (example.Tree is { } tree)
        {
            Loss += Tags(tree.Tags, turned, inner);
            Loss += _parser.Learn(tree, turned, encoded);
        }

        if (example.Labels is { } labels) Loss += _names.Learn(labels, example.Source, turned, encoded);
        _encoder.Back(encoded, EnglishNetwork.TagLayer, inner, turned);
    }

    private double Tags(byte[] gold, Turned turned, Span<float> gradient)
    {
        var (n, both, loss) = (gold.Length, _encoder.Encoder.Encoded, 0.0);
        Forwards.Layer(_encoder.After(EnglishNetwork.TagLayer), n, both, _network.TagOut, _network.TagBias.Values, _tags);
        for (var i = 0; i < n; i++)
        {
            var row = _tags.AsSpan(i * EnglishNetwork.Tags, EnglishNetwork.Tags);
            row[TagLabels.Count..].Clear();
            loss += SoftMax.Gradient(row[..TagLabels.Count], gold[i]);
        }

        _back.Layer(_encoder.After(EnglishNetwork.TagLayer), n, both, _tags.AsSpan(0, n * EnglishNetwork.Tags), _gradients.TagOut, _gradients.TagBias, turned[_network.TagOut], gradient);
        return loss;
    }
}
