using System.Runtime.CompilerServices;
using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>
/// Sources into the ledger in one go: extract → code → record, then link and conclude. What is recorded already is passed over, so a run that was
/// stopped anywhere is resumed by starting it again.
/// </summary>
public sealed class Ingest(ReportStages stages, ILedger ledger, string coderVersion, string runId)
{
    /// <summary>The code of what is said when a file takes the place of what was recorded under its path.</summary>
    public const string NewVersion = "new_version";

    private const int KnownBatch = 128;
    private const int RecordBatch = 64;

    /// <summary>What the reports are, where they are no news: <c>pdf</c>, <c>interview</c>…</summary>
    public string Kind { get; init; } = "news";

    /// <summary>Told of what is to be said of reports that were read all the same.</summary>
    public Action<Diagnostic>? Remark { get; init; }

    /// <summary>Runs to the end of the sources.</summary>
    /// <param name="outcomes">What the sources gave.</param>
    /// <param name="published">ISO date for reports without one.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="unreadable">Told of everything that could not be read or coded.</param>
    public async Task<IngestSummary> RunAsync(
        IAsyncEnumerable<ReportOutcome> outcomes, string? published, Action<IngestCount>? progress, Action<string>? unreadable, CancellationToken cancellationToken)
    {
        await using var ahead = new ReadingAhead(ledger, cancellationToken);
        var recorder = new Recorder(ledger, ahead, RecordBatch, progress) { Remark = Remark };
        var extracted = OrderedRun.Each(outcomes, o => Extract(o, published), Environment.ProcessorCount, cancellationToken);
        var coded = OrderedRun.Each(PassOver(extracted, cancellationToken), Code, Environment.ProcessorCount, cancellationToken);
        await foreach (var item in coded.ConfigureAwait(false))
        {
            var count = recorder.Count;
            recorder.Count = count with { Read = count.Read + 1, Known = count.Known + (item.IsKnown ? 1 : 0), Unreadable = count.Unreadable + (item.Fault is null ? 0 : 1) };
            if (item.Fault is not null) unreadable?.Invoke(item.Fault);
            foreach (var beside in item.KnownBeside) Takes(recorder, beside);
            if (item.Read is not { } read) continue;
            foreach (var remark in read.Diagnostics) Remark?.Invoke(remark);
            if (item.Extracted is null || item.IsKnown) continue;
            var counts = Takes(recorder, item);
            if (item.Coded is not { } report) continue;
            if (!counts) recorder.PassOver();
            else
                await recorder.AddAsync(new ReportToRecord(report, item.OriginalSha256, coderVersion, runId, Kind), cancellationToken,
                    ReportIds.IsPath(read) && !item.IsMoreKnown ? Replacing(report.Id, read.Origin) : null).ConfigureAwait(false);
        }

        return await recorder.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool Takes(Recorder recorder, Item item) =>
        recorder.Takes(item.Extracted!.Id, new ReportVersion(item.Extracted.Published, item.TextSha256), item.Read!.Origin.Where, item.Read.Origin.Line);

    private static Func<Diagnostic> Replacing(string id, ReportOrigin origin) => () =>
        new Diagnostic(NewVersion, $"{ReportIds.PlaceOf(origin.Where, origin.Line)}: another text was recorded as '{id}', and this one takes its place; if it is another report, give it an id");

    private static Item Extract(ReportOutcome outcome, string? published)
    {
        if (outcome is not ReportOutcome.Read read) return new Item { Fault = ((ReportOutcome.Unreadable)outcome).Message };
        try
        {
            var extracted = ReportStages.Extract(read, published);
            return new Item { Read = read, Extracted = extracted, TextSha256 = TextHash.Sha256(extracted.Text), OriginalSha256 = read.Origin.BytesSha256 };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Item { Read = read, Fault = $"{read.Report.Id}: could not be extracted ({fault.GetType().Name}: {fault.Message}); please report it" };
        }
    }

    private Item Code(Item item)
    {
        if (item.IsKnown || item.Extracted is null) return item;
        try
        {
            return item with { Coded = stages.Code(item.Extracted) };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Not recorded, so that a later program that can code it will.
            return item with { Fault = $"{item.Extracted.Id}: could not be coded ({fault.GetType().Name}: {fault.Message}); please report it" };
        }
    }

    // Asks for a batch at a time; the stream stays in its order.
    private async IAsyncEnumerable<Item> PassOver(IAsyncEnumerable<Item> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<Item>(KnownBatch);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(item);
            if (batch.Count < KnownBatch) continue;
            foreach (var one in await MarkKnownAsync(batch, cancellationToken).ConfigureAwait(false)) yield return one;
            batch.Clear();
        }

        foreach (var one in await MarkKnownAsync(batch, cancellationToken).ConfigureAwait(false)) yield return one;
    }

    private async Task<List<Item>> MarkKnownAsync(List<Item> batch, CancellationToken cancellationToken)
    {
        var texts = batch.Where(i => i.Extracted is not null).Select(i => new ReportText(i.Extracted!.Id, i.TextSha256)).ToList();
        if (texts.Count == 0) return [.. batch];
        var known = await ledger.KnownAsync(texts, cancellationToken).ConfigureAwait(false);
        List<Item> marked = [.. batch.Select(i => i.Extracted is null || !known.TryGetValue(new ReportText(i.Extracted.Id, i.TextSha256), out var header) ? i
            : header is null ? i with { IsKnown = true } : Known(i, header))];
        if (known.Count > 0) marked[0] = marked[0] with { KnownBeside = [.. marked.Where(i => i.IsKnown)] };
        return marked;
    }

    // What is told of it now and was not before is coded with what was.
    private static Item Known(Item item, ReportHeader header)
    {
        var told = item.Extracted!;
        var news = HeaderNews.Of(header, new ReportHeader { Title = told.Title, Publisher = told.Publisher, Byline = told.Byline, Published = told.Published, PublishedBasis = told.PublishedBasis, Url = told.Url });
        return news is null ? item with { IsKnown = true } : item with
        {
            IsMoreKnown = true,
            Extracted = told with
            {
                Title = news.Title,
                Publisher = news.Publisher,
                Byline = news.Byline,
                Url = news.Url,
                Published = news.Published,
                PublishedBasis = news.PublishedBasis,
                Diagnostics = news.Published is null ? told.Diagnostics : [.. told.Diagnostics.Where(d => d.Code != IntakeCodes.PublishedUnknown)],
            },
        };
    }

    private sealed record Item
    {
        public ReportOutcome.Read? Read { get; init; }

        public ExtractedReport? Extracted { get; init; }

        public CodedReport? Coded { get; init; }

        public string TextSha256 { get; init; } = "";

        public string OriginalSha256 { get; init; } = "";

        public bool IsKnown { get; init; }

        /// <summary>Those known among what follows closely: what the ledger has counts or not whichever text of its id stands first, and only what is new is recorded.</summary>
        public IReadOnlyList<Item> KnownBeside { get; init; } = [];

        /// <summary>Whether its text is known, and something of it told now is not.</summary>
        public bool IsMoreKnown { get; init; }

        public string? Fault { get; init; }
    }
}
