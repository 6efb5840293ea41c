using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What happened to those a figure counts; casualties = killed or injured, not said which.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FigureKind>))]
public enum FigureKind
{
    Killed,
    Injured,
    Missing,
    Abducted,
    Arrested,
    Surrendered,
    Released,
    Rescued,
    Displaced,
    Trapped,
    Casualties,
}
