using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn release create|list</c>: numbered states that can be cited.</summary>
internal static class ReleaseVerb
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make() => new("release", "Freeze the incidents of this moment under a number, or list what was frozen.") { Create(), List() };

    private static Command Create()
    {
        var (where, by) = (LedgerRun.Where(), LedgerRun.By());
        var name = new Argument<string>("name") { Description = "Its name, 2026-Q1 say" };
        var command = new Command("create", "Freeze the incidents of this moment.") { where, name, by };
        command.SetAction((parsed, cancellationToken) => LedgerRun.WithAsync(parsed.GetValue(where)!, true, async ledger =>
        {
            var release = await ledger.CreateReleaseAsync(parsed.GetValue(name)!, parsed.GetValue(by)!, cancellationToken);
            Console.Out.Write(release.Manifest + "\n");
            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    private static Command List()
    {
        var where = LedgerRun.Where();
        var command = new Command("list", "List the releases.") { where };
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            foreach (var release in await ledger.ReleasesAsync(cancellationToken))
            {
                Console.Out.Write(Console.IsOutputRedirected ? WithWhen(release) + "\n"
                    : string.Create(CultureInfo.InvariantCulture, $"{release.Number}  {release.Name}  at revision {release.AsOf.Revision}, {release.At:yyyy-MM-dd} by {release.By}\n   {release.Manifest}\n"));
            }

            return ExitStatus.Done;
        }, cancellationToken));
        return command;
    }

    // The manifest is what was frozen; who froze it and when stands beside it.
    private static string WithWhen(Release release)
    {
        var line = JsonNode.Parse(release.Manifest)!.AsObject();
        (line["revision"], line["at"], line["by"]) = (release.AsOf.Revision, release.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), release.By);
        return line.ToJsonString(Plain);
    }
}
