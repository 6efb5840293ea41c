using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Names that stand in one list: "Norland, Estland and Westland". Its members are of one kind and, but for countries, of one country.
/// A town and the division behind its comma are none. Containment and stated divisions are noted before.
/// </summary>
internal sealed class Lists
{
    private const int LongestGap = 3; // ", and the"
    private const double Negligible = 0.005;

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<NameReadings, List<NameReadings>> _neighbours = [];
    private readonly Dictionary<NameReadings, Dictionary<(byte Kind, ushort Country), double>> _shares = [];

    public Lists(Gazetteer gazetteer, AnnotatedText text, List<PlaceMention> mentions, List<NameReadings> names)
    {
        _gazetteer = gazetteer;
        var of = names.Where(n => n.Hits.Length > 0).SelectMany(n => n.Mentions.Select(m => (m, n))).ToDictionary(p => p.m, p => p.n);
        for (var m = 0; m + 1 < mentions.Count; m++)
        {
            if (!AreListed(text, mentions[m], mentions[m + 1]) || !of.TryGetValue(mentions[m], out var left) || !of.TryGetValue(mentions[m + 1], out var right) || left == right) continue;
            Join(left, right);
            Join(right, left);
        }
    }

    /// <summary>Takes the present shares of the readings.</summary>
    public void Count()
    {
        foreach (var name in _neighbours.Keys)
        {
            var shares = _shares[name] = [];
            for (var h = 0; h < name.Hits.Length; h++)
            {
                if (name.Shares[h] <= Negligible) continue;
                var key = Key(_gazetteer.Row(name.Place(h)));
                shares[key] = shares.GetValueOrDefault(key) + name.Shares[h];
            }
        }
    }

    /// <summary>Mean share of the neighbours' readings that are like a place, 0–1.</summary>
    public double Alike(NameReadings name, in PlaceRow row)
    {
        if (!_neighbours.TryGetValue(name, out var others)) return 0;
        var (key, sum) = (Key(row), 0.0);
        foreach (var other in others) sum += _shares[other].GetValueOrDefault(key);
        return sum / others.Count;
    }

    private void Join(NameReadings name, NameReadings other)
    {
        if (!_neighbours.TryGetValue(name, out var others)) _neighbours[name] = others = [];
        others.Add(other);
    }

    private static (byte, ushort) Key(in PlaceRow row) => (row.Kind, row.PlaceKind == PlaceKind.Country ? (ushort)0 : row.Country);

    private static bool AreListed(AnnotatedText text, PlaceMention left, PlaceMention right)
    {
        if (right.First - left.End is < 1 or > LongestGap || text.Tokens[left.First].Sentence != text.Tokens[right.First].Sentence || left.Container == right || left.Division >= 0) return false;
        for (var t = left.End; t < right.First; t++)
        {
            if (text.Tokens[t].Lower is not ("," or "and" or "or" or "&") && (text.Tokens[t].Lower is not "the" || t == left.End)) return false;
        }

        return true;
    }
}
