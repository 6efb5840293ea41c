namespace Cairn.Linking;

/// <summary>What a question counts.</summary>
public enum Measure
{
    /// <summary>Recorded incidents.</summary>
    Incidents,

    /// <summary>Incidents that the named actor claimed.</summary>
    Claimed,

    /// <summary>Persons reported killed.</summary>
    Killed,

    /// <summary>Persons reported injured.</summary>
    Injured,
}
