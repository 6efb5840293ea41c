using System.Text;

namespace Cairn.Language;

/// <summary>The trained model: word classes and vectors, the network, lemmas. Immutable once read; kept as it is read, for a start costs every run.</summary>
internal sealed class EnglishModel
{
    private const string Magic = "CAIRN-EN";

    /// <summary>Raised whenever features or format change: a model of another schema is refused.</summary>
    public const int Schema = 4;

    public required string Version { get; init; }
    public required WordClusters Clusters { get; init; }
    public required WordVectors Vectors { get; init; }
    public required ReaderNetwork Network { get; init; }
    public required Lemmatizer Lemmas { get; init; }

    public void Write(Stream stream)
    {
        stream.Write(Encoding.ASCII.GetBytes(Magic));
        stream.Write(BitConverter.GetBytes(Schema));
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Version);
        Clusters.Write(writer);
        Vectors.Write(writer);
        Network.Write(writer);
        Lemmas.Write(writer);
    }

    /// <summary>Reads a model. <exception cref="InvalidDataException">The stream holds no model of this schema.</exception></summary>
    public static EnglishModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic) throw new InvalidDataException("this is no Cairn language model");
        var schema = reader.ReadInt32();
        if (schema != Schema) throw new InvalidDataException($"the language model has schema {schema}, this program reads schema {Schema}: train it again with tools/TrainEnglish");
        return new EnglishModel
        {
            Version = reader.ReadString(),
            Clusters = WordClusters.Read(reader),
            Vectors = WordVectors.Read(reader),
            Network = ReaderNetwork.Read(reader),
            Lemmas = Lemmatizer.Read(reader),
        };
    }
}
