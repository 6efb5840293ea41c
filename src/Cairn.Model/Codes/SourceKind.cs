using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Who gave a figure, a role or a statement.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SourceKind>))]
public enum SourceKind
{
    Party,
    Government,
    Military,
    Police,
    Health,
    Un,
    Ngo,
    Media,
    Witness,
    Relative,
    LocalOfficial,
    ArmedGroup,
    Unnamed,
}
