using System.Collections.Frozen;

namespace Cairn.Linking;

/// <summary>The kinds of things that a text names, from a list with one kind a line, as a set of bits.</summary>
internal sealed class WordKinds
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _kinds;

    private WordKinds(string resource) => _kinds = Read(resource);

    /// <summary>Kinds of victims and places of an attack.</summary>
    public static WordKinds Scene { get; } = new("scene-words.txt");

    /// <summary>What a report says that comes back to an occurrence.</summary>
    public static WordKinds Aftermath { get; } = new("aftermath-words.txt");

    /// <summary>One bit for each kind among the words; kinds beyond 128 would not fit.</summary>
    public UInt128 Of(params ReadOnlySpan<string> texts)
    {
        UInt128 kinds = 0;
        Span<char> lower = stackalloc char[WordSet.LongestWord];
        foreach (var text in texts)
        {
            var scan = new WordScan(text);
            while (scan.Next())
            {
                if (scan.Word.Length <= WordSet.LongestWord && _kinds.TryGetValue(lower[..scan.Word.ToLowerInvariant(lower)], out var kind)) kinds |= UInt128.One << kind;
            }
        }

        return kinds;
    }

    /// <summary>Kinds in common by all kinds of both, 0 to 1; 0 when neither names any.</summary>
    public static double Alike(UInt128 a, UInt128 b) => (a | b) == 0 ? 0 : (double)(int)UInt128.PopCount(a & b) / (int)UInt128.PopCount(a | b);

    /// <summary>Number of kinds in a set.</summary>
    public static int CountOf(UInt128 kinds) => (int)UInt128.PopCount(kinds);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Read(string resource)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        using var stream = typeof(WordKinds).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        for (var kind = 0; reader.ReadLine() is { } line;)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            foreach (var word in line.Split(' ')) kinds.TryAdd(word, kind);
            kind++;
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
