using System.IO.Compression;
using System.Text;

namespace Cairn.Language;

/// <summary>The trained model of the fast back end: tagger, names, word classes and vectors, parser, lemmas. Immutable once read.</summary>
internal sealed class EnglishModel
{
    private const string Magic = "CAIRN-EN";

    /// <summary>Raised whenever features or format change: a model of another schema is refused.</summary>
    public const int Schema = 3;

    public required string Version { get; init; }
    public required LinearTable Tags { get; init; }
    public required NameNetwork Names { get; init; }
    public required WordClusters Clusters { get; init; }
    public required WordVectors Vectors { get; init; }
    public required ParserNetwork Parser { get; init; }
    public required Lemmatizer Lemmas { get; init; }

    public void Write(Stream stream)
    {
        stream.Write(Encoding.ASCII.GetBytes(Magic));
        stream.Write(BitConverter.GetBytes(Schema));
        using var packed = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8);
        writer.Write(Version);
        Tags.Write(writer);
        Clusters.Write(writer);
        Vectors.Write(writer);
        foreach (var network in (INetwork[])[Names, Parser]) network.Write(writer);
        Lemmas.Write(writer);
    }

    /// <summary>Reads a model. <exception cref="InvalidDataException">The stream holds no model of this schema.</exception></summary>
    public static EnglishModel Read(Stream stream)
    {
        using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(header.ReadBytes(Magic.Length)) != Magic) throw new InvalidDataException("this is no Cairn language model");
        var schema = header.ReadInt32();
        if (schema != Schema) throw new InvalidDataException($"the language model has schema {schema}, this program reads schema {Schema}: train it again with tools/TrainEnglish");
        using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(packed, Encoding.UTF8);
        return new EnglishModel
        {
            Version = reader.ReadString(),
            Tags = LinearTable.Read(reader),
            Clusters = WordClusters.Read(reader),
            Vectors = WordVectors.Read(reader),
            Names = Network(new NameNetwork(), reader),
            Parser = Network(new ParserNetwork(), reader),
            Lemmas = Lemmatizer.Read(reader),
        };
    }

    private static T Network<T>(T network, BinaryReader reader) where T : INetwork
    {
        network.Read(reader);
        return network;
    }
}
