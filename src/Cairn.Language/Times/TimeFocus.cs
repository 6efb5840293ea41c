namespace Cairn.Language;

/// <summary>What relative expressions are resolved against: publication and the date last told. Owned by one reading.</summary>
internal sealed class TimeFocus(DateOnly? published)
{
    /// <summary>The publication date, or null: then weekdays and "yesterday" stay unresolved.</summary>
    public DateOnly? Published { get; } = published;

    /// <summary>The day last told; publication before any.</summary>
    public DateOnly? Told { get; set; } = published;
}
