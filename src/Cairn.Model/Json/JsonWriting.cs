using System.Globalization;
using System.Text.Json;

namespace Cairn.Model;

/// <summary>What the hand-written writers share: fields by kind, as the serialiser writes them; the other half of <see cref="JsonReading"/>.</summary>
public static class JsonWriting
{
    /// <summary>A field with an array of objects.</summary>
    public static void Each<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write) where T : class
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        for (var i = 0; i < items.Count; i++) write(json, items[i]);
        json.WriteEndArray();
    }

    /// <summary>A field with an array of texts.</summary>
    public static void Texts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < texts.Count; i++) json.WriteStringValue(texts[i]);
        json.WriteEndArray();
    }

    /// <summary>A field with an array of codes, by their names in the contract.</summary>
    public static void Codes<TEnum>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<TEnum> codes) where TEnum : struct, Enum
    {
        json.WriteStartArray(name);
        for (var i = 0; i < codes.Count; i++) json.WriteStringValue(CodeNames.Name(codes[i]));
        json.WriteEndArray();
    }

    /// <summary>A field with a number or null.</summary>
    public static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>A field with a number or null.</summary>
    public static void Number(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>A field with a day, yyyy-MM-dd, or null.</summary>
    public static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day) =>
        json.WriteString(name, day is { } d ? d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);

    /// <summary>The object of a total, begun by the caller's field name.</summary>
    public static void Write(Utf8JsonWriter json, Total total)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(total);
        json.WriteStartObject();
        Number(json, "low"u8, total.Low);
        Number(json, "best"u8, total.Best);
        Number(json, "high"u8, total.High);
        json.WriteBoolean("open"u8, total.Open);
        if (total.PartyClaim) json.WriteBoolean("party_claim"u8, true);
        json.WriteEndObject();
    }
}
