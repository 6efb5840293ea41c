using System.CommandLine;
using Cairn.Engine;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn recode</c>: the present coder over what a ledger holds.</summary>
internal static class RecodeVerb
{
    public static Command Make()
    {
        var where = LedgerRun.Where();
        var apply = new Option<bool>("--apply") { Description = "Take the new coding into force; without it only the difference is shown" };
        var limit = new Option<int>("--show") { Description = "How many reports that differ to list", DefaultValueFactory = _ => 20 };
        var command = new Command("recode", """
            Code the recorded reports again with this program and show what would change. With --apply the new accounts take the place of the
            old ones, which stay in the record; decisions of people stand above both.

            Examples:
              cairn recode --ledger war.cairn
              cairn recode --ledger war.cairn --apply
            """) { where, apply, limit };
        command.SetAction((parsed, cancellationToken) => LedgerRun.WithAsync(parsed.GetValue(where)!, true, async ledger =>
        {
            var recode = new Recode(Stages.Default, ledger, CoderVersion.Of(Places.Gazetteer.Default.Version), LedgerRun.NewRunId());
            var shown = 0;
            var summary = await recode.RunAsync(parsed.GetValue(apply), difference =>
            {
                if (shown++ < parsed.GetValue(limit)) Console.Out.Write(Line(difference));
            }, cancellationToken);
            if (shown > parsed.GetValue(limit)) Console.Out.Write($"… and {shown - parsed.GetValue(limit)} more; --show lists as many as you like\n");
            Console.Out.Write($"{summary.Reports} reports: {summary.Same} code as before, {summary.Differing} differ{(summary.Current > 0 ? $", {summary.Current} are coded by this version already" : "")}\n");
            if (summary.Concluded is { } concluded) Console.Out.Write($"in force now: {concluded.Incidents} incidents from {concluded.Accounts} accounts ({concluded.Created} new, {concluded.Changed} changed, {concluded.Forwarded} forwarded)\n");
            else if (summary.Differing > 0) Console.Out.Write("nothing was changed; --apply takes the new coding into force\n");
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static string Line(RecodeDifference difference)
    {
        var fields = difference.Fields.Count == 0 ? "" : $" ({string.Join(", ", difference.Fields)})";
        return difference.Before == difference.After ? $"{difference.ReportId}: {difference.After}, told otherwise{fields}\n" : $"{difference.ReportId}: {difference.Before} → {difference.After}{fields}\n";
    }
}
