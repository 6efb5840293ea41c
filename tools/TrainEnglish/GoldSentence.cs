using Cairn.Language;

namespace TrainEnglish;

/// <summary>A sentence of a treebank: forms, gold tags, heads (−1 root), relations, lemmas, and where each word stands in its text.</summary>
/// <param name="Id">Its sent_id.</param>
/// <param name="Document">Name of the document it stands in.</param>
/// <param name="Text">Its running text, rebuilt from the surface tokens.</param>
/// <param name="Ranges">UTF-16 range of each word in <paramref name="Text"/>; words of a contraction that cannot be told apart share one.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
/// <param name="SpaceAfter">Whether a space follows it.</param>
/// <param name="Misc">The last column of each word.</param>
internal sealed record GoldSentence(
    string Id, string Document, string Text, string[] Forms, byte[] Tags, string[] Classes, int[] Heads, Relation[] Relations, string[] Lemmas,
    (int Start, int End)[] Ranges, bool StartsParagraph, bool SpaceAfter, string[] Misc)
{
    public int Length => Forms.Length;
}
