using System.Text.RegularExpressions;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Call signs of the stations of the United States: W or K and two or three letters. An outlet that goes by one ("wxyz.com", "kxyz9.com") and a report that
/// names one as a source ("(WXYZ)", "told WXYZ", "WXYZ reports") tell of the United States.
/// </summary>
internal static partial class CallSigns
{
    private const int OpeningTokens = 40;

    /// <summary>Whether an outlet's address is a station's.</summary>
    public static bool IsOutlet(string publisher) => Host().IsMatch(publisher);

    /// <summary>Whether a report names a station behind its dateline or as a source.</summary>
    public static bool AreNamed(AnnotatedText text)
    {
        for (var i = 1; i + 1 < text.Tokens.Length; i++)
        {
            if (!Sign().IsMatch(text.Tokens[i].Form) || IsAgency(text.Tokens[i].Form)) continue;
            var (before, after) = (text.Tokens[i - 1].Form, text.Tokens[i + 1].Form);
            if (i < OpeningTokens && before == "(" && after == ")" && IsMixed(text, i) || before == "told" && !text.Tokens[i + 1].IsName || after is "reports" or "reported") return true;
        }

        return false;
    }

    // In wires that are all in capitals every word of four letters looks like one.
    private static bool IsMixed(AnnotatedText text, int sign) =>
        Enumerable.Range(sign + 1, Math.Min(OpeningTokens, text.Tokens.Length - sign - 1)).Any(t => text.Tokens[t].Form.All(char.IsLower));

    // News agencies and forces whose short forms look like call signs.
    private static bool IsAgency(string form) => form is "KCNA" or "KUNA" or "WAFA" or "KFOR";

    [GeneratedRegex(@"^(https?://)?([\w-]+\.)?[wk][a-z]{2,3}(\d{1,2}|tv|am|fm|radio|news)?\.(com|tv)(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[WK][A-Z]{3}(-TV|-AM|-FM)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
