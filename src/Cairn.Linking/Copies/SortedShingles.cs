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

    /// <summary>Whether both hold at least so many values; looks no further than until that is settled.</summary>
    public static bool ShareAtLeast(uint[] a, uint[] b, int least)
    {
        int i = 0, j = 0;
        // How many of each may still be missing from the other.
        int spareA = a.Length - least, spareB = b.Length - least;
        while (least > 0)
        {
            if (spareA < 0 || spareB < 0) return false;
            if (a[i] == b[j]) (i, j, least) = (i + 1, j + 1, least - 1);
            else if (a[i] < b[j]) (i, spareA) = (i + 1, spareA - 1);
            else (j, spareB) = (j + 1, spareB - 1);
        }

        return true;
    }

    /// <summary>The values of <paramref name="a"/> that <paramref name="b"/> has too, or has not.</summary>
    public static uint[] Where(uint[] a, uint[] b, bool shared) => [.. a.Where(s => Array.BinarySearch(b, s) >= 0 == shared)];
}
