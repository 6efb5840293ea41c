using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A country that does something ("Israel bombed a camp", "accused Russia") is its armed forces; a country where something happens is a place
/// and never an actor. Only the name of a state counts, in the place of a doer, without a preposition.
/// </summary>
internal static class StateActor
{
    /// <summary>The forces of the country named at a token, or null.</summary>
    public static ActorEntry? At(ReportReading reading, int head)
    {
        if (reading.PlaceAt(head) is not { Country: { } code, FeatureCode: { } feature } place || !feature.StartsWith("PCL", StringComparison.Ordinal)) return null;
        var before = place.First - 1;
        if (before >= 0 && reading.Lower(before) == "the") before--;
        if (before >= 0 && reading.Tokens[before].Tag is Tag.IN or Tag.TO && reading.Lower(before) is not ("by" or "that" or "on" or "after" or "as" or "while") || reading.Lower(place.End) is "'s") return null;
        return Forces(code);
    }

    private static ActorEntry? Forces(string code)
    {
        var country = Countries.Find(code);
        if (country is null) return null;
        return new ActorEntry($"{code.ToLowerInvariant()}-military", $"{country.Adjective} military", 1, [code], ActorEntryKind.Military);
    }
}
