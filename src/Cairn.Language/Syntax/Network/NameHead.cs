namespace Cairn.Language;

/// <summary>Weights of the names over encoded words: labels scored through a small layer, and how well one label follows another (a linear chain, Huang et al. 2015).</summary>
/// <param name="Within">The small layer.</param>
/// <param name="Out">Scores of labels.</param>
/// <param name="Follows">From label (or start) to label.</param>
internal sealed record NameHead(ByteWeights Within, FloatWeights Out, FloatWeights Follows)
{
    public void Write(BinaryWriter writer)
    {
        Within.Write(writer);
        Out.Write(writer);
        Follows.Write(writer);
    }

    public static NameHead Read(BinaryReader reader) => new(ByteWeights.Read(reader), FloatWeights.Read(reader), FloatWeights.Read(reader));
}
