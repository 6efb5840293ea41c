using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>Which account of a newer coding, or of a newer text, tells what an older account told.</summary>
internal static class Succession
{
    private const double Enough = 0.34;

    /// <summary>The likeliest successor among the accounts in force of the same report; null when none tells the same.</summary>
    public static long? Of(Account old, IReadOnlyList<(long Id, Account Account)> inForce)
    {
        var best = inForce.Select(candidate => (candidate.Id, Likeness: Likeness(old, candidate.Account)))
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Id).FirstOrDefault();
        return best.Likeness >= Enough ? best.Id : null;
    }

    // The sentences that tell it weigh most; then what, where, when.
    private static double Likeness(Account old, Account young)
    {
        var (a, b) = (Quotes(old), Quotes(young));
        var shared = a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Count, b.Count);
        var acts = old.Acts.Intersect(young.Acts).Any() ? 1.0 : 0;
        var place = old.Where.GeonamesId is { } id && id == young.Where.GeonamesId ? 1.0 : 0;
        var time = old.When.Start is { } start && start == young.When.Start ? 1.0 : 0;
        return (0.5 * shared) + (0.2 * acts) + (0.15 * place) + (0.15 * time);
    }

    private static HashSet<string> Quotes(Account account) => account.Evidence.Select(e => e.Quote).ToHashSet(StringComparer.Ordinal);
}
