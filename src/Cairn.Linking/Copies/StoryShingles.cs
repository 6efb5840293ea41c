namespace Cairn.Linking.Copies;

/// <summary>The shingles of each report that belong to its story, and how much of one story another holds.</summary>
internal sealed class StoryShingles
{
    private const int ShortStory = 30;
    private const int LeastShared = 12;

    private readonly uint[][] _stories;

    public StoryShingles(IReadOnlyList<CopySketch> sketches, HashSet<uint> furniture) =>
        _stories = [.. sketches.Select(s => furniture.Count == 0 ? s.Shingles : s.Shingles.Where(x => !furniture.Contains(x)).ToArray())];

    public uint[] this[int report] => _stories[report];

    /// <summary>Whether one is a copy of the other: half of the shorter story is in the longer one, or seven tenths when it is very short.</summary>
    public bool AreCopies(int a, int b)
    {
        var least = Math.Min(_stories[a].Length, _stories[b].Length);
        return SortedShingles.ShareAtLeast(_stories[a], _stories[b], Math.Max(LeastShared, (int)Math.Ceiling((least < ShortStory ? 0.7 : 0.5) * least)));
    }

    /// <summary>Whether hardly anything of the shorter story is in the other.</summary>
    public bool AreUnrelated(int a, int b) =>
        SortedShingles.Shared(_stories[a], _stories[b]) < 0.1 * Math.Min(_stories[a].Length, _stories[b].Length);

    /// <summary>Shared shingles among those of either, 0 to 1.</summary>
    public double Resemblance(int a, int b)
    {
        var shared = SortedShingles.Shared(_stories[a], _stories[b]);
        var either = _stories[a].Length + _stories[b].Length - shared;
        return either == 0 ? 0 : (double)shared / either;
    }
}
