namespace Cairn.Language;

/// <summary>Words that begin with how many: "at least two gunmen".</summary>
public static class Counted
{
    /// <summary>The words without the count that they begin with: "gunmen".</summary>
    public static string Without(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rest = words.AsSpan();
        for (var space = rest.IndexOf(' '); space > 0; space = rest.IndexOf(' '))
        {
            var word = rest[..space].ToString().ToLowerInvariant();
            if (!NumberWords.MayCount(word) && !NumberWords.About.Contains(word) && !NumberWords.Nearly.Contains(word) && !NumberWords.Over.Contains(word) && word is not ("a" or "at" or "least" or "most" or "more" or "than" or "of")) break;
            rest = rest[(space + 1)..];
        }

        return rest.ToString();
    }
}
