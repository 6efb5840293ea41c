namespace Cairn.Language;

/// <summary>The one network that reads English: an encoder; tags from one of its layers, trees and names from the last.</summary>
internal sealed record ReaderNetwork(EncoderWeights Encoder, int TagLayer, ByteWeights Tags, ParserHead Parser, NameHead Names)
{
    public void Write(BinaryWriter writer)
    {
        Encoder.Write(writer);
        writer.Write(TagLayer);
        Tags.Write(writer);
        Parser.Write(writer);
        Names.Write(writer);
    }

    public static ReaderNetwork Read(BinaryReader reader)
    {
        var (encoder, layer) = (EncoderWeights.Read(reader), reader.ReadInt32());
        if (layer < 0 || layer >= encoder.Layers.Length) throw new InvalidDataException("the model file is damaged");
        return new ReaderNetwork(encoder, layer, ByteWeights.Read(reader), ParserHead.Read(reader), NameHead.Read(reader));
    }
}
