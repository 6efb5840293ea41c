using Cairn.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>An incident waiting for review and why it is doubtful.</summary>
public sealed record ReviewItem(IncidentRow Row, IReadOnlyList<string> Doubts, string? Stage, string? AssignedTo);

/// <summary>What waits for review.</summary>
public sealed record ReviewQueue(IReadOnlyList<ReviewItem> Items, int Total, string? Next);

/// <summary>The queue: new evidence after a decision first, then what sources disagree on, the deadliest first; then what nobody has looked at, the least confidently coded first.</summary>
internal static class ReviewApi
{
    private static readonly IncidentQuery[] Stages =
    [
        new() { NewEvidence = true, Order = IncidentOrder.Deadliest },
        new() { Review = ReviewState.MachineCreated, Contested = true, Order = IncidentOrder.Deadliest },
        new() { Review = ReviewState.MachineCreated, Contested = false, Order = IncidentOrder.Doubtful },
    ];

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/review", QueueAsync).WithName("reviewQueue").WithTags("Review").Refuses(403).WithSummary("What waits for review, the doubtful first.");

    private static async Task<Ok<ReviewQueue>> QueueAsync(HttpContext http, ILedger ledger, DeskFile desk, Answers answers, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(Role.Coder);
        var most = limit is null ? 60 : Limits.Of(limit);
        var (stage, after) = Place(cursor);
        var stages = await WorkStages.AllAsync(ledger, answers).ConfigureAwait(false);
        var items = new List<ReviewItem>();
        string? next = null;
        while (stage < Stages.Length && items.Count < most)
        {
            var page = await ledger.IncidentsAsync(Stages[stage], visitor.Sight, after, most - items.Count, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items.Where(r => stage == 0 || !r.NewEvidence).Select(r => new ReviewItem(IncidentRow.Of(r), Doubts.Of(r), stages.GetValueOrDefault(r.Incident.IncidentId ?? ""), desk.State.Assigned.GetValueOrDefault(r.Incident.IncidentId ?? ""))));
            (stage, after) = page.Next is null ? (stage + 1, null) : (stage, page.Next);
            next = stage < Stages.Length ? $"{stage}:{after}" : null;
        }

        var total = await answers.Get($"queue|{visitor.Role}", async () =>
        {
            var counts = await Task.WhenAll(Stages.Select(s => ledger.CountAsync(s, visitor.Sight, CancellationToken.None))).ConfigureAwait(false);
            return (object)counts.Sum(c => c.Incidents);
        }).ConfigureAwait(false);
        return TypedResults.Ok(new ReviewQueue(items, (int)total, next));
    }

    private static (int Stage, string? After) Place(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor)) return (0, null);
        var colon = cursor.IndexOf(':', StringComparison.Ordinal);
        if (colon != 1 || cursor[0] < '0' || cursor[0] - '0' >= Stages.Length) throw RequestProblem.Bad("the cursor is none that this queue gave");
        return (cursor[0] - '0', cursor.Length > 2 ? cursor[2..] : null);
    }
}
