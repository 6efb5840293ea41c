using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What a figure counts; only persons and bodies feed totals.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FigureUnit>))]
public enum FigureUnit
{
    Persons,
    Bodies,
    Families,
    Households,
    Vehicles,
}
