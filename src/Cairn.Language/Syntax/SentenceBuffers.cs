namespace Cairn.Language;

/// <summary>Scratch memory for one sentence after another; sentences longer than prose has get memory of their own. One instance a thread.</summary>
internal sealed class SentenceBuffers
{
    private const int Longest = 512;
    private static readonly int[] NoHeads = [];
    private readonly WordFeatures[] _words = new WordFeatures[Longest];
    private readonly string[] _lowers = new string[Longest];
    private readonly string[] _forms = new string[Longest];
    private readonly int[] _heads = new int[Longest];
    private readonly Relation[] _relations = new Relation[Longest];
    private readonly byte[] _labels = new byte[2 * Longest];

    public Span<WordFeatures> Words(int count) => Fit(_words, count);

    public Span<string> Lowers(int count) => Fit(_lowers, count);

    /// <summary>The words as the network sees them.</summary>
    public Span<string> Forms(int count) => Fit(_forms, count);

    /// <summary>Heads of the words; nothing when no tree is wanted.</summary>
    public Span<int> Heads(int count, bool wanted) => wanted ? Fit(_heads, count) : NoHeads;

    /// <summary>Relations, none yet.</summary>
    public Span<Relation> Relations(int count)
    {
        var relations = Fit(_relations, count);
        relations.Clear();
        return relations;
    }

    /// <summary>Room for tags and for labels of names.</summary>
    public Span<byte> Labels(int count) => Fit(_labels, 2 * count);

    private static Span<T> Fit<T>(T[] memory, int count) => count <= memory.Length ? memory.AsSpan(0, count) : new T[count];
}
