namespace Cairn.Intake;

/// <summary>Tells bytes that are no text, by their first bytes or by their control characters.</summary>
internal static class BinaryContent
{
    private const int Sample = 4096;

    /// <summary>What the bytes are ("a PDF"), or null when they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "a PDF";
        if (bytes.StartsWith("PK\x03\x04"u8)) return "a ZIP archive or an office file";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return "a gzip archive";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "a PNG image";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a JPEG image";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])) return "a program";
        if (bytes.StartsWith("GIF8"u8)) return "a GIF image";
        if (TextDecoding.ByMark(bytes) is not null) return null;
        return MostlyControls(bytes) ? "binary, not text" : null;
    }

    private static bool MostlyControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        int zeros = 0, controls = 0;
        foreach (var b in sample)
        {
            if (b == 0) zeros++;
            else if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)) controls++;
        }

        if (controls * 20 > sample.Length) return true;
        // Zero bytes are text only as UTF-16, which has them in about every second byte.
        return zeros > 0 && TextDecoding.Decode(sample) is { Encoding: not ("utf-16" or "utf-16BE") };
    }
}
