using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>A query and a reader as the conditions of a statement over <c>incident i</c>. What the reader may not see is left out here, before anything is counted.</summary>
internal sealed class IncidentFilter
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];
    private readonly SqlStore _store;

    public IncidentFilter(SqlStore store, IncidentQuery query, Reader reader)
    {
        _store = store;
        _conditions.Add(reader.Unmasked ? "i.seen <> 1" : "i.seen <> 2");
        _conditions.Add($"i.sensitivity <= {((int)reader.UpTo).ToString(CultureInfo.InvariantCulture)}");
        if (!query.AlsoUnreal) _conditions.Add("i.real_one = 1");
        if (!query.Background) _conditions.Add("i.background = 0");
        if (query.NewEvidence) _conditions.Add("i.new_evidence = 1");
        // An undated incident touches no period.
        if (query.From is { } from) Add("i.day_end >= {0}", (long)from.DayNumber);
        if (query.To is { } to) Add("i.day_start <= {0}", (long)to.DayNumber);
        if (query.Country is { } country) Add("i.country = {0}", country);
        if (query.Admin1 is { } admin1) Add("i.admin1 = {0}", admin1);
        if (query.EventType is { } type) Add("i.event_type = {0}", type);
        if (query.SubEventType is { } sub) Add("i.sub_event_type = {0}", sub);
        if (query.MinKilled is { } killed) Add("COALESCE(i.killed_best, i.killed_low) >= {0}", (long)killed);
        if (query.Contested is { } contested) Add("i.contested = {0}", contested ? 1L : 0L);
        if (query.Review is { } review) Add("i.review = {0}", (long)review);
        if (query.Act is { } act) Add("EXISTS (SELECT 1 FROM incident_act t WHERE t.row_id = i.row_id AND t.act = {0})", (long)act);
        if (query.Actor is { } actor) AddActor(actor, query);
        if (query.Report is { } report) Add("i.incident_id IN (SELECT m.incident_id FROM incident_account m WHERE m.report_id = {0})", report);
        if (!string.IsNullOrWhiteSpace(query.Text)) Add(store.HasWords("{0}"), store.Words(query.Text));
        if (query.Box is { } box) AddBox(box);
    }

    /// <summary>Whether a query asks for nothing that <see cref="IncidentSums"/> does not know: then <c>incident_sum i</c> gives the same counts.</summary>
    public static bool IsOfSums(IncidentQuery query) =>
        query is { Admin1: null, SubEventType: null, MinKilled: null, Act: null, Actor: null, Report: null, Box: null } && string.IsNullOrWhiteSpace(query.Text);

    /// <summary>The conditions, joined.</summary>
    public string Where => string.Join(" AND ", _conditions);

    public object?[] Values => [.. _values];

    /// <summary>Adds a condition; <c>{0}</c> stands for the value's parameter.</summary>
    public void Add(string condition, object value) => _conditions.Add(condition.Replace("{0}", Parameter(value), StringComparison.Ordinal));

    /// <summary>Adds the condition that a row comes after (value, id) in the order of <paramref name="sort"/> and id.</summary>
    public void AddAfter(string sort, bool descending, long value, string id)
    {
        var (v, d) = (Parameter(value), Parameter(id));
        // The first condition says nothing new; it is the one for which an index of that order is entered in its middle.
        _conditions.Add($"{sort} {(descending ? "<=" : ">=")} {v} AND ({sort} {(descending ? '<' : '>')} {v} OR ({sort} = {v} AND i.incident_id > {d}))");
    }

    /// <summary>A parameter for a value.</summary>
    private string Parameter(object? value)
    {
        _values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@{_values.Count - 1}");
    }

    private void AddActor(string actor, IncidentQuery query)
    {
        var role = query.ActorRole is { } wanted ? $" AND t.role = {((int)wanted).ToString(CultureInfo.InvariantCulture)}" : "";
        var claims = query.ClaimedByActor ? " AND t.claims = 1" : "";
        Add($"i.row_id IN (SELECT t.row_id FROM incident_actor t WHERE t.folded = {{0}}{role}{claims})", actor.ToLowerInvariant());
    }

    private void AddBox(GeoBox box)
    {
        string Within(double west, double east) => _store.InBox(Parameter(west), Parameter(east), Parameter(box.South), Parameter(box.North));
        _conditions.Add(box.West <= box.East ? Within(box.West, box.East) : $"({Within(box.West, 180)} OR {Within(-180, box.East)})");
    }
}
