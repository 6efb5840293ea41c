using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cairn.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>A release to make.</summary>
public sealed record ReleaseSent(string Name);

/// <summary>A frozen state that can be cited.</summary>
public sealed record ReleaseShown(int Number, string Name, DateTimeOffset At, long Incidents, string Sha256, long Revision, string By, JsonNode? Manifest);

/// <summary>All releases.</summary>
public sealed record ReleasesShown(IReadOnlyList<ReleaseShown> Items);

/// <summary>Numbered releases.</summary>
internal static class ReleasesApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/releases").WithTags("Export");
        group.MapGet("/", async (ILedger ledger, CancellationToken cancellationToken) => TypedResults.Ok(new ReleasesShown([.. (await ledger.ReleasesAsync(cancellationToken).ConfigureAwait(false)).Select(Show)])))
            .WithName("listReleases").WithSummary("All releases, oldest first.");
        group.MapPost("/", async (ReleaseSent sent, HttpContext http, ILedger ledger, LedgerWatch watch, CancellationToken cancellationToken) =>
        {
            var visitor = Visitor.Of(http);
            visitor.Needs(Role.Reviewer);
            if (string.IsNullOrWhiteSpace(sent.Name) || sent.Name.Length > 100) throw RequestProblem.Bad("a release has a name of at most 100 characters");
            var name = sent.Name.Trim();
            var release = Show(await ledger.CreateReleaseAsync(name, visitor.Name, cancellationToken).ConfigureAwait(false));
            await watch.LookAsync(cancellationToken).ConfigureAwait(false);
            return TypedResults.Ok(release);
        }).WithName("createRelease").Refuses(409).WithSummary("Freezes the incidents of this moment under the next number; 409 where another release has the name.");
        group.MapGet("/{number:int}/incidents", IncidentsAsync).Produces<string>(StatusCodes.Status200OK, "application/jsonl").WithName("releaseIncidents").RequireRateLimiting("write").WithSummary("The incidents of a release as they were frozen for the public: JSON Lines; their SHA-256 is the manifest's.");
    }

    private static async Task<IResult> IncidentsAsync(int number, HttpContext http, ILedger ledger, AuditFile audit, CancellationToken cancellationToken)
    {
        if (!(await ledger.ReleasesAsync(cancellationToken).ConfigureAwait(false)).Any(r => r.Number == number)) throw RequestProblem.NotFound($"there is no release {number}");
        var lines = await ledger.ReleaseAsync(number, cancellationToken).ConfigureAwait(false);
        audit.Say(Visitor.Of(http), "release", number.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Stream(async output =>
        {
            await using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            foreach (var line in lines) await writer.WriteAsync(line + "\n").ConfigureAwait(false);
        }, "application/jsonl; charset=utf-8", $"cairn-release-{number}.jsonl");
    }

    private static ReleaseShown Show(Release release)
    {
        var manifest = JsonNode.Parse(release.Manifest);
        return new ReleaseShown(release.Number, release.Name, release.At, Long(manifest?["incidents"]), Text(manifest?["sha256"]) ?? Text(manifest?["incidents_sha256"]) ?? "", release.AsOf.Revision, release.By, manifest);
    }

    private static long Long(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var n) ? n : 0;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var s) ? s : null;
}
