namespace Cairn.Intake;

/// <summary>
/// A last paragraph that is a person's name and nothing else: the way many papers of the continent sign a story, "A. Name" or "(A. Name)" below it.
/// Only of two to four words that are all capitalised.
/// </summary>
internal static class Signature
{
    private const int LongestName = 40;
    private const int FewestBlocks = 3; // headings of lists are short capitalised lines too; a story of some length comes before a signature

    /// <summary>Whether the last of a story's paragraphs signs it.</summary>
    public static bool Ends(IReadOnlyList<string> story)
    {
        if (story.Count < FewestBlocks || story[^1].Length > LongestName || story[^2] is not [.., '.' or '!' or '?' or '”' or '"' or '“' or '»' or '«']) return false;
        var line = story[^1].Trim('(', ')', '[', ']', ' ', '–', '—', '-');
        var words = line.Split(' ');
        return words.Length is >= 2 and <= 4 && !line.Contains('\n', StringComparison.Ordinal) && words.All(IsNameWord) && line[^1] is not ('.' or ':') && PersonName.Clean(line) is not null;
    }

    private static bool IsNameWord(string word) => word.Length > 1 && char.IsUpper(word[0]) && (word.Skip(1).Any(char.IsLower) || word is [_, '.']);
}
