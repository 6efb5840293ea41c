using Cairn.Language;

namespace TrainEnglish;

/// <summary>The whole training run: tagger, jackknifed tags, parser, labels, names, lemmas.</summary>
internal static class Training
{
    private const int TagRows = 19, MoveRows = 22, LabelRows = 18, NameRows = 18;
    private const int TagEpochs = 7, ParseEpochs = 8, NameEpochs = 7, Folds = 4, Members = 3;

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
        var parseExamples = gold.Select((s, i) => new ParserTrainer.Example(cased[i], predicted[i], s.Heads, s.Relations)).ToList();
        List<ParserTrainer.Example> projective = [.. parseExamples.Where(e => IsProjective(e.Heads))];
        var parser = Committee.Train(Members, [(MoveRows, ParseState.Moves), (LabelRows, Enum.GetValues<Relation>().Length)], m => ParserTrainer.Train(projective, MoveRows, LabelRows, ParseEpochs, seed + 200 + (ulong)m));
        Log("parser");
        var names = Names(data, clusters, Partial(tags, clusters, version), seed + 4, random);
        Log("names");
        return new EnglishModel { Version = version, Tags = tags, Moves = parser[0], Labels = parser[1], Names = names, Clusters = clusters, Lemmas = Lemmas(gold) };
    }

    private static LinearTable Sequence(int members, List<SequenceTrainer.Example> examples, int rowBits, int classes, int epochs, ulong seed) =>
        Committee.Train(members, [(rowBits, classes)], m => [SequenceTrainer.Train(examples, rowBits, classes, epochs, seed + (ulong)m)])[0];

    public static WordFeatures[] Words(string[] forms, WordClusters clusters, bool dropCase = false) =>
        [.. forms.Select(f => new WordFeatures(dropCase ? FormPool.Lower(f) : f, FormPool.Lower(f), clusters))];

    // A quarter of the sentences once more without case, so that lower-case and all-capital text can be read.
    private static List<SequenceTrainer.Example> Examples(List<GoldSentence> gold, List<WordFeatures[]> cased, WordClusters clusters, Xorshift random)
    {
        var examples = gold.Select((s, i) => new SequenceTrainer.Example(cased[i], [], s.Tags)).ToList();
        foreach (var sentence in gold)
        {
            if (random.Chance(0.25)) examples.Add(new SequenceTrainer.Example(Words(sentence.Forms, clusters, dropCase: true), [], sentence.Tags));
        }

        return examples;
    }

    private static LinearTable Names(string data, WordClusters clusters, EnglishModel tagger, ulong seed, Xorshift random)
    {
        List<(string[] Forms, byte[] Labels)> corpus =
        [
            .. NameCorpus.Read(Path.Combine(data, "uner-ewt", "en_ewt-ud-train.iob2.gz")), .. NameCorpus.Read(Path.Combine(data, "ner", "wikigold", "wikigold.conll.txt")),
            .. NameCorpus.Read(Path.Combine(data, "ner", "crossner-politics", "train.txt")),
        ];
        var analyzer = new SentenceAnalyzer(tagger);
        var examples = new List<SequenceTrainer.Example>();
        foreach (var (forms, labels) in corpus)
        {
            examples.Add(Example(forms, labels, false));
            if (random.Chance(0.25)) examples.Add(Example(forms, labels, true));
        }

        return Sequence(Members, examples, NameRows, Enum.GetValues<NameLabel>().Length, NameEpochs, seed + 300);

        SequenceTrainer.Example Example(string[] forms, byte[] labels, bool dropCase)
        {
            var words = Words(forms, clusters, dropCase);
            var tags = new byte[words.Length];
            analyzer.TagWords(words, tags);
            return new SequenceTrainer.Example(words, tags, labels);
        }
    }

    private static EnglishModel Partial(LinearTable tags, WordClusters clusters, string version) => new()
    {
        Version = version,
        Tags = tags,
        Moves = Nothing(4),
        Labels = Nothing(2),
        Names = Nothing(2),
        Clusters = clusters,
        Lemmas = new Lemmatizer([.. Enumerable.Range(0, 4).Select(_ => new Dictionary<string, string>())]),
    };

    private static LinearTable Nothing(int classes) => LinearTable.Empty(classes);

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

    private static bool IsProjective(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var (from, to) = heads[i] < i ? (heads[i], i) : (i, heads[i]);
            for (var j = from + 1; j < to; j++)
            {
                if (heads[j] < from || heads[j] > to) return false;
            }
        }

        return true;
    }

    private static void Log(string message) => Console.Error.WriteLine($"{Environment.TickCount64 / 1000 % 100000}s {message}");
}
