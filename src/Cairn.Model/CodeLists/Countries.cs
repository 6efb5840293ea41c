using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Cairn.Model;

/// <summary>All countries and territories, from the embedded <c>countries.csv</c>.</summary>
public static class Countries
{
    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<Country> All { get; } = Load();

    /// <summary>By English short name, whatever its case.</summary>
    public static FrozenDictionary<string, Country> ByName { get; } = All.DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, Country> ByAnyName { get; } = All.SelectMany(c => c.Aliases.Prepend(c.Alpha3).Prepend(c.Name).Select(n => (Name: n, Country: c)))
        .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(p => p.Name, p => p.Country, StringComparer.OrdinalIgnoreCase);

    /// <summary>By ISO alpha-2.</summary>
    public static FrozenDictionary<string, Country> ByAlpha2 { get; } = All.ToFrozenDictionary(c => c.Alpha2, StringComparer.Ordinal);

    /// <summary>The country of an ISO alpha-2 code; null when there is none.</summary>
    public static Country? Find(string? alpha2) => alpha2 is not null && ByAlpha2.TryGetValue(alpha2, out var country) ? country : null;

    /// <summary>The ISO alpha-2 code of a country as somebody types it, by ISO alpha-2, alpha-3 or one of its English names, whatever their case: "Iraq", "iq" → "IQ". What is none stays as it was typed.</summary>
    public static string CodeOf(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var words = typed.Trim();
        return Find(words.ToUpperInvariant())?.Alpha2 ?? (ByAnyName.TryGetValue(words, out var named) ? named.Alpha2 : words);
    }

    private static ImmutableArray<Country> Load()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("codelists/countries.csv")!);
        var countries = ImmutableArray.CreateBuilder<Country>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var f = line.Split('|');
            int? gw = int.TryParse(f[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            countries.Add(new Country(f[0], f[1], f[2], gw, f[4], List(f[5]), List(f[6]), List(f[7]), f[8], f[9]));
        }

        return countries.ToImmutable();
    }

    private static ImmutableArray<string> List(string field) => [.. field.Split(';', StringSplitOptions.RemoveEmptyEntries)];
}
