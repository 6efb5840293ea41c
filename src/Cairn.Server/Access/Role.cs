using System.Text.Json.Serialization;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

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

/// <summary>What each role may see in the ledger.</summary>
internal static class Sight
{
    /// <summary>Names of private persons are withheld from all; administrators also see what is embargoed.</summary>
    public static Reader Of(Role role) => role switch
    {
        Role.Reader => Reader.Public,
        Role.Administrator => Reader.Analyst with { UpTo = Sensitivity.Embargoed },
        _ => Reader.Analyst,
    };
}
