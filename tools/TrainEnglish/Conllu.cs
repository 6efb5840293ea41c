using System.Globalization;
using System.IO.Compression;
using System.Text;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Reads CoNLL-U, plain or gzip. Empty nodes are passed over; multiword ranges give the surface of their words.</summary>
internal static class Conllu
{
    public static List<GoldSentence> Read(string path)
    {
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        var (id, document, starts) = ("", "", true);
        foreach (var line in Lines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) (document, starts) = (Value(line), true);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal)) starts = true;
            else if (line.StartsWith("# sent_id", StringComparison.Ordinal)) id = Value(line);
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Make(id, document, starts, rows));
                rows.Clear();
                starts = false;
            }
        }

        return sentences;
    }

    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string Value(string comment) => comment[(comment.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();

    private static GoldSentence Make(string id, string document, bool starts, List<string[]> rows)
    {
        var words = rows.Where(r => r[0].All(char.IsAsciiDigit)).ToList();
        var (text, ranges, space) = Surface(rows);
        return new GoldSentence(
            id, document, text, [.. words.Select(r => r[1])], [.. words.Select(r => (byte)Treebank.TagOf(r[4]))], [.. words.Select(r => r[3])],
            [.. words.Select(r => Number(r[6]) - 1)], [.. words.Select(r => Treebank.RelationOf(r[7]))], [.. words.Select(r => r[2])], ranges, starts, space, [.. words.Select(r => r[^1])]);
    }

    private static (string Text, (int, int)[] Ranges, bool SpaceAfter) Surface(List<string[]> rows)
    {
        var text = new StringBuilder();
        var ranges = new List<(int, int)>();
        var (last, at, space) = (0, 0, false);
        foreach (var row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            var isRange = row[0].Contains('-', StringComparison.Ordinal);
            if (isRange || Number(row[0]) > last)
            {
                if (space) text.Append(' ');
                at = text.Length;
                text.Append(row[1]);
                space = !row[^1].Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (isRange)
                {
                    var bounds = row[0].Split('-');
                    last = Number(bounds[1]);
                    if (!Fits(rows, Number(bounds[0]), last, row[1])) at = -1 - at;
                    continue;
                }
            }

            ranges.Add(at < 0 ? (-1 - at, text.Length) : (at, at + row[1].Length));
            if (at >= 0) at += row[1].Length;
        }

        return (text.ToString(), [.. ranges], space);
    }

    private static bool Fits(List<string[]> rows, int from, int to, string surface) =>
        string.Concat(rows.Where(r => int.TryParse(r[0], CultureInfo.InvariantCulture, out var n) && n >= from && n <= to).Select(r => r[1])) == surface;

    private static int Number(string digits) => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
