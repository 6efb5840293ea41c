namespace Cairn.Ledger;

/// <summary>What recording one report did.</summary>
public enum Recorded
{
    /// <summary>The report was not known.</summary>
    New,

    /// <summary>The report was known with another text, or less was known of it (<see cref="HeaderNews"/>): a new version, and what the old one said is superseded.</summary>
    Updated,

    /// <summary>The text was known and coded by another coder version: its accounts now come from this one.</summary>
    Recoded,

    /// <summary>All of it was known; nothing was written.</summary>
    Known,

    /// <summary>A row of somebody's own incidents has the id of a report of news, or the other way round: as its newer version it would take the other out of force. Nothing was written.</summary>
    Refused,
}
