using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>An organisation, an individual (by role only, never a private person's name) or a nameless group.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ActorKind>))]
public enum ActorKind
{
    Organisation,
    Individual,
    Group,
}
