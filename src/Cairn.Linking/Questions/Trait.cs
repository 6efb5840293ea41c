namespace Cairn.Linking;

/// <summary>What incidents can be counted by.</summary>
public enum Trait
{
    EventType,
    SubEventType,
    Country,
    Admin1,
    Place,
    Day,
    Week,
    Month,
    Year,
    Perpetrator,
    Population,
}
