using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>What is wrong with the values of a query. A filter that can match nothing was meant otherwise: its answer would be a zero that nobody counted.</summary>
public static class QueryFault
{
    /// <summary>In words; null when nothing is.</summary>
    public static string? Of(IncidentQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.From > query.To) return string.Create(CultureInfo.InvariantCulture, $"the period ends on {query.To:yyyy-MM-dd}, before it begins on {query.From:yyyy-MM-dd}");
        if (query.Country is { } country && Countries.Find(country) is null)
            return $"'{country}' is no country: neither an ISO 3166-1 alpha-2 code nor an English name of one (cairn codes lists them)";
        if (query.MinKilled < 0) return "nobody can have killed fewer than none";
        if (query.Box is { } box && !(box is { South: >= -90, North: <= 90, West: >= -180 and <= 180, East: >= -180 and <= 180 } && box.South <= box.North))
            return "a box is west,south,east,north in degrees, the south below the north; west is greater than east where it crosses the date line";
        return null;
    }
}
