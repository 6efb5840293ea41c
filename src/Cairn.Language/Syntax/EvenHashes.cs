namespace Cairn.Language;

/// <summary>Searches among ascending hashes.</summary>
public static class EvenHashes
{
    /// <summary>
    /// Index of a hash among ascending ones, negative when it is not there. Hashes lie evenly: each look tells about how far away the one sought must be,
    /// so a few looks do where halving needs one for every doubling.
    /// </summary>
    public static int Find(ReadOnlySpan<ulong> ascending, ulong hash)
    {
        if (ascending.IsEmpty) return -1;
        var at = (int)Math.BigMul(hash, (ulong)ascending.Length, out _);
        for (var look = 0; look < 3; look++)
        {
            var here = ascending[at];
            var away = (int)Math.BigMul(here < hash ? hash - here : here - hash, (ulong)ascending.Length, out _);
            if (away == 0) break;
            at = here < hash ? Math.Min(ascending.Length - 1, at + away) : Math.Max(0, at - away);
        }

        while (at > 0 && ascending[at] > hash) at--;
        while (at < ascending.Length - 1 && ascending[at] < hash) at++;
        return ascending[at] == hash ? at : -1;
    }
}
