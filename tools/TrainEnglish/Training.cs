using Cairn.Language;

namespace TrainEnglish;

/// <summary>The whole training run: tagger, jackknifed tags, parser, names, lemmas.</summary>
internal static class Training
{
    private const int TagRows = 19;
    private const int TagEpochs = 7, ParseEpochs = 12, NameEpochs = 8, Folds = 4, Members = 3;

    public static EnglishModel Run(string data, ulong seed, string version)
    {
        var clusters = ClusterFile.Read(Path.Combine(data, "glove100", "clusters-200k-k1024-128-32.tsv.gz"));
        List<GoldSentence> gold = [.. Conllu.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu.gz")), .. Conllu.Read(Path.Combine(data, "ud-gum", "en_gum-ud-train.conllu.gz"))];
        gold.RemoveAll(s => s.Length == 0 || s.Length > 200);
        Log($"{gold.Count} sentences, {gold.Sum(s => s.Length)} tokens");

        var random = new Xorshift(seed);
        var cased = gold.Select(s => Words(s.Forms, clusters)).ToList();
        var tagExamples = Examples(gold, cased, clusters, random);
        var tagClasses = Enum.GetValues<Tag>().Length;

        // Tags as the parser will see them: from models that have not seen the sentence.
        var predicted = new byte[gold.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var part = Sequence(1, [.. tagExamples.Take(gold.Count).Where((_, i) => i % Folds != held)], TagRows, tagClasses, 4, seed + (ulong)fold + 10);
            var analyzer = new SentenceAnalyzer(Partial(part, clusters, version));
            for (var i = fold; i < gold.Count; i += Folds)
            {
                predicted[i] = new byte[gold[i].Length];
                analyzer.TagWords(cased[i], predicted[i]);
            }
        }

        Log("jackknifed tags");
        var tags = Sequence(Members, tagExamples, TagRows, tagClasses, TagEpochs, seed + 100);
        Log("tagger");
        var vectors = VectorFile.Read(Path.Combine(data, "glove100"), clusters);
        List<ParserExample> examples = [.. gold.Select((s, i) => new ParserExample(cased[i], predicted[i], s.Heads, s.Relations))];
        var parser = Parser(examples, vectors, ParseEpochs, seed, (epoch, loss, _) => Log($"parser {epoch + 1}: {loss:F4}"));
        var named = NameExamples.Read(data, gold, predicted, clusters, new SentenceAnalyzer(Partial(tags, clusters, version)), new Xorshift(seed + 76));
        var names = Names(named, vectors, NameEpochs, seed, (epoch, loss, _) => Log($"names {epoch + 1}: {loss:F4}"));
        return new EnglishModel { Version = version, Tags = tags, Names = names, Clusters = clusters, Vectors = vectors, Parser = parser, Lemmas = Lemmas(gold) };
    }

    private static LinearTable Sequence(int members, List<TagTrainer.Example> examples, int rowBits, int classes, int epochs, ulong seed) =>
        Committee.Train(members, [(rowBits, classes)], m => [TagTrainer.Train(examples, rowBits, classes, epochs, seed + (ulong)m)])[0];

    public static WordFeatures[] Words(string[] forms, WordClusters clusters, bool dropCase = false) =>
        [.. forms.Select(f => new WordFeatures(dropCase ? FormPool.Lower(f) : f, FormPool.Lower(f), clusters))];

    // A quarter of the sentences once more without case, so that lower-case and all-capital text can be read.
    private static List<TagTrainer.Example> Examples(List<GoldSentence> gold, List<WordFeatures[]> cased, WordClusters clusters, Xorshift random)
    {
        var examples = gold.Select((s, i) => new TagTrainer.Example(cased[i], s.Tags)).ToList();
        foreach (var sentence in gold)
        {
            if (random.Chance(0.25)) examples.Add(new TagTrainer.Example(Words(sentence.Forms, clusters, dropCase: true), sentence.Tags));
        }

        return examples;
    }

    private static ParserNetwork Parser(IReadOnlyList<ParserExample> examples, WordVectors vectors, int epochs, ulong seed, Action<int, double, ParserNetwork> watch) =>
        new NetworkTrainer(epochs, batch: 32, rate: 2e-3f, seed + 200).Train(() => new ParserNetwork(), n => ParserLearner.Of(n, vectors), examples, e => e.Words.Length, watch);

    private static NameNetwork Names(IReadOnlyList<NameExample> examples, WordVectors vectors, int epochs, ulong seed, Action<int, double, NameNetwork> watch) =>
        new NetworkTrainer(epochs, batch: 32, rate: 2e-3f, seed + 300).Train(() => new NameNetwork(), n => NameLearner.Of(n, vectors), examples, e => e.Words.Length, watch);

    private static EnglishModel Partial(LinearTable tags, WordClusters clusters, string version) => new()
    {
        Version = version,
        Tags = tags,
        Names = new NameNetwork(),
        Clusters = clusters,
        Vectors = WordVectors.Empty,
        Parser = new ParserNetwork(),
        Lemmas = new Lemmatizer([.. Enumerable.Range(0, 4).Select(_ => new Dictionary<string, string>())]),
    };

    // Forms whose commonest lemma the rules miss.
    private static Lemmatizer Lemmas(List<GoldSentence> gold)
    {
        var counts = Enumerable.Range(0, 4).Select(_ => new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal)).ToArray();
        foreach (var sentence in gold)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var tag = (Tag)sentence.Tags[i];
                if (tag is Tag.NNP or Tag.NNPS) continue;
                var lower = FormPool.Lower(sentence.Forms[i]);
                var lemma = sentence.Lemmas[i].ToLowerInvariant();
                var table = counts[Lemmatizer.ClassOf(tag)];
                if (!table.TryGetValue(lower, out var lemmas)) table[lower] = lemmas = new(StringComparer.Ordinal);
                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + (Lemmatizer.ByRule(lower, tag) == lemma ? 1 : 1);
            }
        }

        return new Lemmatizer([.. counts.Select((table, c) => (IReadOnlyDictionary<string, string>)table
            .Select(p => (p.Key, Lemma: p.Value.OrderByDescending(q => q.Value).ThenBy(q => q.Key, StringComparer.Ordinal).First().Key))
            .Where(p => p.Key.Any(char.IsLetter) && !AllTags(c).Any(t => Lemmatizer.ByRule(p.Key, t) == p.Lemma && AllTags(c).All(u => Lemmatizer.ByRule(p.Key, u) == p.Lemma || Lemmatizer.ByRule(p.Key, u) == p.Key && p.Key != p.Lemma && false)))
            .Where(p => p.Lemma != p.Key || c < 2)
            .ToDictionary(p => p.Key, p => p.Lemma, StringComparer.Ordinal))]);
    }

    private static Tag[] AllTags(int lemmaClass) => lemmaClass switch
    {
        0 => [Tag.VB, Tag.VBD, Tag.VBG, Tag.VBZ],
        1 => [Tag.NN, Tag.NNS],
        2 => [Tag.JJ, Tag.RB],
        _ => [Tag.IN],
    };

    private static void Log(string message) => Console.Error.WriteLine($"{Environment.TickCount64 / 1000 % 100000}s {message}");
}
