namespace Cairn.Language;

/// <summary>What sort of number a phrase is.</summary>
public enum NumberForm
{
    /// <summary>A count of something: "11", "dozens of", "a dozen".</summary>
    Count,
    Ordinal, Year, Date, ClockTime, Age, Money, Percentage, Distance, Measure, Score, Identifier,
}
