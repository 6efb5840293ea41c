using Cairn.Model;

namespace Cairn.Language;

/// <summary>A time expression resolved against the publication date (or the time in focus).</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value ("2022-01-20TNI", "2021-Q3", "P2D", "PRESENT_REF").</param>
/// <param name="Start">First possible day, null when unresolved.</param>
/// <param name="Last">Last possible day, inclusive.</param>
/// <param name="Precision">Granularity of the value.</param>
/// <param name="PartOfDay">night, early, morning, afternoon, evening, or null.</param>
public sealed record TimeExpression(
    int First, int End, TimexType Type, string Value, DateOnly? Start, DateOnly? Last, WhenPrecision Precision, string? PartOfDay);
