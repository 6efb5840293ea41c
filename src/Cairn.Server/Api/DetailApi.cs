using System.Globalization;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>One incident, one report.</summary>
internal static class DetailApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/incidents/{id}", IncidentAsync).WithName("getIncident").WithTags("Incidents").Produces<IncidentDetail>().Refuses(410).Versioned()
            .WithSummary("One incident with its accounts, figures, review and history; by any id it ever had. The ETag is the version to decide on.");
        api.MapGet("/reports/{id}", ReportAsync).WithName("getReport").WithTags("Reports").WithSummary("One report as coded (contract section 4); spans in code points.");
    }

    /// <summary>The version of an incident: its revision, and a mark of who has taken it.</summary>
    public static string VersionOf(RecordedIncident recorded, string? assigned) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{recorded.Revision}.{recorded.Decisions}-{(assigned is null ? "0" : Passwords.Digest(assigned)[..8])}\"");

    /// <summary>A report's id out of an address. Routing leaves the slash of a path (<c>upload-…/story.txt</c>) as it was escaped.</summary>
    public static string ReportId(string addressed) => addressed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> IncidentAsync(string id, HttpContext http, ILedger ledger, DeskFile desk, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var recorded = await ledger.IncidentAsync(id, visitor.Sight, null, cancellationToken).ConfigureAwait(false) ?? throw await GoneAsync(ledger, id, cancellationToken).ConfigureAwait(false);
        var key = recorded.Incident.IncidentId ?? id;
        var assigned = desk.State.Assigned.GetValueOrDefault(key);
        var etag = VersionOf(recorded, assigned);
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.Headers.IfNoneMatch.Contains(etag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var accounts = await ledger.AccountsAsync(key, visitor.Sight, null, cancellationToken).ConfigureAwait(false);
        var history = await ledger.DecisionsAsync(key, cancellationToken).ConfigureAwait(false);
        var stubs = ReportStubs.Of(accounts, await IncidentCopies.OfAsync(ledger, recorded.Incident, accounts, visitor.Sight, cancellationToken).ConfigureAwait(false));
        var (toll, policies) = Tolls.Of(recorded.Incident, accounts, stubs);
        return TypedResults.Ok(new IncidentDetail(
            IncidentRow.Of(recorded), recorded.Incident, stubs, [.. accounts.Select(a => new ToldAccount(a.ReportId, a.Account))], toll, policies,
            new ReviewStanding(recorded.Review, WorkStages.Of(history), assigned, recorded.Sensitivity, recorded.NewEvidence, recorded.Corrected), [.. history.Select(DecisionShown.Of)]));
    }

    private static async Task<RequestProblem> GoneAsync(ILedger ledger, string id, CancellationToken cancellationToken)
    {
        var fate = await ledger.FateAsync(id, cancellationToken).ConfigureAwait(false);
        return fate?.Status switch
        {
            "retracted" => new RequestProblem(StatusCodes.Status410Gone, "This incident was withdrawn", fate.Reason),
            "split_into" => new RequestProblem(StatusCodes.Status410Gone, "This incident was split", string.Join(", ", fate.ForwardTo)),
            _ => RequestProblem.NotFound($"there is no incident {id} that you may see"),
        };
    }

    private static async Task<Ok<CodedReport>> ReportAsync(string id, HttpContext http, ILedger ledger, int? version, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        id = ReportId(id);
        var report = await ledger.ReportAsync(id, visitor.Sight, version, cancellationToken).ConfigureAwait(false) ?? throw RequestProblem.NotFound($"there is no report {id} that you may see");
        return TypedResults.Ok(report.Coded);
    }
}
