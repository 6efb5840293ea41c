using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// One toll of four and more people, told by two reports of one day and one town or its surroundings: "seven were killed and two hurt in Norton on Friday". Hardly ever are two attacks alike in
/// how many died and how many were hurt, and in the day and the place; so the two are one, however little their words have in common: one may tell of the scene, the
/// other, a month later, of a trial.
/// </summary>
internal static class OneToll
{
    private const long LeastPeople = 4;
    private const int LongestDays = 3;

    // An attack around midnight is told of either day.
    private const int DaysBetween = 1;
    private const double FarKm = 50;

    /// <summary>Whether two accounts of different reports tell one toll of one day at one place.</summary>
    public static bool Holds(Telling a, Telling b) =>
        !ReferenceEquals(a.Report, b.Report) && IsSameToll(a.Account, b.Account) && OneReport.IsReal(a.Account) && OneReport.IsReal(b.Account)
        && IsExact(a) && IsExact(b) && PairFeatures.Gap(a, b) <= DaysBetween
        && !IsWide(a.Account.Where) && !IsWide(b.Account.Where) && (Nearness.Same(a.Account.Where, b.Account.Where) || Nearness.DistanceKm(a.Account.Where, b.Account.Where) is <= FarKm);

    private static bool IsSameToll(Account a, Account b) => (Exact(a, "killed"), Exact(a, "injured")) is ({ } killed, { } injured)
        && killed + injured >= LeastPeople && (killed, injured) == (Exact(b, "killed"), Exact(b, "injured"));

    // "Dozens", "at least nine" and "five to nine" are many tolls; who tells of no hurt beside the dead has the toll of whoever tells of none either.
    private static long? Exact(Account account, string kind) => account.Totals.TryGetValue(kind, out var total) ? total.Open || total.Low != total.Best || total.High != total.Best ? null : total.Best : 0;

    // A province or a country holds many attacks a day.
    private static bool IsWide(Where where) => where.WherePrec is >= 4;

    private static bool IsExact(Telling telling) => telling.Account.When.Start is not null && telling.Last - telling.First <= LongestDays;
}
