using Cairn.Model;

namespace Cairn.Language;

/// <summary>A sentence: tokens [First, End) of its text.</summary>
/// <param name="Index">Position in <see cref="AnnotatedText.Sentences"/>.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Span">UTF-16 range from the first to the last token.</param>
/// <param name="Paragraph">Number of the paragraph it stands in, from 0.</param>
/// <param name="HasTree">Whether heads and relations of its tokens are filled.</param>
public sealed record Sentence(int Index, int First, int End, TextSpan Span, int Paragraph, bool HasTree)
{
    /// <summary>Number of tokens.</summary>
    public int Count => End - First;
}
