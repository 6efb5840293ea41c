using System.Text.RegularExpressions;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Whether two accounts of one report tell one occurrence after all: the coder keeps apart what it is not sure of. The words of the report count for both alike, so
/// what they tell is weighed by hand: strong evidence joins them, a contradiction keeps them apart, and between the two it is for other reports to say.
/// </summary>
internal static partial class OneReport
{
    /// <summary>One exact day, one exact place, the same acts.</summary>
    private const double Sure = 2;

    /// <summary>One of the two does not say the day, or only comes back to the attack.</summary>
    private const double Likely = 0.5;

    /// <summary>An aftermath of the report's one attack: joined last, and no evidence for more (<see cref="SoleHarm"/>).</summary>
    private const double Bound = 0.001;

    private const double Unsaid = -0.25;
    private const double FarKm = 50;
    private const int NewsDays = 14;
    private const int RetoldDays = 14;

    /// <summary>Log-odds of the pair; null when they must stay apart.</summary>
    public static double? LogOdds(Telling a, Telling b)
    {
        var odds = Weigh(a, b);
        return odds > 0 || !Binds(a, b) ? odds : Bound;
    }

    /// <summary>Whether two accounts belong together whatever the mean of their groups says.</summary>
    public static bool Binds(Telling a, Telling b) => ReferenceEquals(a.Report, b.Report) && SoleHarm.Holds(a, b);

    private static double? Weigh(Telling a, Telling b)
    {
        var (one, other) = (a.Account, b.Account);
        if (IsReal(one) != IsReal(other) || AreFar(one.Where, other.Where)) return null;
        var (days, places, acts) = (Days(a, b), Places(one.Where, other.Where), one.Acts.Any(other.Acts.Contains));
        if (acts && places != Relation.Apart && !a.SaysOther && !b.SaysOther && IsRetold(a, b, days)) return Sure;
        if (days == Relation.Apart && Counts(one) && Counts(other)) return null;
        if (a.SaysOther || b.SaysOther || !FiguresAgree(one, other, places == Relation.Same)) return null;
        if (!acts) return Unsaid;
        if (days == Relation.Same && places == Relation.Same) return Sure;
        if (days != Relation.Apart && places != Relation.Apart) return one.Background == other.Background ? Likely : Unsaid;
        return places == Relation.Same && Counts(one) != Counts(other) && !one.Background && !other.Background && ComesBack(a, b) ? Likely : Unsaid;
    }

    // One toll of several people told twice: of one day as far as the report says, or again, with another day near, as what lies behind the news.
    private static bool IsRetold(Telling a, Telling b, Relation days)
    {
        if (days == Relation.Apart && (a.Account.Background == b.Account.Background || PairFeatures.Gap(a, b) > RetoldDays)) return false;
        var people = 0;
        foreach (var kind in (ReadOnlySpan<string>)["killed", "injured"])
        {
            var (one, other) = (Best(a.Account, kind), Best(b.Account, kind));
            if (one != other) return false;
            people += (int)Math.Min(one, 1000);
        }

        return people > (days == Relation.Apart ? 2 : 1);
    }

    private static long Best(Account account, string kind) => account.Totals.TryGetValue(kind, out var total) ? total.Best ?? 0 : 0;

    private enum Relation
    {
        Same,
        Open,
        Apart,
    }

    internal static bool IsReal(Account account) => account.Modality is Modality.Occurred or Modality.Alleged;

    internal static bool Counts(Account account) => account.Totals.ContainsKey("killed") || account.Totals.ContainsKey("injured");

    internal static bool AreFar(Where a, Where b) => Nearness.DistanceKm(a, b) is > FarKm && !Nearness.Contains(a, b) && !Nearness.Contains(b, a);

    private static Relation Days(Telling a, Telling b)
    {
        if (a.Account.When.Start is not null && b.Account.When.Start is not null) return PairFeatures.Gap(a, b) > 0 ? Relation.Apart : a.First == a.Last && b.First == b.Last ? Relation.Same : Relation.Open;
        var dated = a.Account.When.Start is not null ? a : b;
        if (dated.Account.When.Start is null) return Relation.Open;
        return dated.Last <= (dated.Published ?? int.MaxValue) && (dated.Published is not { } told || told - dated.Last <= NewsDays) ? Relation.Open : Relation.Apart;
    }

    private static Relation Places(Where a, Where b)
    {
        if (Nearness.Same(a, b)) return Nearness.IsArea(a) ? Relation.Open : Relation.Same;
        return a.Country is null || b.Country is null || Nearness.Contains(a, b) || Nearness.Contains(b, a) ? Relation.Open : Relation.Apart;
    }

    // An arrest or a funeral, dated by itself, that follows the one attack: nobody hurt in it, later than what it comes back to.
    private static bool ComesBack(Telling a, Telling b)
    {
        var (attack, later) = Counts(a.Account) ? (a, b) : (b, a);
        return later.First > attack.Last && later.Account.Acts.Any(FollowUps.Aftermath.Contains)
            && later.Report.Accounts.Count(x => IsReal(x) && !x.Background && Counts(x)) == 1 && attack.Account.When.Start is not null;
    }

    // One of several victims told of agrees with their number; in places that are not the same the numbers must be equal.
    private static bool FiguresAgree(Account a, Account b, bool places)
    {
        foreach (var kind in (ReadOnlySpan<string>)["killed", "injured"])
        {
            if (!a.Totals.TryGetValue(kind, out var one) || !b.Totals.TryGetValue(kind, out var other)) continue;
            var (fewer, more) = ((one.Best ?? 0) <= (other.Best ?? 0)) ? (one.Best ?? 0, other.Best ?? 0) : (other.Best ?? 0, one.Best ?? 0);
            if (fewer == more || (places && fewer == 1)) continue;
            return false;
        }

        return true;
    }

    /// <summary>Whether a sentence tells of "another attack", of what happened "elsewhere" or "earlier".</summary>
    public static bool SaysOther(string sentence) => Other().IsMatch(sentence);

    [GeneratedRegex(@"\b(another|separate|separately|unrelated|elsewhere|second|third|earlier|previous|other)\s+(\w+\s+){0,2}(attack|attacks|shooting|shootings|incident|incidents|bombing|bombings|blast|blasts|explosion|explosions|strike|strikes|assault|raid|clash|clashes|killing|killings|homicide|homicides|case|cases|ambush)\b|\b(separately|elsewhere|meanwhile|in another)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
