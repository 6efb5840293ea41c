using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Decodes what e-mail encodes: quoted-printable and base64 bodies, encoded words in headers.</summary>
internal static partial class MailText
{
    /// <summary>The text of a leaf part in its declared or found character set.</summary>
    public static string Of(MailPart part)
    {
        var bytes = part.Header("content-transfer-encoding")?.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(part.Body.Span),
            "quoted-printable" => QuotedPrintable(part.Body.Span, isHeader: false),
            _ => part.Body.ToArray(),
        };
        var declared = part.Parameter("charset") is { } charset ? TextDecoding.ByLabel(charset) : null;
        return declared is null || TextDecoding.ByMark(bytes) is not null ? TextDecoding.Decode(bytes, mayDeclare: part.MediaType == "text/html").Text : declared.GetString(bytes);
    }

    /// <summary>A header value with its encoded words (RFC 2047) decoded.</summary>
    public static string Header(string value)
    {
        var joined = BetweenWords().Replace(value, "$1");
        return EncodedWord().Replace(joined, match =>
        {
            var encoding = TextDecoding.ByLabel(match.Groups[1].Value.Split('*')[0]) ?? Encoding.UTF8;
            var raw = Encoding.Latin1.GetBytes(match.Groups[3].Value);
            return encoding.GetString(match.Groups[2].Value is "B" or "b" ? Base64(raw) : QuotedPrintable(raw, isHeader: true));
        });
    }

    /// <summary>Decodes base64, passing over what is no base64 and what is cut off.</summary>
    private static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var clean = new char[text.Length];
        var count = 0;
        foreach (var b in text)
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/') clean[count++] = (char)b;
        count -= count % 4 == 1 ? 1 : 0;
        var padded = new string(clean, 0, count).PadRight((count + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var written) ? bytes[..written] : [];
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool isHeader)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (isHeader && text[i] == '_') bytes.Add((byte)' ');
            else if (text[i] != '=') bytes.Add(text[i]);
            else if (i + 2 < text.Length && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (text[i..].StartsWith("=\r\n"u8)) i += 2;
            else if (text[i..].StartsWith("=\n"u8)) i++;
            else bytes.Add(text[i]);
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"=\?([\w*.:-]{1,40})\?([BbQq])\?([^?]{0,1000})\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenWords();
}
