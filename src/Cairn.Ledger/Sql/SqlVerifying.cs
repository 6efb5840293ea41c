using System.Globalization;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Compares every row of the record with the chain.</summary>
internal sealed class SqlVerifying(SqlStore store)
{
    private const int MostFaults = 100;
    private readonly List<string> _faults = [];

    public async Task<Verification> RunAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var head = await session.FirstAsync("SELECT number, hash FROM chain_head", r => (Number: r.GetInt64(0), Hash: r.GetString(1)), cancellationToken).ConfigureAwait(false);
        var payloads = await PayloadsAsync(session, cancellationToken).ConfigureAwait(false);
        var (previous, number) = (Chain.Origin, 0L);
        while (true)
        {
            var page = await session.QueryAsync(
                "SELECT number, kind, entity, commitment, salt, actor, at_us, previous_hash, hash FROM revision WHERE number > @0 ORDER BY number LIMIT 5000",
                r => (Number: r.GetInt64(0), Kind: r.GetString(1), Entity: r.GetString(2), Commitment: r.GetString(3), Salt: r.IsDBNull(4) ? null : r.GetString(4), Actor: r.GetString(5), At: r.GetInt64(6), Previous: r.GetString(7), Hash: r.GetString(8)),
                cancellationToken, number).ConfigureAwait(false);
            if (page.Count == 0) break;
            foreach (var row in page)
            {
                if (row.Number != number + 1) Fault($"revision {number + 1} is missing");
                if (row.Previous != previous || row.Hash != Chain.Hash(row.Number, row.Kind, row.Entity, row.Commitment, row.Actor, row.At, row.Previous)) Fault($"revision {row.Number} does not follow from the one before it");
                Check(row.Number, row.Kind, row.Entity, row.Commitment, row.Salt, payloads);
                (previous, number) = (row.Hash, row.Number);
            }
        }

