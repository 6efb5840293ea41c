using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The doubts about an account as a whole: whether it is one occurrence with its true act, day and place. Pure; reads what was coded.</summary>
internal static class AccountDoubts
{
    private const int LateCharacters = 600;
    private const int Many = 4;
    private const int WidePrecision = 4; // where_prec: a division or more

    public static List<Doubt> Of(Account account, ToldTogether together)
    {
        var doubts = new List<Doubt>();
        void Add(bool stands, Doubt doubt)
        {
            if (stands) doubts.Add(doubt);
        }

        var (when, where) = (account.When, account.Where);
        Add(when.Start is null && when.End is null, Doubt.NoDate);
        Add(when.Start is null && when.End is not null, Doubt.DateFromPublication);
        Add(when.Start is not null && IsElsewhere(when.Evidence, account.Evidence), Doubt.DateFromElsewhere);
        Add(when.Start is not null && when.Precision is not (WhenPrecision.Day or WhenPrecision.Days), Doubt.CoarseDate);
        Add(where.Name is null, Doubt.NoPlace);
        Add(where.WherePrec >= WidePrecision, Doubt.WidePlace);
        Add(where is { Name: not null, GeonamesId: null, Relation: null }, Doubt.UnlistedPlace);
        Add(!account.Actors.Any(a => a.Role is not ActorRole.Target), Doubt.NoPerpetrator);
        Add(account.Figures.Count == 0 && account.PhysicalTargets.Count == 0 && !account.Actors.Any(a => a.Role == ActorRole.Target), Doubt.NobodyHit);
        Add(together.Live > 1, Doubt.SeveralAccounts);
        Add(together.Live >= Many, Doubt.ManyAccounts);
        Add(account.Evidence is [{ Start: > LateCharacters }], Doubt.LateSentence);
        Add(account.Background, Doubt.Background);
        return doubts;
    }

    // Taken over from a sentence that does not tell it.
    private static bool IsElsewhere(IReadOnlyList<Span> evidence, IReadOnlyList<Span> sentences) =>
        evidence.Any(e => !sentences.Any(s => s.Start <= e.Start && e.End <= s.End));
}
