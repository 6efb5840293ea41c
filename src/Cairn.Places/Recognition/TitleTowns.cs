namespace Cairn.Places;

/// <summary>A town that a title gives with its state: "Example News 5 - Oldfield, WI", "… | Oldfield, Wisconsin news". The town of that state, however small.</summary>
internal sealed class TitleTowns(Gazetteer gazetteer)
{
    private const int LongestTown = 4;

    private readonly ShortDivisions _short = new(gazetteer);

    /// <summary>Index of the town that a part of a title names before its state; −1 for none.</summary>
    public int TownOf(string part)
    {
        for (var comma = part.IndexOf(','); comma > 0; comma = part.IndexOf(',', comma + 1))
        {
            if (Division(part[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) is not { } division) continue;
            var before = part[..comma].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            for (var first = Math.Max(0, before.Length - LongestTown); first < before.Length; first++)
            {
                if (Inside(string.Join(' ', before[first..]), division) is >= 0 and var town) return town;
            }
        }

        return -1;
    }

    // "WI", "Wis.", "North Carolina"
    private uint? Division(string[] words)
    {
        if (words.Length == 0) return null;
        if (_short.Of(words[0]) is { } written) return written;
        for (var count = Math.Min(2, words.Length); count > 0; count--)
        {
            foreach (var hit in gazetteer.ExactHits(NameFolding.Exact(string.Join(' ', words[..count]))))
            {
                ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
                if ((hit & Gazetteer.OtherName) == 0 && row.PlaceKind == PlaceKind.Admin1 && row.Country == Gazetteer.Country("US")) return hit;
            }
        }

        return null;
    }

    private int Inside(string name, uint division)
    {
        var state = gazetteer.Row((int)(division & ~Gazetteer.OtherName)).Admin1;
        foreach (var hit in gazetteer.ExactHits(NameFolding.Exact(name)))
        {
            ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
            if (row.PlaceKind == PlaceKind.Populated && row.Admin1 == state && (hit & Gazetteer.OtherName) == 0) return (int)hit;
        }

        return -1;
    }
}
