using Cairn.Language;

namespace Cairn.Places;

/// <summary>Tells the country on the other side of a border from where something is: "near the border with Pakistan", "the Turkey border".</summary>
internal static class Borders
{
    public static bool IsOtherSide(AnnotatedText text, int first, int end)
    {
        var tokens = text.Tokens;
        if (end < tokens.Length && tokens[end].Lower is "border" or "frontier" && tokens[end].Sentence == tokens[first].Sentence) return true;
        var t = first - 1;
        while (t > 0 && tokens[t].Lower is "the" or "neighboring" or "neighbouring") t--;
        return t > 0 && tokens[t].Lower is "with" or "of" && tokens[t - 1].Lower is "border" or "borders" or "frontier" or "bordering" || t >= 0 && tokens[t].Lower == "bordering";
    }
}
