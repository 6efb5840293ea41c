using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Cairn.Model;

/// <summary>Reads the next value; the reader stands on its first token and is left on its last.</summary>
public delegate T ReadValue<out T>(ref Utf8JsonReader json);

/// <summary>What the hand-written readers share: values by kind, the same texts and spans kept as one object. Everything else of the serialiser's ways holds: unknown fields are passed over, absent ones keep their defaults.</summary>
public static class JsonReading
{
    private const int SlotBits = 10;
    private const int Slots = 1 << SlotBits;
    private const int LongestKept = 48;

    // Names of places, sources and outlets come again and again; one string for each saves the collector most of its work.
    [ThreadStatic]
    private static string?[]? _kept;

    // The sentence that tells an account proves most of its values.
    [ThreadStatic]
    private static Span[]? _last;

    /// <summary>Moves to the next field of an object: its name is the reader's value. False at the end of the object.</summary>
    public static bool Field(ref Utf8JsonReader json)
    {
        if (!json.Read()) throw new JsonException("the JSON ends within an object");
        return json.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>Whether an object begins; false for null.</summary>
    /// <exception cref="JsonException">It is neither.</exception>
    public static bool Begins(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw new JsonException($"an object is expected, not {json.TokenType}"),
    };

    public static string? Text(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.Null) return null;
        if (json.TokenType != JsonTokenType.String) throw new JsonException($"a text is expected, not {json.TokenType}");
        var utf8 = json.ValueSpan;
        if (json.ValueIsEscaped || utf8.Length > LongestKept) return json.GetString();
        if (utf8.Length == 0) return "";
        ref var slot = ref (_kept ??= new string?[Slots])[SlotOf(utf8)];
        if (slot is not null && Ascii.Equals(utf8, slot)) return slot;
        return slot = json.GetString();
    }

    // By its length and both its ends: two texts in one slot only take turns in it.
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        ulong mixed = (ulong)utf8.Length;
        if (utf8.Length >= sizeof(ulong)) mixed += (BinaryPrimitives.ReadUInt64LittleEndian(utf8) * 31) ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8[^sizeof(ulong)..]);
        else foreach (var letter in utf8) mixed = (mixed << 8) | letter;
        return (int)((mixed * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
    }

    /// <summary>Moves to the field's value and reads it.</summary>
    public static string? NextText(ref Utf8JsonReader json)
    {
        json.Read();
        return Text(ref json);
    }

    public static bool NextFlag(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetBoolean();
    }

    public static int? NextInt(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null : json.GetInt32();
    }

    public static long? NextLong(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null : json.GetInt64();
    }

    public static double? NextReal(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null : json.GetDouble();
    }

    public static DateOnly? NextDay(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return null;
        var text = json.ValueSpan;
        if (json.TokenType != JsonTokenType.String || text.Length != 10 || text[4] != '-' || text[7] != '-') throw new JsonException("a day is written yyyy-MM-dd");
        try
        {
            return new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        }
        catch (ArgumentOutOfRangeException fault)
        {
            throw new JsonException("there is no such day", fault);
        }
    }

    /// <summary>A code by its name in the contract.</summary>
    public static TEnum NextCode<TEnum>(ref Utf8JsonReader json) where TEnum : struct, Enum
    {
        json.Read();
        return Code<TEnum>(ref json);
    }

    public static TEnum Code<TEnum>(ref Utf8JsonReader json) where TEnum : struct, Enum =>
        CodeNames.TryParse<TEnum>(Text(ref json), out var value) ? value : throw new JsonException($"there is no such code of {typeof(TEnum).Name}");

    /// <summary>Moves to the field's value, an array, and reads its items.</summary>
    public static IReadOnlyList<T> NextList<T>(ref Utf8JsonReader json, ReadValue<T> read)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return null!; // as the serialiser has it
        if (json.TokenType != JsonTokenType.StartArray) throw new JsonException($"an array is expected, not {json.TokenType}");
        if (!Item(ref json)) return [];
        var first = read(ref json);
        if (!Item(ref json)) return [first];
        var items = new List<T> { first };
        do items.Add(read(ref json));
        while (Item(ref json));
        return items;
    }

    /// <summary>Moves to the field's value, an array of texts.</summary>
    public static IReadOnlyList<string> NextTexts(ref Utf8JsonReader json) => NextList(ref json, static (ref Utf8JsonReader j) => Text(ref j)!);

    /// <summary>Moves to the field's value, an object of texts; null for null.</summary>
    public static Dictionary<string, string>? NextWords(ref Utf8JsonReader json)
    {
        json.Read();
        if (!Begins(ref json)) return null;
        var words = new Dictionary<string, string>();
        while (Field(ref json))
        {
            var name = json.GetString()!;
            words[name] = NextText(ref json)!;
        }

        return words;
    }

    public static IReadOnlyList<Span> NextSpans(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null) return null!;
        if (json.TokenType != JsonTokenType.StartArray) throw new JsonException($"an array is expected, not {json.TokenType}");
        if (!Item(ref json)) return [];
        var first = Span(ref json)!;
        if (!Item(ref json)) return _last is [var known] && ReferenceEquals(known, first) ? _last : _last = [first];
        var spans = new List<Span> { first };
        do spans.Add(Span(ref json)!);
        while (Item(ref json));
        return spans;
    }

    public static Span? Span(ref Utf8JsonReader json)
    {
        if (!Begins(ref json)) return null;
        var (start, end, quote) = (0, 0, (string?)null);
        var known = _last is [var last] ? last : null;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("start"u8)) start = NextInt(ref json) ?? 0;
            else if (json.ValueTextEquals("end"u8)) end = NextInt(ref json) ?? 0;
            else if (json.ValueTextEquals("quote"u8))
            {
                json.Read();
                quote = known is not null && json.TokenType == JsonTokenType.String && json.ValueTextEquals(known.Quote) ? known.Quote : Text(ref json);
            }
            else Pass(ref json);
        }

        return known is not null && known.Start == start && known.End == end && ReferenceEquals(known.Quote, quote) ? known : new Span(start, end, quote!);
    }

    /// <summary>Passes over the value of a field that is not known.</summary>
    public static void Pass(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    private static bool Item(ref Utf8JsonReader json) => json.Read() && json.TokenType != JsonTokenType.EndArray;

    private static int Digits(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = digit is >= (byte)'0' and <= (byte)'9' ? (10 * number) + digit - '0' : throw new JsonException("a day is written yyyy-MM-dd");
        return number;
    }
}
