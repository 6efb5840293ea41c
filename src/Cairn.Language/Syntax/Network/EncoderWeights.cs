namespace Cairn.Language;

/// <summary>Weights that turn the words of a sentence into vectors in their context: word vectors and hashed embeddings added up, then layers of bidirectional LSTM.</summary>
/// <param name="Project">From word vectors to embeddings.</param>
/// <param name="Embeddings">Rows of <see cref="WordRows"/>.</param>
/// <param name="Layers">Forwards, then backwards.</param>
internal sealed record EncoderWeights(ByteWeights Project, ByteTable Embeddings, (LstmDirection Forwards, LstmDirection Backwards)[] Layers)
{
    public int Embedded => Embeddings.Columns;
    public int Width => Layers[0].Forwards.Width;

    /// <summary>Values of a token's vector: both directions.</summary>
    public int Encoded => 2 * Width;

    public void Write(BinaryWriter writer)
    {
        Project.Write(writer);
        Embeddings.Write(writer);
        writer.Write(Layers.Length);
        foreach (var (forwards, backwards) in Layers)
        {
            foreach (var weights in (ByteWeights[])[forwards.Input, forwards.Recurrent, backwards.Input, backwards.Recurrent]) weights.Write(writer);
        }
    }

    public static EncoderWeights Read(BinaryReader reader)
    {
        var (project, embeddings) = (ByteWeights.Read(reader), ByteTable.Read(reader));
        if (reader.ReadInt32() is var layers && layers is < 1 or > 8 || embeddings.Rows != WordRows.Count || project.Inputs != WordVectors.Dimensions) throw new InvalidDataException("the model file is damaged");
        return new EncoderWeights(project, embeddings, [.. Enumerable.Range(0, layers).Select(_ => (Direction(), Direction()))]);

        LstmDirection Direction() => new(ByteWeights.Read(reader), ByteWeights.Read(reader));
    }
}
