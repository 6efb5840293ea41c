using Cairn.Language;

namespace TrainEnglish;

/// <summary>Reads the k-means word classes: word, class of 1024, of 128, of 32; keeps the classes of 1024 of the first (commonest) words.</summary>
internal static class ClusterFile
{
    private const int Kept = 150_000;

    public static WordClusters Read(string path)
    {
        var rows = new SortedDictionary<ulong, ushort>();
        foreach (var line in Conllu.Lines(path).Take(Kept))
        {
            var columns = line.Split('\t');
            if (columns.Length < 2 || !ushort.TryParse(columns[1], out var fine)) continue;
            rows.TryAdd(Hash.Of(columns[0].ToLowerInvariant()), (ushort)(fine + 1));
        }

        return new WordClusters([.. rows.Keys], [.. rows.Values]);
    }
}
