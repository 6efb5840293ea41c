namespace Cairn.Language;

/// <summary>A network over an encoder: what reading, writing and training need to know of it.</summary>
internal interface INetwork
{
    Encoder Encoder { get; }

    /// <summary>All weights but the embeddings, in the order of the file.</summary>
    IEnumerable<Matrix> Dense { get; }

    /// <summary>One byte a weight for the embeddings, two for the rest.</summary>
    void Write(BinaryWriter writer)
    {
        Encoder.Embeddings.WriteBytes(writer);
        foreach (var matrix in Dense) matrix.WriteHalf(writer);
    }

    void Read(BinaryReader reader)
    {
        Encoder.Embeddings.ReadBytes(reader);
        foreach (var matrix in Dense) matrix.ReadHalf(reader);
    }
}
