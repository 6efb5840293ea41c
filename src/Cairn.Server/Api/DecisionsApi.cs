using System.Globalization;
using System.Text.Json.Nodes;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Words of a report that somebody selected as the ground of a correction. Code points.</summary>
public sealed record ChosenWords(string Report, int Start, int End, string Quote);

/// <summary>A decision as sent.</summary>
/// <param name="Kind">A decision kind, <c>assign</c> (take it; again to give it back) or <c>stage</c> (how far the work is).</param>
/// <param name="Field">What a correction corrects: <c>event_type when where actors acts weapons totals.killed</c>…</param>
/// <param name="Value">Its value as the contract writes it; a sensitivity's name; a note's text; a stage: <c>in_triage coded peer_review needs_revision help_needed cancelled</c>.</param>
/// <param name="Keys">Accounts meant.</param>
/// <param name="Other">The other incident.</param>
/// <param name="Reason">Why; needed for everything but accept, note, assign and the stages that ask nothing of anybody.</param>
/// <param name="Words">The words that say the corrected value.</param>
/// <param name="Sure">Whether a value that nobody would expect is meant: without it a day after every report, or a toll far above what any report says, is asked about (422, <c>urn:cairn:unlikely</c>).</param>
public sealed record DecisionSent(string Kind, string? Field = null, JsonNode? Value = null, IReadOnlyList<string>? Keys = null, string? Other = null, string? Reason = null, ChosenWords? Words = null, bool Sure = false)
{
    /// <summary>What a decision that is sent may be; undoing has an address of its own.</summary>
    internal static IEnumerable<string> Kinds => [.. Enum.GetValues<DecisionKind>().Where(k => k != DecisionKind.Undo).Select(CodeNames.Name), "assign", WorkStages.Kind];
}

