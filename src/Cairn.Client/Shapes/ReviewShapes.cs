using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>An incident waiting for review and why it is doubtful.</summary>
public sealed record ReviewItem(IncidentRow Row, IReadOnlyList<string> Doubts, string? Stage, string? AssignedTo);

/// <summary>One page of what waits for review.</summary>
public sealed record ReviewQueue(IReadOnlyList<ReviewItem> Items, int Total, string? Next);

/// <summary>Where an incident stands in review.</summary>
public sealed record ReviewStanding(ReviewState State, string? Stage, string? AssignedTo, Sensitivity Sensitivity, bool NewEvidence, IReadOnlyList<string> Corrected);

/// <summary>A decision as recorded.</summary>
public sealed record DecisionShown(
    string Id, string IncidentId, DecisionKind Kind, string? Field, JsonNode? Value, IReadOnlyList<string> Keys, string? Other, string? Reason, string By, DateTimeOffset At, bool Undone);

/// <summary>Words of a report that are the ground of a correction, in code points.</summary>
public sealed record ChosenWords(string Report, int Start, int End, string Quote);

/// <summary>A decision to take.</summary>
/// <param name="Kind">A decision kind, <c>assign</c> (take the work; again to give it back) or <c>stage</c> (how far the work is).</param>
/// <param name="Field">What a correction corrects: <c>event_type when where actors acts weapons totals.killed</c>…</param>
/// <param name="Value">Its value as the contract writes it; a sensitivity's name; a note's text.</param>
/// <param name="Keys">Accounts meant.</param>
/// <param name="Other">The other incident.</param>
/// <param name="Reason">Why; needed for everything but accept, note and assign.</param>
/// <param name="Words">The words that say the corrected value.</param>
/// <param name="Sure">Whether a value that nobody would expect is meant: without it a day after every report, or a toll far above what any report says, is asked about (422, <c>urn:cairn:unlikely</c>).</param>
public sealed record DecisionSent(string Kind, string? Field = null, JsonNode? Value = null, IReadOnlyList<string>? Keys = null, string? Other = null, string? Reason = null, ChosenWords? Words = null, bool Sure = false)
{
    /// <summary>The incident stands as it is.</summary>
    public static DecisionSent Accept { get; } = new("accept");

    /// <summary>Takes the work, or gives it back.</summary>
    public static DecisionSent Assign { get; } = new("assign");

    /// <summary>How far the work is: <c>in_triage coded peer_review needs_revision help_needed cancelled</c>; the last three need a reason.</summary>
    public static DecisionSent Stage(string stage, string? reason = null) => new("stage", Value: JsonValue.Create(stage), Reason: reason);

    /// <summary>The incident does not stand.</summary>
    public static DecisionSent Reject(string reason) => new("reject", Reason: reason);

    /// <summary>A remark.</summary>
    public static DecisionSent Note(string text) => new("note", Value: JsonValue.Create(text));

    /// <summary>A value is set by hand.</summary>
    public static DecisionSent Correct(string field, JsonNode? value, string reason, ChosenWords? words = null) => new("correct", field, value, Reason: reason, Words: words);

    /// <summary>A total is set by hand.</summary>
    public static DecisionSent Correct(FigureKind kind, Total total, string reason, ChosenWords? words = null) =>
        Correct("totals." + CodeNames.Name(kind), JsonSerializer.SerializeToNode(total, ClientJson.Default.Total), reason, words);

    /// <summary>The other incident is this one.</summary>
    public static DecisionSent Merge(string other, string reason) => new("merge", Other: other, Reason: reason);

    /// <summary>These accounts are an incident of their own.</summary>
    public static DecisionSent Split(IReadOnlyList<string> accounts, string reason) => new("split", Keys: accounts, Reason: reason);

    /// <summary>These accounts belong to another incident.</summary>
    public static DecisionSent Move(IReadOnlyList<string> accounts, string? other, string reason) => new("move", Keys: accounts, Other: other, Reason: reason);

    /// <summary>Who may see it.</summary>
    public static DecisionSent Restrict(Sensitivity sensitivity, string reason) => new("sensitivity", Value: JsonValue.Create(CodeNames.Name(sensitivity)), Reason: reason);
}
