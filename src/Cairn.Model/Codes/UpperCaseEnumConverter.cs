using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Writes enum members as upper-case names (NER and TIMEX3 labels); numbers are refused.</summary>
public sealed class UpperCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where TEnum : struct, Enum;
