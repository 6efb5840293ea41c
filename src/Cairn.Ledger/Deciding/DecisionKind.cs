using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>What was decided.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    /// <summary>The incident stands as it is.</summary>
    Accept,

    /// <summary>The account, or the whole incident, does not stand.</summary>
    Reject,

    /// <summary>A value of the incident is set by hand.</summary>
    Correct,

    /// <summary>An account belongs to another incident, or to one of its own.</summary>
    Move,

    /// <summary>Two incidents are one.</summary>
    Merge,

    /// <summary>Some accounts of an incident are another incident.</summary>
    Split,

    /// <summary>How far the incident may travel.</summary>
    Sensitivity,

    /// <summary>A remark.</summary>
    Note,

    /// <summary>An earlier decision is taken back.</summary>
    Undo,
}
