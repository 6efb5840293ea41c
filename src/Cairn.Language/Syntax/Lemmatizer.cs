namespace Cairn.Language;

/// <summary>Dictionary forms: a table of what the treebanks hold against the rules, then suffix rules by tag.</summary>
internal sealed class Lemmatizer
{
    private readonly Dictionary<string, string>[] _exceptions; // by LemmaClass

    public Lemmatizer(IEnumerable<Dictionary<string, string>> exceptions) => _exceptions = [.. exceptions];

    /// <summary>0 verb, 1 noun, 2 adjective or adverb, 3 other.</summary>
    public static int ClassOf(Tag tag) => tag switch
    {
        >= Tag.VB and <= Tag.VBZ or Tag.MD => 0,
        Tag.NN or Tag.NNS => 1,
        Tag.JJ or Tag.JJR or Tag.JJS or Tag.RB or Tag.RBR or Tag.RBS => 2,
        _ => 3,
    };

    public string Lemma(string form, string lower, Tag tag)
    {
        if (tag is Tag.NNP or Tag.NNPS) return form;
        return _exceptions[ClassOf(tag)].TryGetValue(lower, out var lemma) ? lemma : ByRule(lower, tag);
    }

    /// <summary>Every lemma that a word may have, whatever its tag, in lower case; some more than once.</summary>
    public IEnumerable<string> All(string form, string lower)
    {
        yield return lower;
        if (!System.Text.Ascii.IsValid(form)) yield return form.ToLowerInvariant(); // of a name: its quotes and hyphens as they stand
        foreach (var tag in (Tag[])[Tag.VBZ, Tag.VBD, Tag.VBG, Tag.NNS, Tag.JJ, Tag.None]) yield return Lemma(form, lower, tag).ToLowerInvariant();
    }

    /// <summary>The suffix rules alone.</summary>
    public static string ByRule(string lower, Tag tag) => tag switch
    {
        Tag.NNS => Singular(lower),
        Tag.VBZ => Singular(lower),
        Tag.VBD or Tag.VBN => Past(lower),
        Tag.VBG => Progressive(lower),
        _ => lower,
    };

    private static string Singular(string w)
    {
        if (w.Length < 4 || !w.EndsWith('s') || w.EndsWith("ss", StringComparison.Ordinal)) return w;
        if (w.EndsWith("ies", StringComparison.Ordinal)) return w.Length > 4 ? w[..^3] + "y" : w[..^1];
        if (w.EndsWith("ches", StringComparison.Ordinal) || w.EndsWith("shes", StringComparison.Ordinal) || w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("xes", StringComparison.Ordinal) || w.EndsWith("oes", StringComparison.Ordinal)) return w[..^2];
        if (w.EndsWith("men", StringComparison.Ordinal)) return w[..^3] + "man";
        return w[..^1];
    }

    private static string Past(string w)
    {
        if (!w.EndsWith("ed", StringComparison.Ordinal) || w.Length < 4) return w;
        if (w.EndsWith("ied", StringComparison.Ordinal)) return w[..^3] + "y";
        return Stem(w[..^2]);
    }

    private static string Progressive(string w) => w.EndsWith("ing", StringComparison.Ordinal) && w.Length > 5 ? Stem(w[..^3]) : w;

    // "stopp" → stop, "captur" → capture, "kill" → kill.
    private static string Stem(string s)
    {
        if (s.Length < 3) return s;
        char last = s[^1], before = s[^2];
        if (last == before && last is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't' && last == before) return s[..^1];
        if (last is 'c' or 'v' or 'u' or 's' && before is not ('s' or 'u') || last == 'z' && before != 'z') return s + "e";
        if (last == 'g' && before is 'd' or 'r' or 'a' or 'n' && last == 'g' && before != 'n') return s + "e";
        if (last == 'l' && before is 'b' or 't' or 'p' or 'c' or 'g' or 'd' or 'k' or 'f' or 'z' && last == 'l') return s + "e";
        if (last is 'r' && before is 'u' or 'i' && last is 'r') return s + "e";
        if (last == 't' && before == 'a' && s.Length > 3 && s[^3] is not ('e' or 'o')) return s + "e";
        if (IsVowel(before) && !IsVowel(last) && s.Length > 2 && !IsVowel(s[^3]) && last is 'k' or 'd' or 'n' or 'm' or 'p' && before is 'i' or 'a' or 'o' or 'u' && Syllables(s) == 1) return s + "e";
        return s;
    }

    private static int Syllables(string s)
    {
        var count = 0;
        for (var i = 0; i < s.Length; i++)
        {
            if (IsVowel(s[i]) && (i == 0 || !IsVowel(s[i - 1]))) count++;
        }

        return count;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public void Write(BinaryWriter writer)
    {
        foreach (var table in _exceptions)
        {
            writer.Write(table.Count);
            foreach (var (form, lemma) in table.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                writer.Write(form);
                writer.Write(lemma);
            }
        }
    }

    public static Lemmatizer Read(BinaryReader reader)
    {
        var tables = new List<Dictionary<string, string>>();
        for (var t = 0; t < 4; t++)
        {
            var count = reader.ReadInt32();
            var table = new Dictionary<string, string>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++) table[reader.ReadString()] = reader.ReadString();
            tables.Add(table);
        }

        return new Lemmatizer(tables);
    }
}
