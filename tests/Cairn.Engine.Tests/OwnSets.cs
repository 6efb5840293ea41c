using System.Text.Json;
using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Engine.Tests;

/// <summary>The sets that people wrote who have not read the code (<c>tests/sets</c>), and what of an account they are compared by.</summary>
internal static class OwnSets
{
    public static IEnumerable<JsonElement> Read(string name) => File.ReadLines(Repository.PathOf("tests", "sets", name)).Select(l => JsonElement.Parse(l));

    public static string Text(this JsonElement wanted, string field) => wanted.GetProperty(field).GetString()!;

    public static bool SharesAct(Account account, JsonElement wanted) =>
        wanted.GetProperty("acts").EnumerateArray().Any(a => account.Acts.Any(b => CodeNames.Name(b) == a.GetString()));

    /// <summary>A place that has a word in common with the writer's, in its name, its words or its divisions.</summary>
    public static bool SharesPlace(Account account, string place) => Words(place).Overlaps(Words($"{account.Where.Name} {account.Where.AsReported} {account.Where.Admin1} {account.Where.Admin2}"));

    /// <summary>Whether the account's days hold the writer's; null when either tells none.</summary>
    public static bool? HoldsDay(Account account, JsonElement wanted) =>
        wanted.GetProperty("start").GetString() is { } day && account.When.Start is { } start ? start <= Day(day) && Day(day) <= (account.When.End ?? start) : null;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static HashSet<string> Words(string text) =>
        [.. text.Split([' ', '-', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Select(w => w.ToUpperInvariant())];
}
