namespace Cairn.Ledger;

/// <summary>What to count by.</summary>
public enum Dimension
{
    Country,
    Admin1,
    EventType,
    SubEventType,
    Actor,
    Month,
    Year,
    Review,
}
