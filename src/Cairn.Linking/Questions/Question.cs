using Cairn.Model;

namespace Cairn.Linking;

/// <summary>A comparative question: what is counted, in which period, against what.</summary>
public sealed record Question
{
    public Measure Measure { get; init; } = Measure.Killed;

    /// <summary><c>most, least, more, fewer, same</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The period asked about.</summary>
    public required Period Period { get; init; }

    /// <summary>What it is compared with: the window of a superlative, the other period of a comparison.</summary>
    public required Period Baseline { get; init; }

    /// <summary>The unit of a superlative: <c>day, week, month, quarter, year</c>.</summary>
    public string Unit { get; init; } = "day";

    /// <summary>Only incidents with this actor (name or id); for claims, those it claimed.</summary>
    public string? Actor { get; init; }

    /// <summary>Only incidents there; null for everywhere.</summary>
    public ComparedPlace? Place { get; init; }

    /// <summary>Reads a coded report's comparison as a question.</summary>
    /// <returns>Null when it names no period, so that nothing can be tested.</returns>
    public static Question? From(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (comparison is not { PeriodStart: { } start, PeriodEnd: { } end } || end < start) return null;
        var unit = comparison.Unit is "day" or "week" or "month" or "quarter" or "year" ? comparison.Unit : "day";
        var period = comparison.Relation is "most" or "least" ? Period.Of(unit, start) : new Period(start, end);
        var baseline = comparison is { BaselineStart: { } from, BaselineEnd: { } to } && to >= from ? new Period(from, to) : Before(comparison.Relation, period);
        return new Question
        {
            Measure = comparison.Measure switch { "attacks" => Measure.Incidents, "attacks_claimed" => Measure.Claimed, "injured" => Measure.Injured, _ => Measure.Killed },
            Relation = comparison.Relation,
            Period = period,
            Baseline = baseline,
            Unit = unit,
            Actor = comparison.Actor,
            Place = comparison.Place,
        };
    }

    // Nothing said: a superlative looks back a year, a comparison at the period of equal length just before.
    private static Period Before(string relation, Period period) => relation is "most" or "least"
        ? new Period(period.End.AddYears(-1).AddDays(1), period.End)
        : new Period(period.Start.AddDays(-period.Days), period.Start.AddDays(-1));
}
