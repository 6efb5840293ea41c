using Cairn.Language;

namespace TrainEnglish;

/// <summary>A sentence of a treebank: forms, gold tags, heads (−1 root), relations, lemmas, and its raw text.</summary>
internal sealed record GoldSentence(string Id, string Text, string[] Forms, byte[] Tags, string[] Classes, int[] Heads, Relation[] Relations, string[] Lemmas)
{
    public int Length => Forms.Length;
}
