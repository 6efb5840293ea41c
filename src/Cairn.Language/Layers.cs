using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>Builds the layers over tagged tokens, each from those before it: numbers, times, mentions, attributions.</summary>
internal static class Layers
{
    public static AnnotatedText Build(string text, DateOnly? published, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, NameLabel[] names)
    {
        var numbers = NumberGrammar.Read(tokens.AsSpan(), sentences.AsSpan());
        var times = TimeGrammar.Read(tokens, sentences, published);
        var (mentions, within) = new MentionReader(tokens, sentences, names).Read();
        var attributions = new AttributionReader(tokens, sentences, mentions, MentionIndex.Of(tokens.Length, mentions)).Read();
        return new AnnotatedText(text, published, tokens, sentences, numbers, times, mentions, attributions) { NamesWithin = within };
    }
}
