namespace Cairn.Coding;

/// <summary>Which of the open occurrences the words of a scene were told of before: of this one only, of another only, of both.</summary>
internal static class MergeEchoes
{
    public static IEnumerable<string> Of(ToldWords scene, IReadOnlyList<ToldWords> open, int number)
    {
        yield return "noun:" + Echo(scene.Nouns, open, number, w => w.Nouns);
        yield return "name:" + Echo(scene.Names, open, number, w => w.Names);
        yield return "frame:" + Echo(scene.Frames, open, number, w => w.Frames);
    }

    private static string Echo<T>(HashSet<T> words, IReadOnlyList<ToldWords> open, int number, Func<ToldWords, HashSet<T>> of)
    {
        var (only, both, elsewhere) = (0, 0, 0);
        foreach (var word in words)
        {
            var here = of(open[number]).Contains(word);
            var there = false;
            for (var i = 0; i < open.Count && !there; i++) there = i != number && of(open[i]).Contains(word);
            if (here) _ = there ? both++ : only++;
            else if (there) elsewhere++;
        }

        return (only switch { 0 => "", 1 => "only", _ => "only2" }) + (elsewhere switch { 0 => "", 1 => "else", _ => "else2" }) is { Length: > 0 } told ? told : both > 0 ? "both" : words.Count > 0 ? "new" : "none";
    }
}
