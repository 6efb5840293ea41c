using Cairn.Language;

namespace TrainEnglish;

/// <summary>All sentences that names are learned from, each with tags from a model that has not seen it where there is one.</summary>
internal static class NameExamples
{
    public static List<NameExample> Read(string data, IReadOnlyList<GoldSentence> trees, byte[][] predicted, WordClusters clusters, SentenceAnalyzer tagger, Xorshift random)
    {
        var tags = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var i = 0; i < trees.Count; i++) tags.TryAdd(string.Join(' ', trees[i].Forms), predicted[i]);
        List<NameExample> examples = [];
        foreach (var (file, source) in Files)
        {
            foreach (var (forms, labels) in NameCorpus.Read(Path.Combine(data, file))) Add(forms, labels, source);
        }

        foreach (var sentence in trees.Where(s => s.Id.StartsWith("GUM", StringComparison.Ordinal))) Add(sentence.Forms, GumNames.Labels(sentence), NameSources.Gum);
        return examples;

        // One in six once more without case, so that lower-case and all-capital text can be read.
        void Add(string[] forms, byte[] labels, int source)
        {
            if (forms.Length > 200) return;
            examples.Add(new NameExample(Training.Words(forms, clusters), tags.GetValueOrDefault(string.Join(' ', forms)) ?? Tags(Training.Words(forms, clusters)), labels, source));
            if (!random.Chance(0.15)) return;
            var lower = Training.Words(forms, clusters, dropCase: true);
            examples.Add(new NameExample(lower, Tags(lower), labels, source));
        }

        byte[] Tags(WordFeatures[] words)
        {
            var found = new byte[words.Length];
            tagger.TagWords(words, found);
            return found;
        }
    }

    private static readonly (string File, int Source)[] Files =
    [
        ("uner-ewt/en_ewt-ud-train.iob2.gz", NameSources.Uner), ("ner/wikigold/wikigold.conll.txt", NameSources.Wikigold),
        ("ner/crossner-politics/train.txt", NameSources.Politics), ("ner/crossner-politics/dev.txt", NameSources.Politics), ("ner/crossner-politics/test.txt", NameSources.Politics),
        ("ner/wnut17/train/wnut17train.conll", NameSources.Emerging),
    ];
}
