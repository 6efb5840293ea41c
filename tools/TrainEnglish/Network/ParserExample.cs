using Cairn.Language;

namespace TrainEnglish;

/// <summary>A sentence to learn trees from; the tags are predicted ones, as the parser will see them.</summary>
internal sealed record ParserExample(WordFeatures[] Words, byte[] Tags, int[] Heads, Relation[] Relations);
