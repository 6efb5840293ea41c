using Cairn.Ledger;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>
/// How far people are with an incident between the machine's conclusion and a reviewer's decision. Who says so, when and why is kept as a note in the
/// incident's history: it stands above every re-run, can be taken back, and changes no value.
/// </summary>
internal static class WorkStages
{
    /// <summary>The field of the note.</summary>
    public const string Field = "stage";

    /// <summary>What is sent as the kind of such a decision.</summary>
    public const string Kind = "stage";

    private const string NeedsRevision = "needs_revision";
    private static readonly string[] All = ["in_triage", "coded", "peer_review", NeedsRevision, "help_needed", "cancelled"];
    private static readonly string[] NeedReason = [NeedsRevision, "help_needed", "cancelled"];

    /// <summary>The stage that the decisions leave an incident in, oldest first; null when nobody has said, or a decision ended it.</summary>
    public static string? Of(IEnumerable<RecordedDecision> history)
    {
        string? stage = null;
        foreach (var decision in history.Where(d => !d.Undone).Select(d => d.Decision))
        {
            stage = decision.Kind switch
            {
                DecisionKind.Note when decision.Field == Field => (string?)decision.Value,
                DecisionKind.Accept or DecisionKind.Reject => null,
                // What was asked for is done: it stands as revised.
                not (DecisionKind.Note or DecisionKind.Sensitivity or DecisionKind.Undo) when stage == NeedsRevision => null,
                _ => stage,
            };
        }

        return stage;
    }

    /// <summary>The stage of every incident that has one.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AllAsync(ILedger ledger, Answers answers) =>
        await answers.Get("stages", async () => (await ledger.DecisionsAsync(null, CancellationToken.None).ConfigureAwait(false)).GroupBy(d => d.Decision.IncidentId, StringComparer.Ordinal)
            .Select(g => (g.Key, Stage: Of(g))).Where(s => s.Stage is not null).ToDictionary(s => s.Key, s => s.Stage!, StringComparer.Ordinal)).ConfigureAwait(false);

    /// <summary>Refuses what is no stage, is not this visitor's to say, or lacks its reason.</summary>
    /// <exception cref="RequestProblem">Why.</exception>
    public static void Check(DecisionSent sent, Visitor visitor)
    {
        var stage = sent.Value?.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)sent.Value! : "";
        if (!All.Contains(stage, StringComparer.Ordinal)) throw RequestProblem.Bad($"a stage is one of {string.Join(", ", All)}");
        if (stage == NeedsRevision) visitor.Needs(Role.Reviewer);
        if (NeedReason.Contains(stage, StringComparer.Ordinal) && string.IsNullOrWhiteSpace(sent.Reason)) throw new RequestProblem(StatusCodes.Status422UnprocessableEntity, "A reason is needed", "say what is wanted");
    }
}
