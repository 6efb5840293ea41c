using Cairn.Language;

namespace TrainEnglish;

/// <summary>A sentence to learn from. A treebank's has tags and a tree; one of a corpus of names, or both, has labels.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Lowers">The same without case.</param>
/// <param name="Tree">Gold tags, heads and relations, or null.</param>
/// <param name="Labels">Labels of names, or null.</param>
/// <param name="Source">The corpus the labels are from (<see cref="NameSources"/>).</param>
internal sealed record ReaderExample(WordFeatures[] Words, WordFeatures[] Lowers, GoldSentence? Tree, byte[]? Labels, int Source);
