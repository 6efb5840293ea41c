using Cairn.Language;

namespace TrainEnglish;

/// <summary>Rounds a trained network to the bytes that the reader reckons with.</summary>
internal static class NetworkPacking
{
    public static ReaderNetwork Pack(EnglishNetwork network)
    {
        var (encoder, parser, names) = (network.Encoder, network.Parser, network.Names);
        var packed = new EncoderWeights(
            Bytes(encoder.Project, null),
            ByteTable.From(encoder.Embeddings.Rows, encoder.Embeddings.Columns, encoder.Embeddings.Values),
            [.. encoder.Lstm.Select(layer => (Direction(layer[0]), Direction(layer[1])))]);
        var parserHead = new ParserHead(
            Bytes(parser.Dependent, parser.DependentBias.Values), Bytes(parser.Head, parser.HeadBias.Values), Floats(parser.RootHead, null), Floats(parser.Biaffine, parser.HeadPrior.Values),
            Bytes(parser.LabelDependent, null), Bytes(parser.LabelHead, null), Floats(parser.LabelDistance, null), Floats(parser.LabelOut, parser.LabelBias.Values));
        // Names are asked for as Universal NER draws them.
        var nameHead = new NameHead(Bytes(names.Within, names.Source.Row(NameSources.Uner)), Floats(names.Out, names.Bias.Values), Floats(names.Follows, null));
        return new ReaderNetwork(packed, EnglishNetwork.TagLayer, Bytes(network.TagOut, network.TagBias.Values), parserHead, nameHead);
    }

    private static LstmDirection Direction(LstmLayer layer) => new(Bytes(layer.Input, layer.Bias.Values), Bytes(layer.Recurrent, null));

    private static ByteWeights Bytes(Matrix matrix, ReadOnlySpan<float> bias) =>
        ByteWeights.From(matrix.Rows, matrix.Columns, matrix.Values, bias.IsEmpty ? new float[matrix.Columns] : bias);

    private static FloatWeights Floats(Matrix matrix, ReadOnlySpan<float> bias) =>
        new(matrix.Rows, matrix.Columns, matrix.Values, bias.IsEmpty ? new float[matrix.Columns] : bias);
}
