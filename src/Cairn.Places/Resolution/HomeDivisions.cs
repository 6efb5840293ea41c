using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// The first-order divisions in which armed groups of one country are at home (homes.csv). Where a report names such a group and a place that several divisions
/// have, its home speaks for one of them. No place by itself.
/// </summary>
internal sealed class HomeDivisions(Gazetteer gazetteer)
{
    private static readonly FrozenDictionary<string, (string Country, string[] Names)> Named = Load();

    private readonly Lazy<FrozenDictionary<string, int[]>> _divisions = new(() => Named.ToFrozenDictionary(p => p.Key, p => Divisions(gazetteer, p.Value.Country, p.Value.Names), StringComparer.Ordinal));

    /// <summary>The lexicon's ids of the groups, with the names of their divisions.</summary>
    public static IEnumerable<(string Id, string Country, string[] Names)> All => Named.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value.Country, p.Value.Names));

    /// <summary>Numbers of the divisions where the actors of a text are at home.</summary>
    public HashSet<int> Of(AnnotatedText text)
    {
        var homes = new HashSet<int>();
        foreach (var mention in text.Mentions)
        {
            if (mention.Entry is { } entry && Named.ContainsKey(entry.Id)) homes.UnionWith(_divisions.Value[entry.Id]);
        }

        return homes;
    }

    /// <summary>Numbers of the first-order divisions of a country that go by some names; names without one are left out.</summary>
    public static int[] Divisions(Gazetteer gazetteer, string country, IEnumerable<string> names)
    {
        var (code, found) = (Gazetteer.Country(country), new List<int>());
        foreach (var name in names)
        {
            foreach (var hit in gazetteer.ExactHits(NameFolding.Exact(name)))
            {
                ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
                if (row.PlaceKind == PlaceKind.Admin1 && row.Country == code) found.Add(row.Admin1);
            }
        }

        return [.. found.Distinct()];
    }

    private static FrozenDictionary<string, (string Country, string[] Names)> Load()
    {
        using var reader = new StreamReader(typeof(HomeDivisions).Assembly.GetManifestResourceStream("places/homes.csv")!);
        var homes = new Dictionary<string, (string, string[])>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var f = line.Split('|');
            homes.Add(f[0], f.Length == 3 ? (f[1], f[2].Split(';')) : throw new FormatException($"homes.csv: not three fields: {line}"));
        }

        return homes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
