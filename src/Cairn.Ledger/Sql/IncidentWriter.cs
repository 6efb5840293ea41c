using System.Text.Json;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Writes the rows of incidents into the tables of <c>incidents.sql</c>.</summary>
internal sealed class IncidentWriter(SqlStore store, SqlSession session, long nextRow)
{
    private const int ByAll = 3;
    private const int ByExact = 2;
    private const int ByMasked = 1;
    private long _row = nextRow;

    public static async Task<IncidentWriter> OpenAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken) =>
        new(store, session, await session.NumberAsync("SELECT MAX(row_id) FROM incident", cancellationToken).ConfigureAwait(false));

    /// <summary>Removes an incident's rows.</summary>
    public async Task RemoveAsync(string incidentId, CancellationToken cancellationToken)
    {
        foreach (var row in await session.QueryAsync("SELECT row_id FROM incident WHERE incident_id = @0", r => r.GetInt64(0), cancellationToken, incidentId).ConfigureAwait(false))
        {
            foreach (var table in new[] { "incident", "incident_body", "incident_actor", "incident_act", "incident_place" })
                await session.ExecuteAsync($"DELETE FROM {table} WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
            await session.ExecuteAsync(store.Name == "sqlite" ? "DELETE FROM incident_words WHERE rowid = @0" : "DELETE FROM incident_words WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
        }

        await session.ExecuteAsync("DELETE FROM incident_account WHERE incident_id = @0", cancellationToken, incidentId).ConfigureAwait(false);
    }

    /// <summary>Adds an incident; a withdrawn one keeps its accounts only.</summary>
    public async Task AddAsync(ConcludedIncident concluded, long created, long changed, CancellationToken cancellationToken)
    {
        var id = concluded.Incident.IncidentId!;
        var position = 0L;
        foreach (var (account, report, rejected) in concluded.Accounts)
            await session.ExecuteAsync("INSERT INTO incident_account(account_id, incident_id, report_id, position, rejected) VALUES (@0, @1, @2, @3, @4)", cancellationToken, account, id, report, position++, rejected ? 1L : 0L).ConfigureAwait(false);
        if (concluded.Review == ReviewState.Rejected) return;
        await RowAsync(concluded, concluded.Incident, concluded.Sensitivity == Sensitivity.Public ? ByAll : ByExact, created, changed, cancellationToken).ConfigureAwait(false);
        if (concluded.Sensitivity == Sensitivity.Restricted)
        {
            var extra = concluded.Extra with { MachineValues = new Dictionary<string, string>() };
            var masked = concluded with { Words = "", Extra = extra };
            await RowAsync(masked, Masking.Of(concluded.Incident), ByMasked, created, changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RowAsync(ConcludedIncident concluded, Incident incident, long seen, long created, long changed, CancellationToken cancellationToken)
    {
        var row = ++_row;
        var (where, when) = (incident.Where, incident.When);
        var (killed, injured) = (incident.Totals.GetValueOrDefault("killed"), incident.Totals.GetValueOrDefault("injured"));
        await session.ExecuteAsync(
            """
            INSERT INTO incident(row_id, incident_id, seen, sensitivity, review, new_evidence, real_one, background, contested, day_start, day_end, country, admin1, event_type, sub_event_type,
              lat, lon, radius_km, where_prec, killed_low, killed_best, killed_high, killed_open, injured_low, injured_best, injured_high, injured_open, reports, changed, created)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17, @18, @19, @20, @21, @22, @23, @24, @25, @26, @27, @28, @29)
            """, cancellationToken, row, incident.IncidentId, seen, (long)concluded.Sensitivity, (long)concluded.Review, Flag(concluded.NewEvidence), Flag(concluded.Real), Flag(concluded.BackgroundOnly),
            Flag(incident.Contested.Count > 0), (long?)(when?.Start ?? when?.End)?.DayNumber, (long?)(when?.End ?? when?.Start)?.DayNumber, where?.Country, where?.Admin1, incident.EventType, incident.SubEventType,
            where?.Lat, where?.Lon, where?.RadiusKm, (long?)where?.WherePrec, (long?)killed?.Low, (long?)killed?.Best, (long?)killed?.High, Flag(killed?.Open == true),
            (long?)injured?.Low, (long?)injured?.Best, (long?)injured?.High, Flag(injured?.Open == true), (long)concluded.Accounts.Where(a => !a.Rejected).Select(a => a.ReportId).Distinct(StringComparer.Ordinal).Count(),
            changed, created).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO incident_body(row_id, body, extra) VALUES (@0, @1, @2)", cancellationToken, row, ContractJson.Write(incident), JsonSerializer.Serialize(concluded.Extra, LedgerJson.Own.IncidentExtra)).ConfigureAwait(false);
        foreach (var act in incident.Acts.Distinct()) await session.ExecuteAsync("INSERT INTO incident_act(row_id, act) VALUES (@0, @1)", cancellationToken, row, (long)act).ConfigureAwait(false);
        foreach (var actor in incident.Actors.Where(a => a is { Name: not null, Kind: not ActorKind.Individual }).GroupBy(a => (Folded: a.Name!.ToLowerInvariant(), a.Role)))
        {
            var claims = actor.Any(a => a.Role == ActorRole.Claimant || a.Certainty is Certainty.Claimed or Certainty.Admitted);
            await session.ExecuteAsync("INSERT INTO incident_actor(row_id, name, folded, role, claims) VALUES (@0, @1, @2, @3, @4)", cancellationToken, row, actor.First().Name, actor.Key.Folded, (long)actor.Key.Role, Flag(claims)).ConfigureAwait(false);
        }

        if (concluded.Words.Length > 0) await session.ExecuteAsync(store.InsertWords, cancellationToken, row, concluded.Words).ConfigureAwait(false);
        if (where is { Lat: { } lat, Lon: { } lon }) await session.ExecuteAsync(store.InsertPlace, cancellationToken, row, lon, lat).ConfigureAwait(false);
    }

    private static long Flag(bool value) => value ? 1 : 0;
}
