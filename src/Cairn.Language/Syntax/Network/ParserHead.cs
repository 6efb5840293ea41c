namespace Cairn.Language;

/// <summary>
/// Weights of the graph-based parser over encoded words: a biaffine score for each arc (Kiperwasser and Goldberg 2016; Dozat and Manning 2017),
/// a small network for the label of the arc chosen.
/// </summary>
/// <param name="Dependent">A word as dependent.</param>
/// <param name="Head">A word as head.</param>
/// <param name="RootHead">Stands for the head of the sentence's root.</param>
/// <param name="Biaffine">What a dependent asks of its head; the bias is how much a word is a head, whatever the dependent.</param>
/// <param name="LabelDependent">A word as dependent, for labels.</param>
/// <param name="LabelHead">A word as head, for labels.</param>
/// <param name="LabelDistance">By direction and distance of the arc.</param>
/// <param name="LabelOut">Scores of labels.</param>
internal sealed record ParserHead(ByteWeights Dependent, ByteWeights Head, FloatWeights RootHead, FloatWeights Biaffine, ByteWeights LabelDependent, ByteWeights LabelHead, FloatWeights LabelDistance, FloatWeights LabelOut)
{
    public int Arc => Biaffine.Inputs;
    public int Label => LabelOut.Inputs;

    public void Write(BinaryWriter writer)
    {
        Dependent.Write(writer);
        Head.Write(writer);
        RootHead.Write(writer);
        Biaffine.Write(writer);
        LabelDependent.Write(writer);
        LabelHead.Write(writer);
        LabelDistance.Write(writer);
        LabelOut.Write(writer);
    }

    public static ParserHead Read(BinaryReader reader) => new(
        ByteWeights.Read(reader), ByteWeights.Read(reader), FloatWeights.Read(reader), FloatWeights.Read(reader),
        ByteWeights.Read(reader), ByteWeights.Read(reader), FloatWeights.Read(reader), FloatWeights.Read(reader));
}
