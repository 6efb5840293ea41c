using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What the accounts of one report say beside one another; counted once a report.</summary>
internal sealed class ToldTogether
{
    private readonly Dictionary<FigureKind, int> _counting = [];

    public ToldTogether(IReadOnlyList<Account> accounts)
    {
        foreach (var account in accounts.Where(IsLive))
        {
            Live++;
            foreach (var kind in account.Figures.Where(AccountTotals.Counts).Select(f => f.Kind).Distinct()) _counting[kind] = _counting.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Accounts that are told as news and as real.</summary>
    public int Live { get; }

    /// <summary>Whether another such account counts people of a kind.</summary>
    public bool OthersCount(FigureKind kind, Account account) =>
        _counting.GetValueOrDefault(kind) > (IsLive(account) && account.Figures.Any(f => f.Kind == kind && AccountTotals.Counts(f)) ? 1 : 0);

    private static bool IsLive(Account account) => account is { Background: false, Modality: Modality.Occurred or Modality.Alleged };
}
