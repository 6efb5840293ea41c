namespace Cairn.Linking.Copies;

/// <summary>Which reports hold each print: one sorted array of (print, report), so that memory is eight bytes a print and nothing depends on order of arrival.</summary>
internal static class PrintIndex
{
    /// <summary>Every print that at least two reports hold, with the ascending indexes of those reports.</summary>
    public static IEnumerable<(uint Print, int[] Holders)> Shared(IReadOnlyList<CopySketch> sketches)
    {
        var postings = new ulong[sketches.Sum(s => s.Prints.Length)];
        var next = 0;
        for (var i = 0; i < sketches.Count; i++)
            foreach (var print in sketches[i].Prints) postings[next++] = ((ulong)print << 32) | (uint)i;
        Array.Sort(postings);
        for (var start = 0; start < postings.Length;)
        {
            var print = (uint)(postings[start] >> 32);
            var end = start + 1;
            while (end < postings.Length && (uint)(postings[end] >> 32) == print) end++;
            if (end - start > 1)
            {
                var holders = new int[end - start];
                for (var i = start; i < end; i++) holders[i - start] = (int)(uint)postings[i];
                yield return (print, holders);
            }

            start = end;
        }
    }
}
