namespace Cairn.Linking;

/// <summary>How an incident of several days counts (domain.md 6.1).</summary>
public enum UnitRule
{
    /// <summary>One for each day; figures divided over the days.</summary>
    DayLocationDyad,

    /// <summary>One for the whole; figures on its first day.</summary>
    EventFatal,
}
