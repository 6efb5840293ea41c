using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Cairn.Intake;

/// <summary>The text of some bytes. <paramref name="Note"/> says how the encoding was found when it was not plain UTF-8.</summary>
internal sealed record DecodedText(string Text, string Encoding, string? Note);

/// <summary>
/// Finds the encoding of a whole file: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, then what the server said,
/// then what an HTML page declares, then the set that makes words of the bytes, then Windows-1252 (the web's default for bytes that are no UTF-8).
/// </summary>
internal static partial class TextDecoding
{
    private const int Sample = 4096;

    /// <summary>The text of some bytes.</summary>
    /// <param name="bytes">All of them.</param>
    /// <param name="mayDeclare">Whether the text itself may declare its encoding, as pages do.</param>
    /// <param name="served">What the server said of it, or null; believed of bytes that are no UTF-8, for servers often say what their template says.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool mayDeclare = false, string? served = null)
    {
        if (ByMark(bytes) is { } marked)
        {
            var body = bytes[marked.GetPreamble().Length..];
            return new DecodedText(marked.GetString(body), marked.WebName, marked is UTF8Encoding ? null : $"read as {marked.WebName} by its byte order mark");
        }

        var wide = Wide(bytes);
        if (wide is not null) return new DecodedText(wide.GetString(bytes), wide.WebName, $"read as {wide.WebName} by its zero bytes");
        var escaped = bytes.Contains((byte)0x1B) ? (served is null ? null : ByLabel(served)) ?? (mayDeclare ? Declared(bytes) : null) : null;
        if (escaped is { WebName: "iso-2022-jp" or "iso-2022-kr" }) return new DecodedText(escaped.GetString(bytes), escaped.WebName, $"read as {escaped.WebName}, as declared"); // seven bits: valid UTF-8 too
        if (Utf8.IsValid(bytes)) return new DecodedText(Encoding.UTF8.GetString(bytes), "utf-8", null);
        if (served is not null && ByLabel(served) is { } said and not UTF8Encoding) return new DecodedText(said.GetString(bytes), said.WebName, $"read as {said.WebName}, as the server says");
        if (mayDeclare && Declared(bytes) is { } declared)
            return new DecodedText(declared.GetString(bytes), declared.WebName, $"read as {declared.WebName}, as the page declares");
        if (CharsetGuess.Of(bytes) is { } guessed) return new DecodedText(guessed.GetString(bytes), guessed.WebName, $"is not valid UTF-8; read as {guessed.WebName} by its commonest words");
        return new DecodedText(Windows1252.GetString(bytes), "windows-1252", "is not valid UTF-8; read as windows-1252");
    }

    /// <summary>Windows-1252, which knows every byte.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding that a byte order mark names, or null.</summary>
    public static Encoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>An encoding by its label, or null when nobody knows it, or .NET refuses it as unsafe (UTF-7).</summary>
    public static Encoding? ByLabel(string label)
    {
        try
        {
            if (label.Trim().ToLowerInvariant() is "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii") return Windows1252; // as browsers read them
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 without a mark: mostly Latin text has a zero in every second byte, always on the same side.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }

        var pairs = sample.Length / 2;
        if (odd * 10 > pairs * 4 && even * 20 < pairs) return Encoding.Unicode;
        if (even * 10 > pairs * 4 && odd * 20 < pairs) return Encoding.BigEndianUnicode;
        return null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Sample)]);
        var match = Charset().Match(head);
        return match.Success ? ByLabel(match.Groups[1].Value) is { } found && found is not UTF8Encoding ? found : null : null;
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
