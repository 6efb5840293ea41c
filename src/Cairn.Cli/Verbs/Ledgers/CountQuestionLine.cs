using System.Text.Json;
using System.Text.Json.Serialization;
using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>A line of <c>cairn ask --queries</c>: <c>{"id", "query": {"kind", "place": {"country", "admin1"?, "city"?}, "from", "to"}}</c>.</summary>
internal sealed record CountQuestionLine(
    [property: JsonRequired] string Id, [property: JsonRequired] CountQuestionLine.Asked Query)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">It is no count question; the message says why.</exception>
    public static CountQuestion Read(string line)
    {
        var (id, query) = Parse(line);
        if (!CodeNames.TryParse<FigureKind>(query.Kind, out var kind)) throw new JsonException($"'{query.Kind}' is no kind of figure");
        if (query.Place.Country is not { Length: 2 } country) throw new JsonException("the place has no country of two letters");
        if (Countries.Find(country) is null) throw new JsonException($"'{country}' is no ISO 3166-1 alpha-2 code (cairn codes lists them)");
        if (query.To < query.From) throw new JsonException("the last day is before the first");
        return new CountQuestion { Id = id, Kind = kind, Country = country, Admin1 = query.Place.Admin1, City = query.Place.City, Period = new Period(query.From, query.To) };
    }

    private static CountQuestionLine Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<CountQuestionLine>(line, Options) ?? throw new JsonException("the line is null");
        }
        catch (JsonException fault) when (fault.Path is not null)
        {
            // The serialiser names types of ours.
            throw new JsonException($"it is to be {{\"id\", \"query\": {{\"kind\", \"place\": {{\"country\"}}, \"from\", \"to\"}}}}; wrong or missing at {fault.Path}", fault);
        }
    }

    /// <summary>What is asked.</summary>
    internal sealed record Asked([property: JsonRequired] string Kind, [property: JsonRequired] Area Place, [property: JsonRequired] DateOnly From, [property: JsonRequired] DateOnly To);

    /// <summary>Where.</summary>
    internal sealed record Area(string? Country, string? Admin1, string? City);
}
