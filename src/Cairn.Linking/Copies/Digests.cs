namespace Cairn.Linking.Copies;

/// <summary>
/// Round-ups that print several stories whole. A digest is no copy of any of them, and must not join them: who has three or more
/// neighbours that have nothing in common with one another is one.
/// </summary>
internal static class Digests
{
    private const int Stories = 3;
    private const int MostCompared = 64;

    public static void PartFrom(List<int>[] copies, StoryShingles stories)
    {
        var digests = Enumerable.Range(0, copies.Length).Where(i => copies[i].Count >= Stories && IsDigest(copies[i], stories)).ToList();
        foreach (var digest in digests)
        {
            foreach (var other in copies[digest]) copies[other].Remove(digest);
            copies[digest].Clear();
        }
    }

    private static bool IsDigest(List<int> neighbours, StoryShingles stories)
    {
        var apart = new List<int>(Stories);
        foreach (var neighbour in neighbours.Take(MostCompared))
            if (apart.Count < Stories && apart.TrueForAll(other => stories.AreUnrelated(neighbour, other))) apart.Add(neighbour);
        return apart.Count == Stories;
    }
}
