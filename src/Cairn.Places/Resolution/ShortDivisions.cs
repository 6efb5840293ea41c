using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Divisions written short behind a town and a comma (states.csv): "Oldfield, Kan.", "OLDFIELD, IN". Most of these forms are words besides ("in", "or", "Miss."),
/// so they are divisions nowhere else.
/// </summary>
internal sealed class ShortDivisions(Gazetteer gazetteer)
{
    private static readonly List<(string Name, string Country, string[] Forms)> Listed = Load();

    private const int LongestForm = 6;

    private readonly Lazy<FrozenDictionary<string, uint>> _hits = new(() => Hits(gazetteer));

    /// <summary>What the gazetteer has for the short form that begins at a token, and one past its last; null where none stands for a division.</summary>
    public (uint Hit, int End)? At(AnnotatedText text, Sentence sentence, int token)
    {
        if (token < sentence.First + 2 || text.Tokens[token - 1].Lower != "," || !char.IsUpper(text.Tokens[token - 2].Form[0]) && text.Tokens[token - 2].Lower != "county") return null;
        var form = text.Tokens[token].Form;
        if (token + 1 < sentence.End && form.Length == 2 && _hits.Value.TryGetValue(form + text.Tokens[token + 1].Form, out var two)) return (two, token + 2); // "W.Va." is two tokens
        if (token + 1 < sentence.End && text.Tokens[token + 1].Form == "." && _hits.Value.ContainsKey(form + ".")) form += "."; // the stop ends the sentence too
        if (form.Length is < 2 or > LongestForm || !_hits.Value.TryGetValue(form, out var hit) && !(form[^1] == '.' && _hits.Value.TryGetValue(Title(form), out hit))) return null;
        // "IN", "OR", "OK" in words that are all capitals: only where the phrase ends with it.
        return form[^1] == '.' || token + 1 >= sentence.End || !char.IsUpper(text.Tokens[token + 1].Form[0]) ? (hit, token + 1) : null;
    }

    /// <summary>The division of a short form by itself: a part of a title has nothing else around it.</summary>
    public uint? Of(string form) => _hits.Value.TryGetValue(form, out var hit) ? hit : null;

    /// <summary>Every listed form, with the name of its division.</summary>
    public static IEnumerable<(string Form, string Name)> All => Listed.SelectMany(l => l.Forms.Select(f => (f, l.Name)));

    // "KAN." of a dateline that is all capitals.
    private static string Title(string form) => form[1] == '.' ? form : form[0] + form[1..].ToLowerInvariant();

    private static FrozenDictionary<string, uint> Hits(Gazetteer gazetteer)
    {
        var hits = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var (name, country, forms) in Listed)
        {
            foreach (var hit in gazetteer.ExactHits(NameFolding.Exact(name)))
            {
                ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
                if (row.PlaceKind != PlaceKind.Admin1 || row.Country != Gazetteer.Country(country)) continue;
                foreach (var form in forms) hits[form] = hit;
                break;
            }
        }

        return hits.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static List<(string Name, string Country, string[] Forms)> Load()
    {
        using var reader = new StreamReader(typeof(ShortDivisions).Assembly.GetManifestResourceStream("places/states.csv")!);
        var listed = new List<(string, string, string[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var f = line.Split('|');
            listed.Add(f.Length == 3 ? (f[0], f[1], f[2].Split(';')) : throw new FormatException($"states.csv: not three fields: {line}"));
        }

        return listed;
    }
}
