using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What an actor does in an account.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ActorRole>))]
public enum ActorRole
{
    Perpetrator,
    Target,
    Party,
    Claimant,
}
