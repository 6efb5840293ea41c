using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>What people have said of an incident.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReviewState>))]
public enum ReviewState
{
    /// <summary>Nobody has looked.</summary>
    MachineCreated,

    /// <summary>Somebody changed something, nobody has accepted it.</summary>
    Revised,

    /// <summary>Somebody accepted it.</summary>
    Accepted,

    /// <summary>Somebody rejected it: withdrawn, kept as a tombstone.</summary>
    Rejected,
}
