using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Writes enum members as the contract's snake_case names; numbers are refused.</summary>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
