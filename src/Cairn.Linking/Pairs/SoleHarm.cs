using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// A report that tells of one attack with dead or hurt, and of an arrest, a search or a warning beside it: "Detectives held a man on Friday who is suspected of shooting
/// two guards on Monday". What harms nobody belongs to the one attack, unless it says that it does not, happens elsewhere or long after; and to the one attack that its own
/// sentence tells, whatever else the report tells.
/// </summary>
internal static class SoleHarm
{
    private const int Days = 30;

    /// <summary>Whether one of two accounts of a report is the only one with casualties and the other comes of it.</summary>
    public static bool Holds(Telling a, Telling b)
    {
        if (Harms(a.Account) == Harms(b.Account)) return false;
        var (harm, other) = Harms(a.Account) ? (a, b) : (b, a);
        if (other.SaysOther || OneReport.Counts(other.Account) || !ComesOfIt(harm, other)) return false;
        // "was arrested in Sudland over the killing of a guard": one sentence tells both, wherever and whenever he was found.
        if (OneReport.IsReal(other.Account) && AreToldTogether(harm.Account, other.Account)) return harm.Report.Accounts.Count(x => Harms(x) && AreToldTogether(x, other.Account)) == 1;
        if (harm.Report.Accounts.Where(Harms).Skip(1).Any()) return false;
        return !OneReport.AreFar(harm.Account.Where, other.Account.Where) && InTime(harm, other);
    }

    private static bool AreToldTogether(Account a, Account b) => a.Evidence.Any(e => b.Evidence.Any(f => e.Start < f.End && f.Start < e.End));

    private static bool Harms(Account account) => OneReport.IsReal(account) && OneReport.Counts(account);

    private static bool ComesOfIt(Telling harm, Telling other) =>
        OneReport.IsReal(other.Account) ? other.Account.Acts.Count > 0 && other.Account.Acts.All(FollowUps.Aftermath.Contains) : other.Account.Acts.Any(harm.Account.Acts.Contains);

    private static bool InTime(Telling harm, Telling other) =>
        harm.Last is not { } attack || other.First is not { } later || later >= harm.First && later - attack <= Days;
}
