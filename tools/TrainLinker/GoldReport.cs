using System.Globalization;
using System.Text.Json;
using Cairn.Linking;

namespace TrainLinker;

/// <summary>What a set says of one report: the incident of its first account, or the accounts that readers found in it.</summary>
internal sealed class GoldReport
{
    private readonly string? _place;
    private readonly List<(string Incident, int? First, int? Last, string[] Places, bool Background)> _accounts = [];

    private GoldReport(string id, string? place) => (Id, _place) = (id, place);

    public string Id { get; }

    /// <summary>Incidents that the report tells, those of its background left out.</summary>
    public IEnumerable<string> Incidents => _accounts.Where(a => !a.Background).Select(a => a.Incident).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a line with <c>id</c> and either <c>incident_id</c>, <c>state</c>, <c>city</c> or <c>accounts</c> with <c>incident</c>, <c>date_start</c>, <c>date_end</c>, <c>place</c>, <c>admin</c>, <c>background</c>.</summary>
    public static GoldReport Read(string line)
    {
        var gold = JsonDocument.Parse(line).RootElement;
        if (gold.TryGetProperty("incident_id", out var one))
        {
            var report = new GoldReport(Text(gold, "id")!, $"{Text(gold, "state")}|{Text(gold, "city")}");
            report._accounts.Add((one.GetString()!, null, null, [], false));
            return report;
        }

        var read = new GoldReport(Text(gold, "id")!, null);
        foreach (var a in gold.GetProperty("accounts").EnumerateArray())
        {
            var background = a.TryGetProperty("background", out var b) && b.ValueKind == JsonValueKind.True;
            read._accounts.Add((Text(a, "incident")!, Day(a, "date_start"), Day(a, "date_end") ?? Day(a, "date_start"), [Text(a, "place") ?? "", Text(a, "admin") ?? ""], background));
        }

        return read;
    }

    /// <summary>The part of the set that the report is in: reports of one town, or of one month, are never parted.</summary>
    public int Fold(Telling telling, int folds)
    {
        var hash = 17;
        foreach (var c in _place ?? telling.Report.Report.Published?[..7] ?? "") hash = unchecked((hash * 31) + c);
        return (int)((uint)hash % (uint)folds);
    }

    /// <summary>Whether two reports tell an incident in common, in their background or not.</summary>
    public bool Shares(GoldReport other) => _accounts.Exists(a => other._accounts.Exists(b => a.Incident == b.Incident));

    /// <summary>Says which incident each telling of the report tells; null when nobody says.</summary>
    public void Match(IReadOnlyList<Telling> tellings, Dictionary<Telling, string?> incidents)
    {
        var free = _accounts.ToList();
        foreach (var t in tellings)
        {
            if (_place is not null)
            {
                incidents[t] = t.IsMain ? _accounts[0].Incident : null;
                continue;
            }

            var found = free.FindIndex(a => PlaceNames.Alike(a.Places, t.Account.Where) && (a.First is null || t.First is null || (t.First - a.Last <= 1 && a.First - t.Last <= 1)));
            incidents[t] = found < 0 ? null : free[found].Incident;
            if (found >= 0) free.RemoveAt(found);
        }
    }

    private static string? Text(JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Day(JsonElement e, string name) => DateOnly.TryParseExact(Text(e, name)?[..Math.Min(10, Text(e, name)!.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
}
