namespace Cairn.Ledger;

/// <summary>The order of a listing; ties by id.</summary>
public enum IncidentOrder
{
    /// <summary>Latest first day first; undated last.</summary>
    Newest,

    /// <summary>Earliest first day first; undated last.</summary>
    Oldest,

    /// <summary>Most killed first.</summary>
    Deadliest,

    /// <summary>Most recently changed first.</summary>
    Changed,

    /// <summary>Least confidently coded first; what was coded without a confidence last.</summary>
    Doubtful,

    /// <summary>By id.</summary>
    Id,
}
