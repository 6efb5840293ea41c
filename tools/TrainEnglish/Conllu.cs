using System.IO.Compression;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Reads CoNLL-U, plain or gzip. Empty nodes and multiword ranges are passed over.</summary>
internal static class Conllu
{
    public static List<GoldSentence> Read(string path)
    {
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        string id = "", text = "";
        foreach (var line in Lines(path))
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line[12..];
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.Length > 0 && line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns.Length >= 8 && columns[0].All(char.IsAsciiDigit)) rows.Add(columns);
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(Make(id, text, rows));
                rows.Clear();
            }
        }

        if (rows.Count > 0) sentences.Add(Make(id, text, rows));
        return sentences;
    }

    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static GoldSentence Make(string id, string text, List<string[]> rows) => new(
        id, text,
        [.. rows.Select(r => r[1])],
        [.. rows.Select(r => (byte)Treebank.TagOf(r[4]))],
        [.. rows.Select(r => r[3])],
        [.. rows.Select(r => int.TryParse(r[6], out var h) ? h - 1 : -1)],
        [.. rows.Select(r => Treebank.RelationOf(r[7]))],
        [.. rows.Select(r => r[2])]);
}
