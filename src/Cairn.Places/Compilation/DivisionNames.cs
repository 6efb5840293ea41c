namespace Cairn.Places;

/// <summary>Names of divisions with and without their division word, and which names are worth an entry.</summary>
internal static class DivisionNames
{
    private static readonly string[] Words =
    [
        "Governorate", "Province", "Region", "State", "Oblast", "District", "County", "Department", "Prefecture", "Muhafazat", "Wilayat", "Velayat", "Estado de", "Departamento de", "Departamento del", "Provincia de", "Provincia di", "Province of", "State of",
        "Raion", "Krai", "Republic of", "Division", "Wilaya", "Wilayah", "Oblast'", "Province de", "Province du", "Province de la", "Province des", "Département de", "Région de", "Autonomous Region", "Emirate", "Municipality", "Parish", "Zone", "Canton", "Shahrestan-e", "Ostan-e",
        "Territory", "Union Territory", "Union Territory of", "Muhafazat al", "Distrito de", "Cercle de", "Regency", "Metropolitan Municipality", "Municipio de", "District Municipality",
    ];

    /// <summary>The names, and each without the division word it begins or ends with: "Diyala Governorate" → also "Diyala".</summary>
    public static IEnumerable<string> Variants(IEnumerable<string> names)
    {
        foreach (var name in names.Where(IsLatin))
        {
            yield return name;
            foreach (var word in Words)
            {
                if (name.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase)) yield return name[..^(word.Length + 1)].Trim();
                else if (name.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)) yield return name[(word.Length + 1)..].Trim();
            }
        }
    }

    /// <summary>Written in Latin letters and no code: airport codes ("BGW") stand among the alternate names of towns.</summary>
    public static bool IsLatin(string name) =>
        name.Length > 1 && name.All(c => c < 0x0250 || c is >= '\u1E00' and <= '\u1EFF' or '\u2019') && !(name.Length <= 4 && name.All(char.IsUpper)) && name.Any(char.IsLetter);
}