        if (number != head.Number || (number > 0 && previous != head.Hash)) Fault($"the head of the chain says revision {head.Number}, the last one is {number}");
        foreach (var left in payloads.Keys.Order()) Fault($"there are rows of revision {left} that the chain does not know");
        await ErasuresAsync(session, cancellationToken).ConfigureAwait(false);
        return new Verification(number, number == 0 ? Chain.Origin : previous, _faults);
    }

    private void Check(long number, string kind, string entity, string commitment, string? salt, Dictionary<long, string?> payloads)
    {
        if (!payloads.Remove(number, out var payload)) Fault($"the {kind} of revision {number} ({entity}) is missing");
        else if (payload is null && salt is not null) Fault($"the {kind} of revision {number} ({entity}) is marked as erased but its salt is still there");
        else if (payload is not null && (salt is null || Chain.Commit(salt, payload) != commitment)) Fault($"the {kind} of revision {number} ({entity}) is not what was recorded");
    }

    // By revision; null where the row was lawfully erased.
    private async Task<Dictionary<long, string?>> PayloadsAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var payloads = new Dictionary<long, string?>();
        var erased = (await session.QueryAsync("SELECT report_id, version FROM text_version WHERE erased > 0", r => (r.GetString(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false)).ToHashSet();
        await foreach (var (revision, payload) in TextsAsync(session, cancellationToken).ConfigureAwait(false)) payloads[revision] = payload;
        await foreach (var (revision, report, version, payload) in CodingsAsync(session, cancellationToken).ConfigureAwait(false)) payloads[revision] = erased.Contains((report, version)) ? null : payload;
        foreach (var row in await session.QueryAsync("SELECT revision, body FROM decision UNION ALL SELECT revision, body FROM erasure", r => (r.GetInt64(0), r.GetString(1)), cancellationToken).ConfigureAwait(false)) payloads[row.Item1] = row.Item2;
        foreach (var row in await session.QueryAsync("SELECT revision, name, manifest FROM release", r => (r.GetInt64(0), Payloads.Release(r.GetString(1), r.GetString(2))), cancellationToken).ConfigureAwait(false)) payloads[row.Item1] = row.Item2;
        foreach (var row in await session.QueryAsync("SELECT revision, series_id, format, note, content_sha256 FROM reference_series", r => (r.GetInt64(0), Payloads.Join(r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4))), cancellationToken).ConfigureAwait(false)) payloads[row.Item1] = row.Item2;
        var links = (await session.QueryAsync("SELECT revision, account_id, incident_id FROM link", r => (r.GetInt64(0), (r.GetInt64(1), r.GetString(2))), cancellationToken).ConfigureAwait(false)).ToLookup(r => r.Item1, r => r.Item2);
        var copies = (await session.QueryAsync("SELECT revision, report_id, copy_group, origin, kind FROM copy", r => (r.GetInt64(0), (r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.GetString(4))), cancellationToken).ConfigureAwait(false)).ToLookup(r => r.Item1, r => r.Item2);
        foreach (var revision in links.Select(l => l.Key).Concat(copies.Select(c => c.Key)).Distinct()) payloads[revision] = Payloads.Links(links[revision], copies[revision]);
        return payloads;
    }

    private async IAsyncEnumerable<(long Revision, string? Payload)> TextsAsync(SqlSession session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            var page = await session.QueryAsync(
                "SELECT t.revision, t.report_id, t.version, p.kind, t.text_sha256, t.original_sha256, t.header, t.body, t.erased FROM text_version t JOIN report p ON p.report_id = t.report_id WHERE t.revision > @0 ORDER BY t.revision LIMIT 2000",
                r => (Revision: r.GetInt64(0), Report: r.GetString(1), Version: r.GetInt64(2), Kind: r.GetString(3), Sha: r.GetString(4), Original: r.GetString(5), Header: r.GetString(6), Body: r.GetString(7), Erased: r.GetInt64(8) > 0),
                cancellationToken, after).ConfigureAwait(false);
            if (page.Count == 0) yield break;
            foreach (var row in page)
            {
                if (!row.Erased && TextHash.Sha256(row.Body) != row.Sha) Fault($"the text of report {row.Report}, version {row.Version}, is not what was recorded");
                yield return (row.Revision, row.Erased ? null : Payloads.Text(row.Report, row.Version, row.Kind, row.Sha, row.Original, row.Header));
            }

            after = page[^1].Revision;
        }
    }

    private static async IAsyncEnumerable<(long Revision, string Report, long Version, string Payload)> CodingsAsync(SqlSession session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = 0L; ;)
        {
            var page = await session.QueryAsync("SELECT coding_id, revision, report_id, version, coder_version, statements, diagnostics FROM coding WHERE coding_id > @0 ORDER BY coding_id LIMIT 2000",
                r => (Id: r.GetInt64(0), Revision: r.GetInt64(1), Report: r.GetString(2), Version: r.GetInt64(3), Coder: r.GetString(4), Statements: r.GetString(5), Diagnostics: r.GetString(6)), cancellationToken, after).ConfigureAwait(false);
            if (page.Count == 0) yield break;
            var accounts = (await session.QueryAsync("SELECT coding_id, body FROM account WHERE coding_id > @0 AND coding_id <= @1 ORDER BY account_id", r => (r.GetInt64(0), r.GetString(1)), cancellationToken, after, page[^1].Id).ConfigureAwait(false)).ToLookup(a => a.Item1, a => a.Item2);
            foreach (var row in page) yield return (row.Revision, row.Report, row.Version, Payloads.Coding(row.Report, row.Version, row.Coder, row.Statements, row.Diagnostics, accounts[row.Id]));
            after = page[^1].Id;
        }
    }

    // What an erasure left is itself committed to, by the last erasure of the report; an erased row without one was tampered with.
    private async Task ErasuresAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var last = (await session.QueryAsync("SELECT report_id, body FROM erasure ORDER BY revision", r => (Report: r.GetString(0), Note: JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Own.ErasureNote)!), cancellationToken).ConfigureAwait(false))
            .GroupBy(e => e.Report, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Note, StringComparer.Ordinal);
        foreach (var report in await session.QueryAsync("SELECT DISTINCT report_id FROM text_version WHERE erased > 0", r => r.GetString(0), cancellationToken).ConfigureAwait(false))
        {
            if (!last.TryGetValue(report, out var note)) Fault($"report {report} is marked as erased, but no erasure is recorded");
            else if (await SqlErasing.ContentAsync(session, report, cancellationToken).ConfigureAwait(false) != note.ContentSha256) Fault($"what the erasure left of report {report} is not what it left");
        }
    }

    private void Fault(FormattableString what)
    {
        if (_faults.Count < MostFaults) _faults.Add(what.ToString(CultureInfo.InvariantCulture));
    }
}
