namespace Cairn.Linking.Copies;

/// <summary>Set operations on ascending arrays of distinct shingles.</summary>
internal static class SortedShingles
{
    /// <summary>The distinct values, ascending.</summary>
    public static uint[] Of(uint[] shingles)
    {
        var sorted = (uint[])shingles.Clone();
        Array.Sort(sorted);
        var kept = 0;
        for (var i = 0; i < sorted.Length; i++)
            if (i == 0 || sorted[i] != sorted[i - 1]) sorted[kept++] = sorted[i];
        Array.Resize(ref sorted, kept);
        return sorted;
    }

    /// <summary>How many values both hold.</summary>
    public static int Shared(uint[] a, uint[] b)
    {
        int i = 0, j = 0, shared = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, shared) = (i + 1, j + 1, shared + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return shared;
    }

    /// <summary>The values of <paramref name="a"/> that <paramref name="b"/> has too, or has not.</summary>
    public static uint[] Where(uint[] a, uint[] b, bool shared) => [.. a.Where(s => Array.BinarySearch(b, s) >= 0 == shared)];
}
