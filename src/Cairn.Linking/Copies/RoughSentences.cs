using Cairn.Model;

namespace Cairn.Linking.Copies;

/// <summary>Cuts a text at line breaks and after full stops; good enough to drop a sentence whole, not to read one.</summary>
internal static class RoughSentences
{
    public static IEnumerable<TextSpan> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '。' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends) continue;
            if (i + 1 > start) yield return new TextSpan(start, i + 1);
            start = i + 1;
        }

        if (start < text.Length) yield return new TextSpan(start, text.Length);
    }
}
