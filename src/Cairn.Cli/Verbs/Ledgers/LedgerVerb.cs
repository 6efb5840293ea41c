using System.CommandLine;
using System.Globalization;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn ledger verify|info|rebuild|copy|backup|restore|erase</c>: care of a ledger.</summary>
internal static class LedgerVerb
{
    public static Command Make() => new("ledger", "Look after a ledger: verify, info, rebuild, copy, backup, restore, erase; status and retry of its queue.") { Verify(), Summary(), QueueVerbs.Status(), QueueVerbs.Retry(), Rebuild(), Copy(), Backup(), Restore(), Erase() };

    private static Command Verify()
    {
        var where = LedgerRun.Where();
        var incidents = new Option<bool>("--incidents") { Description = "Also conclude all incidents anew and compare" };
        var command = new Command("verify", "Walk the whole chain and compare every row of the record with it.") { where, incidents };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            var verification = await ledger.VerifyAsync(parsed.GetValue(incidents), cancellationToken);
            foreach (var fault in verification.Faults) await Console.Error.WriteLineAsync($"cairn: {fault}");
            Console.Out.Write(verification.Faults.Count == 0 ? string.Create(CultureInfo.InvariantCulture, $"sound: {verification.Revisions} revisions, head {verification.Head}\n") : $"not sound: {verification.Faults.Count} faults\n");
            return verification.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        }, cancellationToken));
        return command;
    }

    private static Command Summary()
    {
        var where = LedgerRun.Where();
        var command = new Command("info", "Print what a ledger holds.") { where };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            var s = await ledger.SummaryAsync(cancellationToken);
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"""
                store        {s.Store}, {ledger.Where}
                schema       {s.SchemaVersion}
                reports      {s.Reports} ({s.TextVersions} texts)
                accounts     {s.Accounts} (all codings)
                incidents    {s.Incidents}{(s.UpToDate ? "" : ", reports wait to be linked: run cairn ledger rebuild")}
                decisions    {s.Decisions}
                releases     {s.Releases}
                revisions    {s.Revisions}, head {s.Head}
                coders       {string.Join("; ", s.CoderVersions)}

                """));
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Rebuild()
    {
        var where = LedgerRun.Where();
        var command = new Command("rebuild", "Link what waits, drop the incidents and conclude them again from the record.") { where };
        command.SetAction((parsed, cancellationToken) => LedgerRun.WithAsync(parsed.GetValue(where)!, true, async ledger =>
        {
            await ledger.ConcludeAsync(cancellationToken);
            var concluded = await ledger.RebuildAsync(cancellationToken);
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{concluded.Incidents} {(concluded.Incidents == 1 ? "incident" : "incidents")} from {concluded.Accounts} {(concluded.Accounts == 1 ? "account" : "accounts")}\n"));
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static Command Copy()
    {
        var (from, to) = (LedgerRun.Where(), new Option<string>("--to") { Description = "The new ledger, a file or a PostgreSQL connection string", Required = true });
        var command = new Command("copy", "Copy a ledger into a new one of either kind and verify it there.") { from, to };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(from)!, source =>
            LedgerRun.WithAsync(parsed.GetValue(to)!, false, async target =>
            {
                var rows = await source.CopyToAsync(target, cancellationToken);
                var (before, after) = (await source.SummaryAsync(cancellationToken), await target.SummaryAsync(cancellationToken));
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{rows} rows copied; head {after.Head}\n"));
                if (before.Head == after.Head) return ExitStatus.Done;
                await Console.Error.WriteLineAsync("cairn: the source was written to meanwhile; the copy holds the moment at which it began");
                return ExitStatus.Done;
            }, cancellationToken), cancellationToken));
        return command;
    }

    private static Command Backup()
    {
        var (where, file) = (LedgerRun.Where(), new Argument<string>("file") { Description = "The file to write; it must not be there" });
        var command = new Command("backup", "Write one moment of a ledger to a file, also while it is in use, and verify it.") { where, file };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            await ledger.BackupAsync(parsed.GetValue(file)!, cancellationToken);
            return await LedgerRun.ReadAsync(parsed.GetValue(file)!, copy => SoundAsync(copy, cancellationToken), cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static Command Restore()
    {
        var (where, file) = (LedgerRun.Where(), new Argument<string>("file") { Description = "The backup" });
        var command = new Command("restore", "Make a new ledger from a backup, verified before and after.") { where, file };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(file)!, async backup =>
        {
            if (await SoundAsync(backup, cancellationToken) != ExitStatus.Done) return ExitStatus.Failed;
            return await LedgerRun.WithAsync(parsed.GetValue(where)!, false, async target =>
            {
                await backup.CopyToAsync(target, cancellationToken);
                return await SoundAsync(target, cancellationToken);
            }, cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static Command Erase()
    {
        var (where, by) = (LedgerRun.Where(), LedgerRun.By());
        var report = new Argument<string>("report") { Description = "The report's id" };
        var name = new Option<string?>("--name") { Description = "Erase only this person's name in it; without it the whole text goes" };
        var everywhere = new Option<bool>("--everywhere") { Description = "With --name: erase it in every other report and copy that holds it, too" };
        var reason = new Option<string>("--reason") { Description = "The lawful ground, in words that do not repeat what is erased", Required = true };
        var command = new Command("erase", "Remove a report's words, or one name in it, for good; a tombstone stays and the chain still verifies.") { where, report, name, everywhere, reason, by };
        command.Validators.Add(result =>
        {
            if (result.GetValue(everywhere) && result.GetValue(name) is null) result.AddError("--everywhere goes with --name: which name? A whole text goes report by report");
        });
        command.SetAction((parsed, cancellationToken) => LedgerRun.WithAsync(parsed.GetValue(where)!, true, async ledger =>
        {
            if (parsed.GetValue(name) is { } who)
            {
                var times = await ledger.EraseNameAsync(parsed.GetValue(report)!, who, parsed.GetValue(by)!, parsed.GetValue(reason)!, cancellationToken);
                Console.Out.Write($"erased, {Times(times)}\n");
                var others = await ledger.StandingAsync(who, cancellationToken);
                foreach (var other in others)
                {
                    if (parsed.GetValue(everywhere)) await ledger.EraseNameAsync(other.ReportId, who, parsed.GetValue(by)!, parsed.GetValue(reason)!, cancellationToken);
                    Console.Out.Write($"{(parsed.GetValue(everywhere) ? "erased in" : "it still stands in")} {other.ReportId}, {Times(other.Times)}{(other.CopyOf is { } origin ? $", a copy of {origin}" : "")}\n");
                }

                if (others.Count > 0 && !parsed.GetValue(everywhere)) Console.Out.Write("erase it there too, one after the other or all with --everywhere; written otherwise (a surname alone) it is not found\n");
            }
            else
            {
                // Before: afterwards it has no words to be a copy of.
                var copies = await ledger.CopiesOfAsync(parsed.GetValue(report)!, cancellationToken);
                await ledger.EraseReportAsync(parsed.GetValue(report)!, parsed.GetValue(by)!, parsed.GetValue(reason)!, cancellationToken);
                Console.Out.Write("erased\n");
                foreach (var copy in copies) Console.Out.Write($"its words still stand in {copy}, a copy\n");
                if (copies.Count > 0) Console.Out.Write("erase them too, one after the other\n");
            }

            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static string Times(int times) => times == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{times} times");

    private static async Task<int> SoundAsync(ILedger ledger, CancellationToken cancellationToken)
    {
        var verification = await ledger.VerifyAsync(cancellationToken: cancellationToken);
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{ledger.Where}: {(verification.Faults.Count == 0 ? "sound" : "not sound")}, {verification.Revisions} revisions, head {verification.Head}\n"));
        return verification.Faults.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }
}