/// <summary>Deciding on incidents, two people at once without losing work: a decision names the version it was taken on.</summary>
internal static class DecisionsApi
{
    private const int LongestReason = 4000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/incidents/{id}/decisions", DecideAsync).AddEndpointFilter<Outdated>().WithName("decide").WithTags("Review").Refuses(412, 422, 428)
            .WithSummary("Records a decision. If-Match must carry the ETag of the incident as it was seen; 412 when somebody decided meanwhile.");
        api.MapPost("/decisions/{number}/undo", UndoAsync).WithName("undo").WithTags("Review").Refuses(409, 422).WithSummary("Takes a decision back. Both stay in the history.");
        api.MapGet("/decisions", AllAsync).AddEndpointFilter<KnownNames>().WithName("listDecisions").WithTags("Review").Refuses(403).WithSummary("Every decision, oldest first: the audit of what people decided; with an incident's id those on it, also under ids that it had.");
    }

    private static async Task<Ok<DecisionShown>> DecideAsync(string id, DecisionSent sent, HttpContext http, ILedger ledger, DeskFile desk, DecisionTurn turn, LedgerWatch watch, TimeProvider time, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(sent.Kind is "accept" or "reject" or "merge" or "split" or "sensitivity" ? Role.Reviewer : Role.Coder);
        if (http.Request.Headers.IfMatch.ToString() is not { Length: > 0 } seen) throw new RequestProblem(StatusCodes.Status428PreconditionRequired, "Say what you saw", "send the incident's ETag as If-Match");
        using var mine = await turn.TakeAsync(cancellationToken).ConfigureAwait(false);
        var recorded = await ledger.IncidentAsync(id, visitor.Sight, null, cancellationToken).ConfigureAwait(false) ?? throw RequestProblem.NotFound($"there is no incident {id} that you may see");
        var incident = recorded.Incident.IncidentId ?? id;
        var now = DetailApi.VersionOf(recorded, desk.State.Assigned.GetValueOrDefault(incident));
        if (now != seen && seen != "*") throw new RequestProblem(StatusCodes.Status412PreconditionFailed, "Somebody else decided meanwhile", "read the incident again, then apply yours on top or leave theirs", now);

        if (sent.Kind == "assign") return TypedResults.Ok(Assign(incident, visitor, desk, time));
        var decision = Decision(incident, sent, visitor);
        if (!sent.Sure && await Unlikely.AskAsync(ledger, recorded, decision, visitor.Sight, cancellationToken).ConfigureAwait(false) is { } question)
            throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "Is this meant?", question, type: Unlikely.Type);
        var made = await ledger.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        await watch.LookAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Ok(DecisionShown.Of(made));
    }

    private static async Task<Ok<DecisionShown>> UndoAsync(long number, HttpContext http, ILedger ledger, DecisionTurn turn, LedgerWatch watch, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(Role.Coder);
        using var mine = await turn.TakeAsync(cancellationToken).ConfigureAwait(false);
        var all = await ledger.DecisionsAsync(null, cancellationToken).ConfigureAwait(false);
        var old = all.FirstOrDefault(d => d.Number == number) ?? throw RequestProblem.NotFound($"there is no decision {number}");
        if (old.Undone) throw new RequestProblem(StatusCodes.Status409Conflict, "Already taken back", $"decision {number} was taken back before");
        if (old.Decision.By != visitor.Name) visitor.Needs(Role.Reviewer);
        var made = await ledger.DecideAsync(new Decision { Kind = DecisionKind.Undo, IncidentId = old.Decision.IncidentId, Value = JsonValue.Create(number), By = visitor.Name, Role = CodeNames.Name(visitor.Role) }, cancellationToken).ConfigureAwait(false);
        await watch.LookAsync(cancellationToken).ConfigureAwait(false);
        return TypedResults.Ok(DecisionShown.Of(made));
    }

    private static async Task<Ok<IReadOnlyList<DecisionShown>>> AllAsync(HttpContext http, ILedger ledger, string? incident, CancellationToken cancellationToken)
    {
        Visitor.Of(http).Needs(Role.Coder);
        return TypedResults.Ok<IReadOnlyList<DecisionShown>>([.. (await ledger.DecisionsAsync(Filters.Some(incident), cancellationToken).ConfigureAwait(false)).Select(DecisionShown.Of)]);
    }

    private static Decision Decision(string incident, DecisionSent sent, Visitor visitor)
    {
        var isStage = sent.Kind == WorkStages.Kind;
        if (isStage) WorkStages.Check(sent, visitor);
        var kind = isStage ? DecisionKind.Note : Filters.Code<DecisionKind>(sent.Kind, "kind") ?? throw RequestProblem.Bad("a decision has a kind");
        if (kind == DecisionKind.Undo) throw RequestProblem.Bad("undo is posted to /decisions/{number}/undo");
        if (kind is not (DecisionKind.Accept or DecisionKind.Note) && string.IsNullOrWhiteSpace(sent.Reason)) throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "A reason is needed", $"say why you {sent.Kind}");
        if (kind == DecisionKind.Note && !isStage && string.IsNullOrWhiteSpace(sent.Reason) && !HasWords(sent.Value)) throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "A note has words", "say in value or reason what is to be noted");
        if (sent.Reason?.Length > LongestReason) throw RequestProblem.Bad($"a reason has at most {LongestReason} characters");
        var reason = sent.Words is { } words ? string.Create(CultureInfo.InvariantCulture, $"{sent.Reason} [“{words.Quote}”, report {words.Report}, {words.Start}–{words.End}]") : sent.Reason;
        return new Decision
        {
            Kind = kind,
            IncidentId = incident,
            Keys = sent.Keys ?? [],
            OtherIncidentId = string.IsNullOrWhiteSpace(sent.Other) ? null : sent.Other.Trim(),
            Field = isStage ? WorkStages.Field : kind == DecisionKind.Note ? null : sent.Field,
            Value = sent.Value,
            By = visitor.Name,
            Role = CodeNames.Name(visitor.Role),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason,
        };
    }

    private static bool HasWords(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var words) && !string.IsNullOrWhiteSpace(words);

    // Taking work is no decision about what happened: it stays on the desk.
    private static DecisionShown Assign(string incident, Visitor visitor, DeskFile desk, TimeProvider time)
    {
        desk.Change(s =>
        {
            var assigned = new SortedDictionary<string, string>(s.Assigned.ToDictionary(), StringComparer.Ordinal);
            if (!assigned.TryGetValue(incident, out var who) || who != visitor.Name) assigned[incident] = visitor.Name;
            else assigned.Remove(incident);
            return s with { Assigned = assigned };
        });
        return new DecisionShown("", incident, DecisionKind.Note, null, JsonValue.Create("assign"), [], null, null, visitor.Name, time.GetUtcNow(), false);
    }
}

/// <summary>One decision at a time in this process, so that between looking and deciding nobody else decides.</summary>
internal sealed class DecisionTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Mine(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Mine(SemaphoreSlim one) : IDisposable
    {
        private int _done;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _done, 1) == 0) one.Release();
        }
    }
}
