using System.Globalization;
using System.Text;

namespace Cairn.Places;

/// <summary>
/// Folds spellings of place names. Exact: case, accents, punctuation. Loose: also articles and the common ways to write one sound
/// (Hasakah, al-Hasakah, Hassakeh; Qamishli, Kamishly).
/// </summary>
public static class NameFolding
{
    private static readonly string[] Articles = ["al ", "ad ", "ar ", "as ", "ash ", "at ", "an ", "az ", "el ", "the "];

    /// <summary>Lower case without accents; everything but letters and digits is one space.</summary>
    public static string Exact(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' or '`' or '´' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) folded.Append(LetterFolding.Plain(char.ToLowerInvariant(c)));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>Without a leading article.</summary>
    public static string WithoutArticle(string exact)
    {
        ArgumentNullException.ThrowIfNull(exact);
        foreach (var article in Articles)
        {
            if (exact.Length > article.Length + 2 && exact.StartsWith(article, StringComparison.Ordinal)) return exact[article.Length..];
        }

        return exact;
    }

    /// <summary>The loose key of an exact key: spellings of one sound fall together. Shorter than four letters: empty (too risky).</summary>
    public static string Loose(string exact)
    {
        var source = WithoutArticle(exact).Replace(" al ", " ", StringComparison.Ordinal);
        var key = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            var next = i + 1 < source.Length ? source[i + 1] : '\0';
            if (c == ' ') continue;
            var (sound, used) = (c, next) switch
            {
                ('k', 'h') => ('h', 2),
                ('g', 'h') => ('g', 2),
                ('d', 'h') => ('d', 2),
                ('t', 'h') => ('t', 2),
                ('p', 'h') => ('f', 2),
                ('c', 'k') => ('k', 2),
                ('o', 'u') or ('o', 'o') => ('u', 2),
                ('e', 'e') or ('i', 'y') or ('i', 'i') or ('e', 'i') or ('a', 'i') or ('a', 'y') or ('e', 'y') or ('i', 'e') => ('i', 2),
                ('a', 'a') => ('a', 2),
                ('a', 'w') or ('a', 'u') or ('o', 'w') => ('o', 2),
                ('q', 'u') => ('k', 1),
                ('q', _) => ('k', 1),
                ('c', 'h') => ('x', 2),
                ('s', 'h') => ('x', 2),
                ('c', _) => ('k', 1),
                ('y', _) => ('i', 1),
                ('w', _) => ('v', 1),
                ('e', _) => ('i', 1),
                ('o', _) => ('u', 1),
                ('z', _) => ('z', 1),
                ('j', _) => ('j', 1),
                _ => (c, 1),
            };
            if (sound == 'h' && (i + used >= source.Length || source[i + used] == ' ')) { i += used - 1; continue; } // a final h is silent
            if (key.Length == 0 || key[^1] != sound) key.Append(sound);
            i += used - 1;
        }

        while (key.Length > 4 && key[^1] is 'a' or 'i' or 'u') key.Length--; // final vowels come and go
        return key.Length < 4 ? "" : key.ToString();
    }

    /// <summary>Whether two folded names are spellings that differ little: by at most one letter in four, the first alike.</summary>
    public static bool IsAlike(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        (a, b) = (WithoutArticle(a).Replace(" ", "", StringComparison.Ordinal), WithoutArticle(b).Replace(" ", "", StringComparison.Ordinal));
        var most = Math.Max(a.Length, b.Length) / 4;
        if (a.Length == 0 || b.Length == 0 || Math.Abs(a.Length - b.Length) > most) return false;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                (corner, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length] <= most;
    }
}
