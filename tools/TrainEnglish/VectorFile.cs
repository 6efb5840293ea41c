using System.Runtime.InteropServices;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Reads the word vectors: a scale of sixteen bits for each word, then a byte for each value; words in a file of their own, in the same order.</summary>
internal static class VectorFile
{
    public static WordVectors Read(string folder, WordClusters clusters)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, "glove6b-100d-top100k.int8.bin"));
        string[] words = [.. Conllu.Lines(Path.Combine(folder, "glove6b-100d-top100k.words.txt"))];
        var scales = MemoryMarshal.Cast<byte, Half>(bytes.AsSpan(0, words.Length * 2)).ToArray();
        var rows = new SortedDictionary<int, int>();
        for (var i = 0; i < words.Length; i++)
        {
            if (clusters.Find(Hash.Of(words[i].ToLowerInvariant())) is >= 0 and var place) rows.TryAdd(place, i);
        }

        var placed = new Half[clusters.Count];
        var values = new byte[rows.Count * WordVectors.Dimensions];
        var n = 0;
        foreach (var (place, row) in rows)
        {
            placed[place] = scales[row];
            foreach (var value in bytes.AsSpan(words.Length * 2 + row * WordVectors.Dimensions, WordVectors.Dimensions)) values[n++] = (byte)(value ^ 128);
        }

        return new WordVectors(placed, values);
    }
}
