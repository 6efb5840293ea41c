using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The words with which something is told: nouns, names, and the frames of its events.</summary>
internal sealed class ToldWords
{
    /// <summary>Lemmas of common nouns that are no triggers.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Words of names, places among them, lower case.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<Frame> Frames { get; } = [];

    /// <summary>The scene of each word that tells an event.</summary>
    public static Dictionary<int, Scene> Heads(IEnumerable<Scene> scenes)
    {
        var heads = new Dictionary<int, Scene>();
        foreach (var scene in scenes)
        {
            foreach (var mention in scene.Mentions) heads.TryAdd(mention.Head, scene);
        }

        return heads;
    }

    /// <summary>Those that tell a scene: the words under its events, and what hangs on no event of its sentence.</summary>
    public static ToldWords Of(ReportReading reading, Scene scene, IReadOnlyDictionary<int, Scene> told)
    {
        var words = new ToldWords();
        for (var i = scene.Sentence.First; i < scene.Sentence.End; i++)
        {
            if (!reading.Tokens[i].IsNoun || reading.TimeAt(i) is not null || told.ContainsKey(i) || Above(reading, i, scene.Sentence, told) is { } above && above != scene) continue;
            if (reading.Tokens[i].IsName || reading.PlaceAt(i) is not null) words.Names.Add(reading.Lower(i));
            else words.Nouns.Add(reading.Tokens[i].Lemma);
        }

        words.Frames.UnionWith(scene.Mentions.Select(m => m.Frame));
        return words;
    }

    public void Add(ToldWords more)
    {
        Nouns.UnionWith(more.Nouns);
        Names.UnionWith(more.Names);
        Frames.UnionWith(more.Frames);
    }

    // The scene of the event that governs a word.
    private static Scene? Above(ReportReading reading, int token, Sentence sentence, IReadOnlyDictionary<int, Scene> told)
    {
        for (var steps = 0; steps < 24 && token >= sentence.First && token < sentence.End; steps++)
        {
            if (told.TryGetValue(token, out var scene)) return scene;
            token = reading.Tokens[token].Head;
        }

        return null;
    }
}
