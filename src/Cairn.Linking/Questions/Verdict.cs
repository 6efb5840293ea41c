using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>What the record says to a comparative claim.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Verdict>))]
public enum Verdict
{
    Yes,
    No,
    NotDecidable,
}
