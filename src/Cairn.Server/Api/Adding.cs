using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>The walk of an added report: read → extract → code → record → conclude. One batch at a time; the coding itself is the engine's.</summary>
internal sealed class Adding(ILedger ledger, Lazy<ReportStages> stages, ServerOptions options, LedgerWatch watch, Broadcast broadcast) : IDisposable
{
    private const int MostReports = 5000;
    private const int FewestWords = 10; // of a text in which nothing is told: a greeting, a try, a name
    private const string ByHand = "workbench";
    private static readonly TimeSpan Telling = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SafeFetcher _fetcher = new(new FetchOptions("Cairn/0.1 (a person added this address)"), options.MayReach);

    /// <summary>An outcome as a file reader would give it.</summary>
    public static ReportOutcome Read(Report report, string bytesSha256) =>
        new ReportOutcome.Read(report, report.Text is null ? ReportForm.Page : ReportForm.CopiedText, new ReportOrigin(ByHand, null, bytesSha256), []);

    public async Task<IReadOnlyList<AddResult>> FetchAsync(Uri address, string? published, Visitor visitor, CancellationToken cancellationToken)
    {
        switch (await _fetcher.FetchAsync(new FetchRequest(address), cancellationToken).ConfigureAwait(false))
        {
            case FetchOutcome.Fetched fetched:
                var suffix = fetched.ContentType is "text/plain" ? ".txt" : ".html";
                var outcomes = await InFolderAsync("page" + suffix, (stream, c) => stream.WriteAsync(fetched.Bytes, c).AsTask(), _ => address.AbsoluteUri, cancellationToken).ConfigureAwait(false);
                return await AddAsync([.. outcomes.Select(o => o is ReportOutcome.Read r ? r with { Report = r.Report with { Url = r.Report.Url ?? fetched.Address.AbsoluteUri } } : o)], published, visitor, cancellationToken).ConfigureAwait(false);
            case FetchOutcome.Refused refused:
                throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "This address is not fetched", refused.Message);
            case FetchOutcome.Failed failed:
                throw new RequestProblem(StatusCodes.Status502BadGateway, "The address did not answer", failed.Message);
            default:
                throw new RequestProblem(StatusCodes.Status502BadGateway, "The address gave nothing");
        }
    }

    public async Task<IReadOnlyList<AddResult>> FileAsync(IFormFile file, string? published, Visitor visitor, CancellationToken cancellationToken)
    {
        var name = SafeName(file.FileName);
        return await AddAsync(await InFolderAsync(name, file.CopyToAsync, id => id, cancellationToken).ConfigureAwait(false), published, visitor, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Codes and records outcomes in their order.</summary>
    public async Task<IReadOnlyList<AddResult>> AddAsync(IReadOnlyList<ReportOutcome> outcomes, string? published, Visitor visitor, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var coded = await Task.Run(() => CodeAll(outcomes, published, cancellationToken), cancellationToken).ConfigureAwait(false);
            var sound = Counting(coded);
            var batch = sound.Select(c => new ReportToRecord(c.Coded, ((ReportOutcome.Read)c.Outcome).Origin.BytesSha256, options.CoderVersion, $"workbench:{visitor.Name}")).ToList();
            var recorded = batch.Count == 0 ? [] : await ledger.RecordAsync(batch, cancellationToken).ConfigureAwait(false);
            if (batch.Count > 0) await ledger.ConcludeAsync(cancellationToken).ConfigureAwait(false);
            var results = new List<AddResult>();
            foreach (var (outcome, report) in coded)
            {
                var at = sound.FindIndex(s => ReferenceEquals(s.Coded, report));
                var incidents = at < 0 ? [] : (await ledger.IncidentsAsync(new IncidentQuery { Report = report.Id, AlsoUnreal = true }, visitor.Sight, null, 50, cancellationToken).ConfigureAwait(false)).Items;
                var wrote = at >= 0 && recorded[at] is not (Recorded.Known or Recorded.Refused);
                results.Add(new AddResult(report.Id, report.Report.Title, wrote, report.Accounts.Count, [.. incidents.Select(i => i.Incident.IncidentId!)], at >= 0 && recorded[at] == Recorded.Refused ? [.. report.Diagnostics, OneRun.OtherKind(report.Id)] : report.Diagnostics, Became(outcome, report, at < 0 ? null : recorded[at])));
                if (!wrote) continue;
                // Everybody hears it, so the title is the one that everybody may see.
                var shown = await ledger.ReportAsync(report.Id, Sight.Of(Role.Reader), cancellationToken: cancellationToken).ConfigureAwait(false);
                broadcast.Tell(new LiveEvent("report", CodeNames.Name(recorded[at]), report.Id, shown?.Coded.Report.Title));
            }

            await watch.LookAsync(cancellationToken).ConfigureAwait(false);
            return results;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _one.Dispose();
    }

    private static string Became(ReportOutcome outcome, CodedReport coded, Recorded? recorded) => recorded switch
    {
        Recorded.Refused => AddResult.PassedOver,
        { } done => CodeNames.Name(done),
        null => outcome is not ReportOutcome.Read read ? AddResult.Unreadable : HoldsNoReport(read, coded) ? AddResult.NoReport : AddResult.PassedOver,
    };

    // Typed or pasted by somebody: as a report it would be in the ledger for ever.
    private static bool HoldsNoReport(ReportOutcome.Read read, CodedReport coded) =>
        read.Origin.Where == ByHand && coded.Accounts.Count == 0 && coded.Statements.Count == 0 && $"{coded.Report.Title} {coded.Report.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords;

    // Of two texts under one id the same counts whichever came first; that one does not is said with it.
    private static List<(ReportOutcome Outcome, CodedReport Coded)> Counting(List<(ReportOutcome Outcome, CodedReport Coded)> coded)
    {
        var (run, sound) = (new OneRun(), new List<(ReportOutcome, CodedReport)>());
        for (var i = 0; i < coded.Count; i++)
        {
            if (coded[i].Outcome is not ReportOutcome.Read read || HoldsNoReport(read, coded[i].Coded)) continue;
            var (counts, remark) = run.Take(coded[i].Coded.Id, ReportVersion.Of(coded[i].Coded), read.Origin.Where, read.Origin.Line);
            if (counts) sound.Add(coded[i]);
            else coded[i] = (read, coded[i].Coded with { Diagnostics = [.. coded[i].Coded.Diagnostics, remark!] });
        }

        return sound;
    }

    // Everybody hears how far it is, nobody what it is about.
    private List<(ReportOutcome Outcome, CodedReport Coded)> CodeAll(IReadOnlyList<ReportOutcome> outcomes, string? published, CancellationToken cancellationToken)
    {
        var coded = new List<(ReportOutcome, CodedReport)>(outcomes.Count);
        var said = Stopwatch.StartNew();
        foreach (var outcome in outcomes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            coded.Add((outcome, Code(outcome, published)));
            if (said.Elapsed < Telling) continue;
            broadcast.Tell(new LiveEvent("progress", string.Create(CultureInfo.InvariantCulture, $"{coded.Count} of {outcomes.Count}"), "", null));
            said.Restart();
        }

        return coded;
    }

    private CodedReport Code(ReportOutcome outcome, string? published)
    {
        if (outcome is ReportOutcome.Unreadable unreadable) return ReportStages.Unreadable(unreadable);
        return stages.Value.Code(ReportStages.Extract((ReportOutcome.Read)outcome, published));
    }

    // The readers of Intake read files: what was sent lies in a folder of its own for as long as it is read.
    private static async Task<IReadOnlyList<ReportOutcome>> InFolderAsync(string name, Func<Stream, CancellationToken, Task> write, Func<string, string> idOf, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("cairn-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            string mark;
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                await write(file, cancellationToken).ConfigureAwait(false);
                file.Position = 0;
                mark = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false))[..12];
            }

            var outcomes = new List<ReportOutcome>();
            await foreach (var outcome in new ReportReader().ReadAsync([path], cancellationToken).ConfigureAwait(false))
            {
                if (outcomes.Count == MostReports) throw new RequestProblem(StatusCodes.Status413PayloadTooLarge, "Too many reports", $"at most {MostReports} reports at once; use cairn ingest for more");
                outcomes.Add(Renamed(outcome, path, $"upload-{mark}/{name}", idOf));
            }

            return outcomes;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReportOutcome Renamed(ReportOutcome outcome, string path, string name, Func<string, string> idOf)
    {
        string Rename(string text) => text.Replace(path, name, StringComparison.Ordinal);
        return outcome switch
        {
            ReportOutcome.Read r => r with
            {
                Report = r.Report with { Id = r.Report.Id.Contains(path, StringComparison.Ordinal) ? idOf(Rename(r.Report.Id)) : r.Report.Id },
                Origin = r.Origin with { Where = Rename(r.Origin.Where) },
                Diagnostics = [.. r.Diagnostics.Select(d => d with { Message = Rename(d.Message) })],
            },
            ReportOutcome.Unreadable u => u with { Id = Rename(u.Id), Message = Rename(u.Message) },
            _ => outcome,
        };
    }

    private static string SafeName(string name)
    {
        var safe = new string([.. Path.GetFileName(name.Replace('\\', '/')).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')]).TrimStart('.');
        return safe.Length == 0 ? "upload.txt" : safe[^Math.Min(safe.Length, 80)..];
    }
}
