using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>A comparative claim in a form that <c>cairn ask</c> can test (domain.md section 5).</summary>
/// <param name="Measure">violence, attacks, attacks_claimed, killed, injured.</param>
/// <param name="Relation">most, least, more, fewer, same.</param>
/// <param name="Unit">day, week, month, quarter, year or null: the unit compared in a superlative.</param>
/// <param name="PeriodStart">First day of the period spoken of (the day itself for "the worst day").</param>
/// <param name="PeriodEnd">Last day of that period, inclusive.</param>
/// <param name="BaselineStart">First day of the period compared with.</param>
/// <param name="BaselineEnd">Last day of that period, inclusive.</param>
/// <param name="Actor">Name of the actor whose acts are counted, or null for all.</param>
public sealed record Comparison(
    string Measure, string Relation, string? Unit,
    DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? BaselineStart, DateOnly? BaselineEnd, string? Actor)
{
    /// <summary>The place whose incidents are counted; null for everywhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComparedPlace? Place { get; init; }
}
