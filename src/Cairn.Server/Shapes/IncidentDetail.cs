using System.Text.Json.Nodes;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>One incident with everything behind it. Spans in code points.</summary>
public sealed record IncidentDetail(
    IncidentRow Row, Incident Incident, IReadOnlyList<ReportStub> Reports, IReadOnlyList<ToldAccount> Accounts, IReadOnlyList<TollPoint> Toll, IReadOnlyList<PolicyTotal> Policies, ReviewStanding Review,
    IReadOnlyList<DecisionShown> History);

/// <summary>A report that tells it.</summary>
public sealed record ReportStub(string Id, string? Title, string? Publisher, string? Published, string? Url, string? CopyOf, string? CopyKind);

/// <summary>An account and its report.</summary>
public sealed record ToldAccount(string Report, Account Account);

/// <summary>One figure on the toll chart.</summary>
/// <param name="Used">Whether the range rests on it.</param>
/// <param name="Exclusion">Why not.</param>
public sealed record TollPoint(
    FigureKind Kind, Population Population, string? AsOf, string Source, SourceKind SourceKind, int? Low, int? Point, int? High, Qualifier Qualifier,
    bool Used, string? Exclusion, string Report, string Key, IReadOnlyList<Span> Evidence);

/// <summary>Where the incident stands in review; the stage says how far people are between the machine's conclusion and a decision.</summary>
public sealed record ReviewStanding(ReviewState State, string? Stage, string? AssignedTo, Sensitivity Sensitivity, bool NewEvidence, IReadOnlyList<string> Corrected);

/// <summary>A decision in the history.</summary>
public sealed record DecisionShown(
    string Id, string IncidentId, DecisionKind Kind, string? Field, JsonNode? Value, IReadOnlyList<string> Keys, string? Other, string? Reason, string By, DateTimeOffset At, bool Undone)
{
    public static DecisionShown Of(RecordedDecision recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var d = recorded.Decision;
        return new DecisionShown(recorded.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), d.IncidentId, d.Kind, d.Field, d.Value, d.Keys, d.OtherIncidentId, d.Reason, d.By, recorded.At, recorded.Undone);
    }
}
