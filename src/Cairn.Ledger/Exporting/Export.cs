using System.Runtime.CompilerServices;
using System.Text;
using Cairn.Ledger.Exporting;
using Cairn.Model;
using Parquet;
using Parquet.Serialization;

namespace Cairn.Ledger;

/// <summary>Writes what a ledger holds in the formats of the field. The same record gives the same bytes: no clock, no run id, a fixed order.</summary>
public static class Export
{
    private const int RowGroup = 20_000;

    /// <summary>Writes incidents.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="format">The format.</param>
    /// <param name="query">Which incidents; their order is that of their ids.</param>
    /// <param name="reader">Who will read it.</param>
    /// <param name="output">Where to; left open.</param>
    /// <returns>How many rows, and how many incidents the format has no row for.</returns>
    public static async Task<ExportCount> WriteAsync(ILedger ledger, ExportFormat format, IncidentQuery query, Reader reader, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(output);
        query = query with { AlsoUnreal = true };
        var incidents = IncidentsAsync(ledger, query, reader, cancellationToken);
        switch (format)
        {
            case ExportFormat.Geojson:
                var features = await GeoJsonExport.WriteAsync(incidents, output, cancellationToken).ConfigureAwait(false);
                return new ExportCount(features, 0);
            case ExportFormat.Parquet:
                return await ParquetAsync(incidents, output, cancellationToken).ConfigureAwait(false);
            case ExportFormat.Jsonl:
                return await LinesAsync(incidents, e => [ContractJson.Write(e.Incident) + "\n"], [], output, cancellationToken).ConfigureAwait(false);
            case ExportFormat.Webannotation:
                return await LinesAsync(incidents, e => WebAnnotationExport.Lines(e).Select(l => l + "\n"), [], output, cancellationToken).ConfigureAwait(false);
            default:
                var table = TableOf(format);
                var head = format == ExportFormat.Hxl ? new[] { Csv.Line(table.Columns), Csv.Line(HxlTable.Tags) } : [Csv.Line(table.Columns)];
                return await LinesAsync(incidents, e => table.Rows(e).Select(Csv.Line), head, output, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The companion tables of a format: what its own columns have no room for, by the ending of their file names.</summary>
    public static IReadOnlyList<string> Companions(ExportFormat format) => format switch
    {
        ExportFormat.Acled => ["ext", "deleted"],
        ExportFormat.Ged => ["ext"],
        ExportFormat.Figures => ["documents"],
        _ => [],
    };

    /// <summary>Writes one companion table.</summary>
    public static async Task<ExportCount> WriteCompanionAsync(ILedger ledger, ExportFormat format, string companion, IncidentQuery query, Reader reader, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (companion == "deleted") return await DeletedAsync(ledger, output, cancellationToken).ConfigureAwait(false);
        ITable table = (format, companion) switch
        {
            (ExportFormat.Acled, "ext") => new AcledExtensionTable(),
            (ExportFormat.Ged, "ext") => new GedExtensionTable(),
            _ => new DocumentTable(),
        };
        return await LinesAsync(IncidentsAsync(ledger, query with { AlsoUnreal = true }, reader, cancellationToken), e => table.Rows(e).Select(Csv.Line), [Csv.Line(table.Columns)], output, cancellationToken).ConfigureAwait(false);
    }

    internal static ITable TableOf(ExportFormat format) => format switch
    {
        ExportFormat.Acled => new AcledTable(),
        ExportFormat.Ged => new GedTable(),
        ExportFormat.Figures => new FigureTable(),
        ExportFormat.Hxl => new HxlTable(),
        ExportFormat.Ibc => new IbcTable(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no table"),
    };

    private static async IAsyncEnumerable<ExportedIncident> IncidentsAsync(ILedger ledger, IncidentQuery query, Reader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (incident, accounts) in ledger.WithAccountsAsync(query, reader, cancellationToken).ConfigureAwait(false)) yield return new ExportedIncident(incident, accounts);
    }

    private static async Task<ExportCount> LinesAsync(
        IAsyncEnumerable<ExportedIncident> incidents, Func<ExportedIncident, IEnumerable<string>> lines, IEnumerable<string> head, Stream output, CancellationToken cancellationToken)
    {
        var (rows, without) = (0, 0);
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        foreach (var line in head) await writer.WriteAsync(line).ConfigureAwait(false);
        await foreach (var incident in incidents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var before = rows;
            foreach (var line in lines(incident))
            {
                await writer.WriteAsync(line).ConfigureAwait(false);
                rows++;
            }

            if (rows == before) without++;
        }

        return new ExportCount(rows, without);
    }

    private static async Task<ExportCount> DeletedAsync(ILedger ledger, Stream output, CancellationToken cancellationToken)
    {
        var rows = 0;
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync("event_id_cnty,deleted_timestamp,reason,merged_into\n").ConfigureAwait(false);
        foreach (var fate in await ledger.ForwardsAsync(cancellationToken).ConfigureAwait(false))
        {
            await writer.WriteAsync(Csv.Line([fate.IncidentId, null, fate.Reason, string.Join(';', fate.ForwardTo)])).ConfigureAwait(false);
            rows++;
        }

        return new ExportCount(rows, 0);
    }

    private static async Task<ExportCount> ParquetAsync(IAsyncEnumerable<ExportedIncident> incidents, Stream output, CancellationToken cancellationToken)
    {
        var (rows, batch, appended) = (0, new List<ParquetIncident>(), false);
        // A Parquet file is read from its end, so it is made whole before it goes to a pipe.
        using var whole = new MemoryStream();
        async Task FlushAsync()
        {
            if (batch.Count == 0 && appended) return;
            await ParquetSerializer.SerializeAsync(batch, whole, new ParquetOptions { Append = appended, CompressionMethod = CompressionMethod.Zstd }, ParquetIncident.Metadata, cancellationToken).ConfigureAwait(false);
            (rows, appended) = (rows + batch.Count, true);
            batch.Clear();
        }

        await foreach (var incident in incidents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(ParquetIncident.Of(incident));
            if (batch.Count == RowGroup) await FlushAsync().ConfigureAwait(false);
        }

        await FlushAsync().ConfigureAwait(false);
        whole.Position = 0;
        await whole.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
        return new ExportCount(rows, 0);
    }
}
