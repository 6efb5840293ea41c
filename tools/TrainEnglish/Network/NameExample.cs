using Cairn.Language;

namespace TrainEnglish;

/// <summary>A sentence to learn names from: predicted tags, labels, and the corpus it is from (<see cref="NameSources"/>).</summary>
internal sealed record NameExample(WordFeatures[] Words, byte[] Tags, byte[] Labels, int Source);
