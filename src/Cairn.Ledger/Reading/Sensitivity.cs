using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>How far an incident may travel, least first.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Sensitivity>))]
public enum Sensitivity
{
    Public,
    Restricted,
    Embargoed,
    Sealed,
}
