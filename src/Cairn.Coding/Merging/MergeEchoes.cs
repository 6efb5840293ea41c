namespace Cairn.Coding;

/// <summary>Which of the open occurrences the words of a scene were told of before: of one only, of another only, of both. Counted once for all of them.</summary>
internal sealed class MergeEchoes
{
    private readonly string[] _nouns, _names, _frames;

    public MergeEchoes(ToldWords scene, IReadOnlyList<ToldWords> open) =>
        (_nouns, _names, _frames) = (Echo(scene.Nouns, open, w => w.Nouns), Echo(scene.Names, open, w => w.Names), Echo(scene.Frames, open, w => w.Frames));

    /// <summary>By kind of word what an open occurrence has of them.</summary>
    public IEnumerable<(string Layer, string Echo)> Of(int number) => [("noun", _nouns[number]), ("name", _names[number]), ("frame", _frames[number])];

    private static string[] Echo<T>(HashSet<T> words, IReadOnlyList<ToldWords> open, Func<ToldWords, HashSet<T>> of)
    {
        var (told, only, elsewhere, both) = (new bool[open.Count], new int[open.Count], new int[open.Count], new int[open.Count]);
        foreach (var word in words)
        {
            var count = 0;
            for (var i = 0; i < told.Length; i++)
            {
                told[i] = of(open[i]).Contains(word);
                if (told[i]) count++;
            }

            for (var i = 0; i < told.Length; i++)
            {
                if (!told[i]) elsewhere[i] += count > 0 ? 1 : 0;
                else if (count > 1) both[i]++;
                else only[i]++;
            }
        }

        return [.. told.Select((_, i) => Word(only[i], elsewhere[i], both[i], words.Count))];
    }

    private static string Word(int only, int elsewhere, int both, int words) => (only, elsewhere) switch
    {
        (0, 0) => both > 0 ? "both" : words > 0 ? "new" : "none",
        (0, 1) => "else",
        (0, _) => "else2",
        (1, 0) => "only",
        (1, 1) => "onlyelse",
        (1, _) => "onlyelse2",
        (_, 0) => "only2",
        (_, 1) => "only2else",
        _ => "only2else2",
    };
}
