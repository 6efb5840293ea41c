using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Where a report's publication date comes from.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PublishedBasis>))]
public enum PublishedBasis
{
    Given,
    Page,
    Text,
    Unknown,
}
