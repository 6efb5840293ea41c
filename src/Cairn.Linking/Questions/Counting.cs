using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Counts incidents over periods. One whose day, or whose place within what is asked, is not sure counts as none at the least and as all of it at the most; so does one that
/// reports tell only beside their news (<see cref="Incident.ContextOnly"/>), which may be another and may be the news once more.
/// </summary>
internal static class Counting
{
    /// <summary>Whether an incident belongs to what the question counts at all.</summary>
    public static bool Asks(Question question, Incident incident)
    {
        if (incident.Keys.Count == 0 || incident.When?.Start is null) return false;
        if (question.Place is { } place && ComparedWhere.Holds(place, incident.Where) == false) return false;
        if (question.Measure == Measure.Claimed)
            return incident.Actors.Any(a => (a.Role == ActorRole.Claimant || a.Certainty == Certainty.Claimed) && Is(a, question.Actor));
        return question.Actor is null || incident.Actors.Any(a => Is(a, question.Actor) && a.Role != ActorRole.Target);
    }

    /// <summary>The days on which an incident may have been.</summary>
    public static Period Span(Incident incident) => new(incident.When!.Start!.Value, incident.When.End is { } end && end >= incident.When.Start ? end : incident.When.Start.Value);

    /// <summary>What one incident counts, from the least to the most reported.</summary>
    public static Bounds Of(Question question, Incident incident)
    {
        if (question.Measure is Measure.Incidents or Measure.Claimed) return new Bounds(1, 1);
        return incident.Totals.TryGetValue(CodeNames.Name(Kind(question.Measure)), out var total) ? new Bounds(total.Low ?? 0, total.High ?? total.Best ?? total.Low ?? 0) : default;
    }

    /// <summary>Whether an incident lies where the question asks, and not only perhaps.</summary>
    public static bool IsSurelyThere(Question question, Incident incident) => question.Place is not { } place || ComparedWhere.Holds(place, incident.Where) == true;

    /// <summary>The count over a period with the incidents behind it.</summary>
    /// <param name="period">When.</param>
    /// <param name="question">What is counted.</param>
    /// <param name="asked">Those of <see cref="Asks"/>.</param>
    public static PeriodValue Over(Period period, Question question, IEnumerable<Incident> asked)
    {
        var sum = default(Bounds);
        var behind = new List<string>();
        foreach (var incident in asked.Where(i => Span(i).Meets(period)))
        {
            var value = Of(question, incident);
            sum += !incident.ContextOnly && period.Holds(Span(incident)) && IsSurelyThere(question, incident) ? value : value with { Low = 0 };
            behind.Add(incident.IncidentId!);
        }

        return new PeriodValue(period, sum, [.. behind.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The figures counted.</summary>
    public static FigureKind Kind(Measure measure) => measure == Measure.Injured ? FigureKind.Injured : FigureKind.Killed;

    private static bool Is(Actor actor, string? name) => name is null || string.Equals(actor.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(actor.ActorId, name, StringComparison.OrdinalIgnoreCase);
}
