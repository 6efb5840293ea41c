using System.Text;
using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>Makes the incident of a group: the linker's conclusion, then decisions, then redaction. Pure; called on several threads.</summary>
internal sealed class Concluding(ILinking linking, IReadOnlyDictionary<string, IReadOnlyList<CopyGroup>> copiesOf)
{
    public ConcludedIncident Of(Group group, IReadOnlyList<(AccountRow Row, AccountInForce InForce)> rows)
    {
        // A retracted incident is concluded from all it had, for the tombstone.
        var standing = group.Rejected.Count == 0 || rows.All(r => group.Rejected.Contains(r.Row.Id)) ? rows : [.. rows.Where(r => !group.Rejected.Contains(r.Row.Id))];
        var machine = Conclude(group.Id, standing);
        var decisions = group.Decisions;
        var (incident, corrected, values, moved) = Correct(machine, decisions);
        var lastDecision = decisions.Count == 0 ? 0 : decisions.Max(d => d.Revision);
        List<Account> accounts = [.. standing.Select(r => r.Row.Account)];
        var redaction = Redaction.Of(accounts);
        var review = ReviewOf(group);
        // What a person has looked at is no longer only mentioned.
        if (review is ReviewState.Accepted or ReviewState.Revised) incident = incident with { ContextOnly = false };
        return new ConcludedIncident
        {
            Incident = redaction.In(incident),
            Extra = new IncidentExtra { Confidence = ConfidenceOf(accounts), Decisions = decisions.Count, Corrected = corrected, MachineValues = values },
            Sensitivity = SensitivityOf(group),
            Review = review,
            NewEvidence = decisions.Count > 0 && (moved || rows.Any(r => r.InForce.TextRevision > lastDecision)),
            Real = standing.Any(r => IsReal(r.Row.Account.Modality)),
            BackgroundOnly = standing.All(r => r.Row.Account.Background),
            Words = WordsOf(incident, accounts, redaction),
            Accounts = Ordered(rows, machine.Keys, group.Rejected),
            LatestDecision = lastDecision,
        };
    }

    private static List<(long, string, bool)> Ordered(IReadOnlyList<(AccountRow Row, AccountInForce InForce)> rows, IReadOnlyList<string> keys, HashSet<long> rejected)
    {
        if (rows is [var only]) return [(only.Row.Id, only.InForce.ReportId, rejected.Contains(only.Row.Id))];
        var order = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i, StringComparer.Ordinal);
        return [.. rows.OrderBy(r => rejected.Contains(r.Row.Id)).ThenBy(r => order.GetValueOrDefault(r.Row.Account.Key, int.MaxValue)).ThenBy(r => r.Row.Id).Select(r => (r.Row.Id, r.InForce.ReportId, rejected.Contains(r.Row.Id)))];
    }

    /// <summary>What the machine alone concludes.</summary>
    public Incident Conclude(string id, IReadOnlyList<(AccountRow Row, AccountInForce InForce)> rows)
    {
        var copies = copiesOf.Count == 0 ? [] : rows.SelectMany(r => copiesOf.GetValueOrDefault(r.Row.Report.Id, [])).Distinct().ToList();
        return linking.Conclude([.. rows.Select(r => (r.Row.Report, r.Row.Account))], copies, id);
    }

    // The last correction of a field holds; moved: the machine now says something else than the person saw.
    private static (Incident Incident, IReadOnlyList<string> Fields, IReadOnlyDictionary<string, string> Machine, bool Moved) Correct(Incident machine, List<NumberedDecision> decisions)
    {
        if (decisions.Count == 0) return (machine, [], IncidentExtra.NoValues, false);
        var last = new SortedDictionary<string, NumberedDecision>(StringComparer.Ordinal);
        foreach (var decision in decisions.Where(d => d.Decision is { Kind: DecisionKind.Correct, Field: not null })) last[decision.Decision.Field!] = decision;
        var (incident, moved) = (machine, false);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, decision) in last)
        {
            values[field] = Corrections.MachineValue(machine, field);
            moved |= decision.Stored.Seen is { } seen && seen != values[field];
            incident = Corrections.Set(incident, field, decision.Decision.Value);
        }

        return (incident, [.. last.Keys], values, moved);
    }

    private static Sensitivity SensitivityOf(Group group) =>
        (group.Sensitivity ?? group.Decisions.LastOrDefault(d => d.Decision.Kind == DecisionKind.Sensitivity)) is { } last && CodeNames.TryParse<Sensitivity>(last.Decision.Value?.ToString(), out var level) ? level : Sensitivity.Public;

    private static ReviewState ReviewOf(Group group)
    {
        if (group.IsRetracted) return ReviewState.Rejected;
        var last = group.Decisions.LastOrDefault(d => d.Decision.Kind is not (DecisionKind.Note or DecisionKind.Sensitivity or DecisionKind.Undo));
        return last is null ? ReviewState.MachineCreated : last.Decision.Kind == DecisionKind.Accept ? ReviewState.Accepted : ReviewState.Revised;
    }

    // As sure as its most doubtful part: whoever reviews it has to look there.
    private static double? ConfidenceOf(List<Account> accounts)
    {
        double? least = null;
        foreach (var account in accounts)
        {
            Take(account.Confidence);
            foreach (var figure in account.Figures) Take(figure.Confidence);
        }

        return least;

        void Take(double? confidence)
        {
            if (confidence is { } known && !(known >= least)) least = known;
        }
    }

    private static bool IsReal(Modality modality) => modality is Modality.Occurred or Modality.Alleged or Modality.Attempted or Modality.Foiled;

    private static string WordsOf(Incident incident, List<Account> accounts, Redaction redaction)
    {
        var words = new StringBuilder(256);
        IEnumerable<string?> quotes = accounts is [{ Evidence: [var only] }] ? [redaction.In(only.Quote)] : accounts.SelectMany(a => a.Evidence).Select(e => redaction.In(e.Quote)).Distinct(StringComparer.Ordinal);
        foreach (var quote in quotes) words.Append(quote).Append('\n');
        words.Append(incident.Where?.Name).Append('\n').Append(incident.Where?.Admin1).Append('\n');
        foreach (var actor in incident.Actors.Where(a => a.Kind != ActorKind.Individual)) words.Append(actor.Name).Append('\n');
        return words.ToString();
    }
}
