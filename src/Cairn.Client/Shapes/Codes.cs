using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>Where an incident stands in review.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>Nobody has looked.</summary>
    MachineCreated,

    /// <summary>Somebody changed something, nobody has accepted it.</summary>
    Revised,

    /// <summary>Somebody accepted it.</summary>
    Accepted,

    /// <summary>Somebody rejected it.</summary>
    Rejected,
}

/// <summary>Who may see an incident.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Sensitivity>))]
public enum Sensitivity
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Coders and above.</summary>
    Restricted,

    /// <summary>Administrators.</summary>
    Embargoed,

    /// <summary>Nobody through the API.</summary>
    Sealed,
}

/// <summary>What a decision does.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>The incident stands as it is.</summary>
    Accept,

    /// <summary>It, or an account of it, does not stand.</summary>
    Reject,

    /// <summary>A value is set by hand.</summary>
    Correct,

    /// <summary>An account belongs to another incident, or to one of its own.</summary>
    Move,

    /// <summary>Two incidents are one.</summary>
    Merge,

    /// <summary>Accounts are an incident of their own.</summary>
    Split,

    /// <summary>Who may see it.</summary>
    Sensitivity,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>Takes a decision back.</summary>
    Undo,
}

/// <summary>What the record says to a question.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>The ranges overlap.</summary>
    NotDecidable,
}

/// <summary>What somebody may do; each role may do what those before it may.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Role>))]
public enum Role
{
    /// <summary>Reads public incidents and exports them.</summary>
    Reader,

    /// <summary>Reads restricted incidents, adds reports, corrects, takes work.</summary>
    Coder,

    /// <summary>Also accepts, rejects, merges, splits, sets sensitivity and makes releases.</summary>
    Reviewer,

    /// <summary>Everything.</summary>
    Administrator,
}

/// <summary>The order of a list.</summary>
public enum IncidentOrder
{
    /// <summary>Latest first day first.</summary>
    Newest,

    /// <summary>Earliest first day first.</summary>
    Oldest,

    /// <summary>Most killed first.</summary>
    Deadliest,

    /// <summary>Least confidently coded first.</summary>
    Doubtful,

    /// <summary>Most recently changed first.</summary>
    Changed,
}
