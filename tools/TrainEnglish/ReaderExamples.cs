using Cairn.Language;

namespace TrainEnglish;

/// <summary>All sentences to learn from: the treebanks with their names, then the corpora that have names alone.</summary>
internal static class ReaderExamples
{
    private const int Longest = 200;

    private static readonly (string File, int Source)[] NamesAlone =
    [
        ("ner/wikigold/wikigold.conll.txt", NameSources.Wikigold),
        ("ner/crossner-politics/train.txt", NameSources.Politics), ("ner/crossner-politics/dev.txt", NameSources.Politics), ("ner/crossner-politics/test.txt", NameSources.Politics),
        ("ner/wnut17/train/wnut17train.conll", NameSources.Emerging),
    ];

    public static List<ReaderExample> Read(string data, IReadOnlyList<GoldSentence> trees, WordClusters clusters)
    {
        var uner = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (forms, labels) in NameCorpus.Read(Path.Combine(data, "uner-ewt", "en_ewt-ud-train.iob2.gz"))) uner.TryAdd(string.Join(' ', forms), labels);
        List<ReaderExample> examples = [];
        foreach (var tree in trees.Where(s => s.Length is > 0 and <= Longest))
        {
            if (tree.Id.StartsWith("GUM", StringComparison.Ordinal)) Add(tree.Forms, tree, GumNames.Labels(tree), NameSources.Gum);
            else Add(tree.Forms, tree, uner.GetValueOrDefault(string.Join(' ', tree.Forms)), NameSources.Uner);
        }

        foreach (var (file, source) in NamesAlone)
        {
            foreach (var (forms, labels) in NameCorpus.Read(Path.Combine(data, file)).Where(s => s.Forms.Length <= Longest)) Add(forms, null, labels, source);
        }

        return examples;

        void Add(string[] forms, GoldSentence? tree, byte[]? labels, int source) =>
            examples.Add(new ReaderExample(Words(forms, clusters), Words(forms, clusters, dropCase: true), tree, labels, source));
    }

    public static WordFeatures[] Words(string[] forms, WordClusters clusters, bool dropCase = false) =>
        [.. forms.Select(f => new WordFeatures(dropCase ? FormPool.Lower(f) : f, FormPool.Lower(f), clusters))];
}
