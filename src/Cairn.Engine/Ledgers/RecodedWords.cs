using System.Globalization;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>What a report told, and what it tells when it is coded anew, in a line to be read. Pure.</summary>
internal static class RecodedWords
{
    /// <summary>How two codings of a report differ; null when they tell the same. Reasons and confidence are no difference.</summary>
    public static RecodeDifference? Difference(CodedReport before, CodedReport after)
    {
        var (was, now) = (Bare(before), Bare(after));
        return was == now ? null : new RecodeDifference(before.Id, Words(before), Words(after), Fields(was, now));
    }

    private static string Bare(CodedReport coded) => ContractJson.Write(new CodedReport
    {
        Id = coded.Id,
        Accounts = [.. coded.Accounts.Select(a => a with { Reasons = null, Confidence = null, Figures = [.. a.Figures.Select(f => f with { Confidence = null })] })],
        Statements = coded.Statements,
    });

    private static List<string> Fields(string before, string after)
    {
        using var was = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        var fields = new List<string>();
        var (old, young) = (was.RootElement.GetProperty("accounts"), now.RootElement.GetProperty("accounts"));
        if (old.GetArrayLength() == young.GetArrayLength())
        {
            foreach (var (one, other) in old.EnumerateArray().Zip(young.EnumerateArray()))
                fields.AddRange(one.EnumerateObject().Where(p => !other.TryGetProperty(p.Name, out var same) || !JsonElement.DeepEquals(p.Value, same)).Select(p => p.Name));
        }

        if (!JsonElement.DeepEquals(was.RootElement.GetProperty("statements"), now.RootElement.GetProperty("statements"))) fields.Add("statements");
        return [.. fields.Distinct(StringComparer.Ordinal)];
    }

    private static string Words(CodedReport coded) => coded.Accounts.Count == 0 ? "nothing" : string.Join(", ", coded.Accounts.Select(Words));

    private static string Words(Account account)
    {
        var where = account.Where.Name ?? account.Where.Country ?? "somewhere";
        return $"{string.Join('+', account.Acts.Select(CodeNames.Name))} {where}{(account.Totals.TryGetValue("killed", out var total) ? $" killed {Number(total)}" : "")}";
    }

    private static string Number(Total total)
    {
        if (total.High is not { } high) return string.Create(CultureInfo.InvariantCulture, $"{total.Low ?? total.Best ?? 0} or more");
        return total.Low == high ? high.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{total.Low ?? 0}–{high}");
    }
}
