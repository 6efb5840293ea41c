using System.Collections.Frozen;

namespace Cairn.Places;

/// <summary>
/// The town or division that a local outlet is called after ("examplevilleherald.com", "sanexample.example.com", "The Exampleville Times", "… | Exampleville News"):
/// what it tells of is most likely there. Only what its own name says; no list of outlets.
/// </summary>
internal sealed class OutletTowns
{
    private const int LeastPeople = 100_000;
    private const int ShortestName = 5;
    private const int LongestName = 24;

    // Networks and articles that local outlets put before the name of their town.
    private static readonly string[] Before = ["", "my", "the", "abc", "nbc", "cbs", "fox", "pbs", "news", "go", "we", "visit"];

    private readonly FrozenDictionary<string, int> _squeezed;
    private readonly TitleTowns _titles;

    public OutletTowns(Gazetteer gazetteer)
    {
        _titles = new TitleTowns(gazetteer);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < gazetteer.Count; i++)
        {
            ref readonly var row = ref gazetteer.Row(i);
            if (row.PlaceKind is not (PlaceKind.Populated or PlaceKind.Admin1) || row.Population < LeastPeople) continue;
            var name = Squeezed(gazetteer.Text(row.Name));
            if (name.Length < ShortestName || PlaceWords.Common.Contains(name) || PlaceWords.Directions.Contains(name)) continue;
            if (!names.TryGetValue(name, out var other) || gazetteer.Row(other).Population < row.Population) names[name] = i;
        }

        _squeezed = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Index of the town or division that an outlet is called after, the more populous of two; −1 when its name says none.</summary>
    /// <param name="hints">Its name or address, and the headline of the page.</param>
    public int Of(PlaceHints hints)
    {
        if (hints.Publisher is { } publisher && OfPublisher(publisher) is >= 0 and var own) return own;
        return hints.Title is { } title ? OfTitle(title) : -1;
    }

    private int OfPublisher(string publisher)
    {
        var parts = publisher.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var host = parts.Length > 1 && parts[0].EndsWith(':') ? parts[1] : parts.Length > 0 ? parts[0] : "";
        var words = host.ToLowerInvariant().Split([' ', '-', '.', ',', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], StringSplitOptions.RemoveEmptyEntries);
        if (Whole(words) is >= 0 and var named) return named;
        foreach (var word in words)
        {
            if (Beginning(word) is >= 0 and var place) return place;
        }

        return -1;
    }

    // "… - Example Action News 5 - Exampleville, Examplia": the parts after the first bar or dash, the last first.
    private int OfTitle(string title)
    {
        var parts = title.Split([" - ", " | ", " – ", " — ", " :: "], StringSplitOptions.RemoveEmptyEntries);
        for (var p = parts.Length - 1; p > 0; p--)
        {
            if (_titles.TownOf(parts[p]) is >= 0 and var stated) return stated;
        }

        for (var p = parts.Length - 1; p > 0; p--)
        {
            if (Whole(parts[p].Split([' ', ',', '.', ':', '|', '-', '/'], StringSplitOptions.RemoveEmptyEntries)) is >= 0 and var place) return place;
        }

        return -1;
    }

    private int Whole(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var end = Math.Min(words.Length, i + 3); end > i; end--)
            {
                if (_squeezed.TryGetValue(Squeezed(string.Concat(words[i..end])), out var place)) return place;
            }
        }

        return -1;
    }

    private int Beginning(string word)
    {
        foreach (var before in Before)
        {
            if (!word.StartsWith(before, StringComparison.Ordinal)) continue;
            var rest = word[before.Length..];
            for (var length = Math.Min(rest.Length, LongestName); length >= ShortestName; length--)
            {
                if (_squeezed.TryGetValue(rest[..length], out var place)) return place;
            }
        }

        return -1;
    }

    private static string Squeezed(string name) => NameFolding.Exact(name).Replace(" ", "", StringComparison.Ordinal);
}
