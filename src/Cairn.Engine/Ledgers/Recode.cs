using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>Codes the recorded texts again; shows the difference, and takes it into force only when told to.</summary>
public sealed class Recode(ReportStages stages, ILedger ledger, string coderVersion, string runId)
{
    private const int Page = 200;

    /// <summary>Runs over every report in force.</summary>
    /// <param name="apply">Whether the new coding takes effect.</param>
    /// <param name="differing">Told of every report that codes otherwise, in the order of the ids.</param>
    public async Task<RecodeSummary> RunAsync(bool apply, Action<RecodeDifference> differing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(differing);
        var summary = new RecodeSummary(0, 0, 0, 0, null);
        string? after = null;
        await using var ahead = new ReadingAhead(ledger, cancellationToken);
        do
        {
            var page = await ledger.ReportsAsync(new ReportQuery(), Reader.Keeper, after, Page, cancellationToken).ConfigureAwait(false);
            var batch = new List<ReportToRecord>();
            var results = OrderedRun.Each(ReadAsync(page.Items, cancellationToken), Code, Environment.ProcessorCount, cancellationToken);
            await foreach (var (old, young) in results.ConfigureAwait(false))
            {
                summary = summary with { Reports = summary.Reports + 1 };
                if (young is null)
                {
                    summary = summary with { Current = summary.Current + 1 };
                    continue;
                }

                batch.Add(new ReportToRecord(young, old.OriginalSha256, coderVersion, runId, old.Kind));
                var difference = RecodedWords.Difference(old.Coded, young);
                summary = difference is null ? summary with { Same = summary.Same + 1 } : summary with { Differing = summary.Differing + 1 };
                if (difference is not null) differing(difference);
            }

            if (apply && batch.Count > 0)
            {
                await ledger.RecordAsync(batch, cancellationToken).ConfigureAwait(false);
                await ahead.GoOnAsync().ConfigureAwait(false);
            }

            after = page.Next;
        }
        while (after is not null);
        await ahead.FinishAsync().ConfigureAwait(false);
        return apply ? summary with { Concluded = await ledger.ConcludeAsync(cancellationToken).ConfigureAwait(false) } : summary;
    }

    private async IAsyncEnumerable<RecordedReport> ReadAsync(IReadOnlyList<ReportLine> lines, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var line in lines.Where(l => !l.Erased))
        {
            if (await ledger.ReportAsync(line.ReportId, Reader.Keeper, cancellationToken: cancellationToken).ConfigureAwait(false) is { } report) yield return report;
        }
    }

    private (RecordedReport Old, CodedReport? Young) Code(RecordedReport report)
    {
        if (report.CoderVersion == coderVersion) return (report, null);
        var header = report.Coded.Report;
        return (report, stages.Code(new ExtractedReport
        {
            Id = report.Coded.Id,
            Text = header.Text,
            Title = header.Title,
            Byline = header.Byline,
            Publisher = header.Publisher,
            Published = header.Published,
            PublishedBasis = header.PublishedBasis,
            Language = header.Language,
            Url = header.Url,
            RepublishedFrom = header.RepublishedFrom,
            Diagnostics = report.Coded.Diagnostics,
            Furniture = Furniture(report.Coded),
        }));
    }

    // The extractor named the furniture in diagnostics; their spans come back in code points.
    private static List<TextSpan> Furniture(CodedReport coded)
    {
        var points = new CodePoints(coded.Report.Text);
        return [.. coded.Diagnostics.Where(d => d.Span is not null).Select(d => points.ToUtf16(d.Span!)).Select(s => s.Range()).OrderBy(s => s.Start)];
    }
}
