using System.Text;

namespace Cairn.Fuzz;

/// <summary>Damages bytes the way networks, editors and attackers do: flipped, cut, doubled, spliced, stuffed with what readers watch for. Same seed, same damage.</summary>
internal static class Mutation
{
    private static readonly byte[][] Tokens = [.. new[]
    {
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#x110000;", "&#0;", "&nbsp;", "\"", "'", "\0", "\r\n\r\n", "\n", "\uFEFF", "\uFFFF", "<script>", "</script>", "<table>", "<p>", "<div>", "<template>", "<svg>",
        "<article>", "WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: 2147483647\r\n", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "<item>", "<entry>", "<loc>",
        "<!DOCTYPE a [<!ENTITY b \"bb\">]>", "&b;", "2022-13-45", "31 February 2022", "99999999999", "T25:61:61", "+99:99", "January", "Fri, ", "0000-00-00", "{\"@graph\":[", "]}", "\\ud800", "<meta property=\"article:published_time\" content=\"",
    }.Select(Encoding.UTF8.GetBytes)];

    /// <summary>A damaged copy: one to six changes.</summary>
    public static byte[] Of(byte[] seed, int number)
    {
        var random = new Random(number);
        var bytes = new List<byte>(seed);
        for (var n = 1 + random.Next(6); n > 0; n--) Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = bytes.Count == 0 ? 0 : random.Next(bytes.Count);
        var length = Math.Min(1 + random.Next(1 << random.Next(1, 9)), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                var piece = bytes.GetRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), piece);
                break;
            case 4:
                bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                break;
            case 5:
                for (var i = at; i < at + length; i++) bytes[i] = (byte)random.Next(256);
                break;
            default:
                var token = Tokens[random.Next(Tokens.Length)];
                for (var times = random.Next(8) == 0 ? random.Next(400) : 1; times > 0; times--) bytes.InsertRange(at, token);
                break;
        }
    }
}
