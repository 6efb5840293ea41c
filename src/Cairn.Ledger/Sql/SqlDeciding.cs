using System.Globalization;
using System.Text.Json;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Records decisions, after checking that each can be taken.</summary>
internal sealed class SqlDeciding(SqlStore store, SqlIncidents incidents, ILinking linking, TimeProvider time)
{
    public async Task<RecordedDecision> RecordAsync(Decision decision, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(decision.By)) throw new DecisionException("a decision needs the name of whoever takes it");
        var stored = await StoreAsync(decision, cancellationToken).ConfigureAwait(false);
        var body = JsonSerializer.Serialize(stored, LedgerJson.Own.StoredDecision);
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
        var number = 1 + await session.NumberAsync("SELECT COALESCE(MAX(number), 0) FROM decision", cancellationToken).ConfigureAwait(false);
        var at = chain.NowUs;
        var revision = await chain.AddAsync("decision", number.ToString(CultureInfo.InvariantCulture), body, decision.By, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO decision(number, body, actor, at_us, revision) VALUES (@0, @1, @2, @3, @4)", cancellationToken, number, body, decision.By, at, revision).ConfigureAwait(false);
        await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new RecordedDecision(number, decision, SqlReports.Instant(at), revision, false);
    }

    public async Task<IReadOnlyList<RecordedDecision>> ListAsync(string? incidentId, CancellationToken cancellationToken)
    {
        List<(RecordedDecision Recorded, StoredDecision Stored)> all;
        await using (var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var rows = await session.QueryAsync("SELECT number, body, at_us, revision FROM decision ORDER BY number",
                r => (Number: r.GetInt64(0), Stored: JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Own.StoredDecision)!, At: r.GetInt64(2), Revision: r.GetInt64(3)), cancellationToken).ConfigureAwait(false);
            var undone = rows.Select(r => new NumberedDecision(r.Number, r.Stored, r.Revision)).Where(d => d.Decision.Kind == DecisionKind.Undo).Select(Membership.UndoneNumber).ToHashSet();
            all = [.. rows.Select(r => (new RecordedDecision(r.Number, r.Stored.Decision, SqlReports.Instant(r.At), r.Revision, undone.Contains(r.Number)), r.Stored))];
        }

        if (incidentId is null) return [.. all.Select(a => a.Recorded)];
        var ids = await AllIdsAsync(incidentId, cancellationToken).ConfigureAwait(false);
        var accounts = new HashSet<long>();
        foreach (var id in ids) accounts.UnionWith((await incidents.AccountsAsync(id, cancellationToken).ConfigureAwait(false)).Select(a => a.Account));
        return [.. all.Where(a => ids.Contains(a.Recorded.Decision.IncidentId) || (a.Recorded.Decision.OtherIncidentId is { } other && ids.Contains(other)) || a.Stored.Anchors.Concat(a.Stored.Named).Any(accounts.Contains)).Select(a => a.Recorded)];
    }

    private async Task<HashSet<string>> AllIdsAsync(string incidentId, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal) { incidentId };
        if (await incidents.FateAsync(incidentId, cancellationToken).ConfigureAwait(false) is { } fate) ids.UnionWith(fate.ForwardTo);
        foreach (var id in ids.ToList()) ids.UnionWith(await incidents.FormerIdsAsync(id, cancellationToken).ConfigureAwait(false));
        return ids;
    }

    private async Task<StoredDecision> StoreAsync(Decision decision, CancellationToken cancellationToken)
    {
        var own = await MembersAsync(decision.IncidentId, cancellationToken).ConfigureAwait(false);
        var other = decision.OtherIncidentId is { } id ? await MembersAsync(id, cancellationToken).ConfigureAwait(false) : [];
        var named = decision.Keys.Select(k => own.FirstOrDefault(r => r.Account.Key == k) ?? throw new DecisionException($"incident {decision.IncidentId} has no account {k}")).ToList();
        var stored = new StoredDecision { Decision = decision, Anchors = [.. own.Select(r => r.Id)], OtherAnchors = [.. other.Select(r => r.Id)], Named = [.. named.Select(r => r.Id)] };
        switch (decision.Kind)
        {
            case DecisionKind.Merge when other.Count == 0 || other[0].Id == own[0].Id:
                throw new DecisionException("a merge names two incidents");
            case DecisionKind.Split or DecisionKind.Move when named.Count == 0:
                throw new DecisionException("name the accounts that belong elsewhere");
            case DecisionKind.Move when named.Count == own.Count && other.Count == 0:
                throw new DecisionException("all its accounts are an incident of their own already; name the incident that they belong to");
            case DecisionKind.Move when other.Count > 0 && other[0].Id == own[0].Id:
                throw new DecisionException("an account is moved to another incident, not to its own");
            case DecisionKind.Split when named.Count == own.Count:
                throw new DecisionException("a split leaves at least one account where it is");
            case DecisionKind.Sensitivity when !CodeNames.TryParse<Sensitivity>(decision.Value?.ToString(), out _):
                throw new DecisionException("a sensitivity is public, restricted, embargoed or sealed");
            case DecisionKind.Undo:
                await CheckUndoAsync(decision, cancellationToken).ConfigureAwait(false);
                break;
            case DecisionKind.Correct:
                var machine = linking.Conclude([.. own.Select(r => (r.Report, r.Account))], [], decision.IncidentId);
                var incident = await incidents.OneAsync(decision.IncidentId, Reader.Keeper, cancellationToken).ConfigureAwait(false);
                stored = stored with { Seen = SeenValue(decision.Field ?? throw new DecisionException("a correction names a field"), machine, incident) };
                _ = Corrections.Set(machine, decision.Field, decision.Value);
                break;
        }

        return stored;
    }

    // What the ledger shows as the machine's value; a value already corrected keeps it beside.
    private static string SeenValue(string field, Incident machine, RecordedIncident? shown) =>
        shown is null ? Corrections.MachineValue(machine, field) : shown.MachineValues.TryGetValue(field, out var value) ? value : Corrections.MachineValue(shown.Incident, field);

    private async Task CheckUndoAsync(Decision decision, CancellationToken cancellationToken)
    {
        var number = Membership.UndoneNumber(new NumberedDecision(0, new StoredDecision { Decision = decision }, 0));
        var all = await ListAsync(null, cancellationToken).ConfigureAwait(false);
        if (all.FirstOrDefault(d => d.Number == number) is not { } undone) throw new DecisionException($"there is no decision {number} to undo");
        if (undone.Undone) throw new DecisionException($"decision {number} is undone already");
        if (undone.Decision.Kind == DecisionKind.Undo) throw new DecisionException("an undo is not undone; decide anew");
    }

    private async Task<List<AccountRow>> MembersAsync(string incidentId, CancellationToken cancellationToken)
    {
        var id = incidentId;
        var members = await incidents.AccountsAsync(id, cancellationToken).ConfigureAwait(false);
        if (members.Count == 0 && await incidents.FateAsync(id, cancellationToken).ConfigureAwait(false) is { ForwardTo: [var to] }) members = await incidents.AccountsAsync(to, cancellationToken).ConfigureAwait(false);
        if (members.Count == 0) throw new DecisionException($"there is no incident {incidentId}");
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await new RecordReading(store, session, long.MaxValue).AccountsAsync(members.Select(m => m.Account), [], cancellationToken).ConfigureAwait(false);
        return [.. members.Where(m => rows.ContainsKey(m.Account)).Select(m => rows[m.Account])];
    }
}
