using System.Text;

namespace Cairn.Intake;

/// <summary>
/// Guesses the character set of bytes that are no UTF-8 and that nobody declared: each candidate is tried, and the one whose text holds
/// the commonest small words of its languages wins. Nothing is guessed from too few of them.
/// </summary>
internal static class CharsetGuess
{
    private const int Sample = 20_000;
    private const int FewestHits = 4;

    // Words, or for scripts without spaces characters, that running text of the languages is full of and that the same bytes do not give in another set.
    private static readonly (string Label, bool HasSpaces, string Words)[] Candidates =
    [
        ("windows-1251", true, "и в не на что с по как это из к для от был за его також та що до є на"),
        ("koi8-r", true, "и в не на что с по как это из к для от был за его"),
        ("windows-1253", true, "και το να της η του με για που από την στο οι"),
        ("windows-1255", true, "של את על לא הוא כי עם זה גם"),
        ("windows-1256", true, "في من على أن إلى التي عن مع هذا که از به را این"),
        ("windows-1250", true, "się że są więc może został który pro při že který není již és hogy szerint való što će može şi că în"),
        ("windows-1254", true, "için değil olduğu ile çok olan sonra göre başka"),
        ("gb18030", false, "的是在了不和有人这中大为上个国"),
        ("shift_jis", false, "のはをにがとでたするい"),
        ("euc-jp", false, "のはをにがとでたするい"),
        ("euc-kr", false, "이는을에의가를은다고하"),
        ("big5", false, "的是在了不和有人這中大為上個國"),
    ];

    /// <summary>The character set, or null when none is likely.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        Encoding? best = null;
        var most = FewestHits - 1;
        foreach (var (label, hasSpaces, words) in Candidates)
        {
            if (TextDecoding.ByLabel(label) is not { } encoding) continue;
            var hits = Hits(encoding.GetString(sample), hasSpaces, words);
            if (hits <= most) continue;
            (best, most) = (encoding, hits);
        }

        return best;
    }

    private static int Hits(string text, bool hasSpaces, string words)
    {
        if (!hasSpaces)
        {
            // Every character stands for two bytes here, so that broken pairs weigh against the set.
            int common = 0, broken = 0;
            foreach (var c in text)
            {
                if (words.Contains(c, StringComparison.Ordinal)) common++;
                else if (c == '\uFFFD') broken++;
            }

            return common - 3 * broken;
        }

        var known = words.Split(' ').Where(w => w.Any(c => c > '\u007F')).ToHashSet(StringComparer.Ordinal);
        var hits = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            if (known.Contains(word.Trim('.', ',', '!', '?', '"', '(', ')', ':', ';'))) hits++;
        return hits;
    }
}
