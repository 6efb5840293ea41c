using System.Collections.Frozen;

namespace Cairn.Places;

/// <summary>Names under which news knows divisions that the sources call otherwise: direction words of Indian names in English, old and usual spellings.</summary>
internal static class DivisionAliases
{
    private static readonly FrozenDictionary<string, string> Directions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Paschim"] = "West",
        ["Pashchim"] = "West",
        ["Paschimi"] = "West",
        ["Pashchimi"] = "West",
        ["Purba"] = "East",
        ["Purbi"] = "East",
        ["Purbba"] = "East",
        ["Uttar"] = "North",
        ["Uttara"] = "North",
        ["Dakshin"] = "South",
        ["Dakshina"] = "South",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Usual = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["IN/Paschim Medinipur"] = ["West Midnapore", "West Medinipur"],
        ["IN/Purba Medinipur"] = ["East Midnapore"],
        ["IN/Odisha"] = ["Orissa"],
        ["IN/Uttarakhand"] = ["Uttaranchal"],
        ["IN/Puducherry"] = ["Pondicherry"],
        ["IN/Kendujhar"] = ["Keonjhar"],
        ["IN/Baudh"] = ["Boudh"],
        ["IN/Subarnapur"] = ["Sonepur"],
        ["IN/Visakhapatnam"] = ["Vizag"],
        ["IN/Sonbhadra"] = ["Sonebhadra"],
        ["IN/Hugli"] = ["Hooghly"],
        ["IN/Puruliya"] = ["Purulia"],
        ["IN/Kamrup Metropolitan"] = ["Kamrup Metro"],
        ["IN/Saraikela"] = ["Seraikela Kharsawan", "Saraikela Kharsawan", "Seraikela"],
        ["IQ/Nineveh"] = ["Ninawa", "Ninewa", "Ninevah"],
        ["IQ/Salah ad Din"] = ["Salahuddin", "Saladin", "Salah al-Din", "Salahaddin"],
        ["IQ/Saladin"] = ["Salahuddin", "Salah ad Din", "Salah al-Din", "Salahaddin"],
        ["IQ/Babylon"] = ["Babil"],
        ["IQ/Anbar"] = ["Al Anbar"],
        ["IQ/Diyala"] = ["Diyalah"],
        ["IQ/Kirkuk"] = ["Tamim"],
        ["SY/Rif-dimashq"] = ["Rif Dimashq", "Rural Damascus", "Damascus countryside", "Reef Damascus"],
        ["SY/Rif Dimashq"] = ["Rural Damascus", "Damascus countryside"],
        ["SY/Deir ez-Zor"] = ["Deir Ezzor", "Deir al-Zor", "Deir al-Zour", "Dayr az Zawr"],
        ["SY/As-Suwayda"] = ["Sweida", "Suweida"],
        ["SY/Daraa"] = ["Deraa", "Dara"],
        ["AF/Wardak"] = ["Maidan Wardak", "Maydan Wardak"],
        ["AF/Paktia"] = ["Paktya", "Paktiya"],
        ["AF/Sar-e Pol"] = ["Sari Pul", "Sar-i-Pul"],
        ["AF/Oruzgan"] = ["Uruzgan", "Urozgan"],
        ["YE/Al Hudaydah"] = ["Hodeidah", "Hodeida", "Hudaydah"],
        ["YE/Hadramawt"] = ["Hadhramaut", "Hadramout"],
        ["PK/Khyber Pakhtunkhwa"] = ["North-West Frontier Province", "NWFP", "KPK"],
        ["PK/Balochistan"] = ["Baluchistan"],
        ["MM/Rakhine"] = ["Arakan"],
        ["LK/Northern Province"] = ["Northern"],
        ["EG/North Sinai"] = ["Northern Sinai"],
        ["EG/South Sinai"] = ["Southern Sinai"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name in English news: "Paschim Medinipur" is West Midnapore, "Purbi Singhbhum" East Singhbhum; most are the source's own.</summary>
    public static string English(string country, string name)
    {
        var words = name.Split(' ');
        if (country != "IN" || words.Length < 2 || words[0].EndsWith("ra", StringComparison.Ordinal) || words[0].EndsWith("na", StringComparison.Ordinal) || !Directions.ContainsKey(words[0])) return name;
        return words.Length > 2 ? words[^1] : Of(country, name).First();
    }

    /// <summary>Other names of a division of a country; none for most.</summary>
    public static IEnumerable<string> Of(string country, string name)
    {
        if (Usual.TryGetValue($"{country}/{name}", out var known)) foreach (var alias in known) yield return alias;
        var words = name.Split(' ');
        if (country != "IN" || words.Length < 2 || !Directions.TryGetValue(words[0], out var direction)) yield break;
        yield return $"{direction} {string.Join(' ', words[1..])}";
        if (words.Length > 2) yield return words[^1]; // "Dakshin Bastar Dantewada"
    }
}
