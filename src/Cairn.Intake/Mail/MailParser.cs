using System.Text;

namespace Cairn.Intake;

/// <summary>Splits e-mail into headers and MIME parts; forgiving, and bounded in depth and number of parts.</summary>
internal static class MailParser
{
    private const int DeepestPart = 12;
    private const int MostParts = 500;

    /// <summary>Headers and body of a message or part.</summary>
    public static MailPart Parse(ReadOnlyMemory<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        string? name = null;
        var value = new StringBuilder();
        while (at < bytes.Length)
        {
            var rest = bytes.Span[at..];
            var end = rest.IndexOf((byte)'\n');
            var line = Encoding.Latin1.GetString(end < 0 ? rest : rest[..end]).TrimEnd('\r');
            at += end < 0 ? rest.Length : end + 1;
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t')
            {
                value.Append(' ').Append(line.AsSpan().Trim());
                continue;
            }

            if (name is not null) headers.TryAdd(name, value.ToString());
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim().ToLowerInvariant() : null;
            value.Clear().Append(line.AsSpan(colon + 1).Trim());
        }

        if (name is not null) headers.TryAdd(name, value.ToString());
        return new MailPart(headers, bytes[at..]);
    }

    /// <summary>The leaf parts in order; attachments are left out.</summary>
    public static IEnumerable<MailPart> Leaves(MailPart root)
    {
        var left = MostParts;
        return Leaves(root, 0, () => left-- > 0);
    }

    private static IEnumerable<MailPart> Leaves(MailPart part, int depth, Func<bool> mayGoOn)
    {
        if (!mayGoOn() || part.Header("content-disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true) yield break;
        if (part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && part.Parameter("boundary") is { Length: > 0 } boundary)
        {
            if (depth >= DeepestPart) yield break;
            foreach (var inner in Split(part.Body, boundary))
                foreach (var leaf in Leaves(Parse(inner), depth + 1, mayGoOn)) yield return leaf;
        }
        else if (part.MediaType == "message/rfc822" && depth < DeepestPart)
        {
            foreach (var leaf in Leaves(Parse(part.Body), depth + 1, mayGoOn)) yield return leaf;
        }
        else
        {
            yield return part;
        }
    }

    private static List<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        int at = 0, start = -1;
        while (at < body.Length && parts.Count < MostParts)
        {
            var end = body.Span[at..].IndexOf((byte)'\n');
            var line = end < 0 ? body.Span[at..] : body.Span.Slice(at, end);
            if (line.StartsWith(mark))
            {
                if (start >= 0) parts.Add(body[start..at]);
                if (line[mark.Length..].StartsWith("--"u8)) return parts;
                start = end < 0 ? body.Length : at + end + 1;
            }

            at = end < 0 ? body.Length : at + end + 1;
        }

        if (start >= 0 && start < body.Length) parts.Add(body[start..]); // the last boundary is missing
        return parts;
    }
}
