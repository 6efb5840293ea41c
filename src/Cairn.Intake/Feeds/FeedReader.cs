using System.Xml;

namespace Cairn.Intake;

/// <summary>
/// Reads RSS, Atom, sitemaps and OPML as they are found, not as they should be: mended first, names read without their namespaces,
/// and what stood before a break kept. No external entity is ever opened.
/// </summary>
public static class FeedReader
{
    private const int MostEntries = 50_000; // the limit of the sitemap protocol
    private const int MostText = 1 << 20;

    /// <summary>Reads one document.</summary>
    /// <param name="bytes">The document as fetched.</param>
    /// <param name="address">Its address, to which relative links are resolved.</param>
    /// <param name="charset">The character set that the server declared, or null.</param>
    public static FeedOutcome Read(ReadOnlySpan<byte> bytes, Uri address, string? charset = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var declared = charset is null ? null : TextDecoding.ByLabel(charset);
        var text = declared is null || TextDecoding.ByMark(bytes) is not null ? TextDecoding.Decode(bytes, mayDeclare: true).Text : declared.GetString(bytes);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var xml = XmlReader.Create(new StringReader(FeedRepair.Mend(text)), settings);
        var draft = new FeedDraft(address);
        var isCut = false;
        try
        {
            while (xml.Read() && draft.Entries.Count < MostEntries)
            {
                if (xml.NodeType == XmlNodeType.Element) draft.Open(xml.LocalName.ToLowerInvariant(), xml.Depth, Attributes(xml), xml.IsEmptyElement);
                else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Value.Length <= MostText) draft.Say(xml.Value);
                else if (xml.NodeType == XmlNodeType.EndElement) draft.Close(xml.LocalName.ToLowerInvariant(), xml.Depth);
            }
        }
        catch (XmlException)
        {
            isCut = true;
        }

        return draft.Kind is { } kind ? new FeedOutcome.Read(kind, draft.Title, draft.Entries, isCut) : new FeedOutcome.Unreadable($"{address}: is no RSS, Atom, sitemap or OPML");
    }

    private static Dictionary<string, string> Attributes(XmlReader xml)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!xml.MoveToFirstAttribute()) return attributes;
        do attributes[xml.LocalName.ToLowerInvariant()] = xml.Value;
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
        return attributes;
    }
}
