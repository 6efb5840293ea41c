using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Countries that somebody or something stands for abroad: "the Embassy of Norland", "the ambassadors of Norland, Sudland and Westland". What happens there happens elsewhere.</summary>
internal static class Envoys
{
    private const int Country = 6; // where_prec
    private const int Reach = 12; // tokens back over the other countries of a list

    private static readonly HashSet<string> Missions = new(StringComparer.Ordinal) { "embassy", "consulate", "ambassador", "consul", "envoy", "diplomat", "legation", "mission" };

    /// <summary>Whether a country is named as whose mission or envoy something is.</summary>
    public static bool IsSent(ReportReading reading, ResolvedPlace place)
    {
        if (place.WherePrec < Country) return false;
        var first = reading.SentenceOf(place.First).First;
        for (var i = place.First - 1; i > first && i > place.First - Reach; i--)
        {
            if (reading.Lower(i) is "of") return Missions.Contains(reading.Tokens[i - 1].Lemma.ToLowerInvariant());
            if (reading.Lower(i) is not ("," or "and" or "the") && reading.PlaceAt(i) is null) return false;
        }

        return false;
    }
}
