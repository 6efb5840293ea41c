namespace Cairn.Linking;

/// <summary>
/// Where an account is looked for: only accounts that share a block are compared. A block is a week and an area: the first-order division,
/// or the whole country for accounts that are placed no better. An account whose day or country is unknown stands in blocks of its own kind.
/// </summary>
internal static class Block
{
    private const int DaysPerBlock = 7;
    private const int MostWeeks = 9;

    /// <summary>The blocks an account stands in.</summary>
    public static IEnumerable<string> Home(Telling telling)
    {
        var area = Area(telling);
        foreach (var week in Weeks(telling, slack: 0)) yield return $"{area}|{week}";
    }

    /// <summary>The blocks in which its companions may stand.</summary>
    public static IEnumerable<string> Reach(Telling telling)
    {
        var weeks = Weeks(telling, slack: 4).ToList();
        foreach (var area in Areas(telling).Distinct(StringComparer.Ordinal))
        {
            foreach (var week in weeks) yield return $"{area}|{week}";
        }
    }

    private static string Area(Telling telling) =>
        telling.Account.Where is not { Country: { } country } where ? "?" : where.Admin1 is { } admin1 ? $"{country}/{admin1}" : $"{country}/";

    // An account placed only by its country, or not at all, stands in the wide block too, and everybody looks there.
    private static IEnumerable<string> Areas(Telling telling)
    {
        yield return Area(telling);
        if (telling.Account.Where.Country is { } country) yield return $"{country}/";
        yield return "?";
    }

    private static IEnumerable<int> Weeks(Telling telling, int slack)
    {
        if ((telling.First ?? telling.Published) is not { } first || (telling.Last ?? telling.Published) is not { } last)
        {
            yield return -1;
            yield break;
        }

        var (from, to) = ((first - slack) / DaysPerBlock, (last + slack) / DaysPerBlock);
        if (to - from >= MostWeeks) to = from + MostWeeks;
        for (var week = from; week <= to; week++) yield return week;
    }
}
