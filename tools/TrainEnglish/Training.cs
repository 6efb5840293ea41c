using Cairn.Language;

namespace TrainEnglish;

/// <summary>The whole training run: one network for tags, trees and names, and the table of lemmas.</summary>
internal static class Training
{
    private const int Epochs = 14;

    public static EnglishModel Run(string data, ulong seed, string version)
    {
        var clusters = ClusterFile.Read(Path.Combine(data, "glove100", "clusters-200k-k1024-128-32.tsv.gz"));
        var vectors = VectorFile.Read(Path.Combine(data, "glove100"), clusters);
        List<GoldSentence> gold = [.. Conllu.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu.gz")), .. Conllu.Read(Path.Combine(data, "ud-gum", "en_gum-ud-train.conllu.gz"))];
        var examples = ReaderExamples.Read(data, gold, clusters);
        Log($"{examples.Count} sentences, {examples.Sum(s => s.Words.Length)} tokens");
        var trainer = new NetworkTrainer(Epochs, batch: 32, rate: 2e-3f, seed + 200);
        var network = trainer.Train(() => new EnglishNetwork(), n => new ReaderLearner(n, vectors), examples, e => e.Words.Length, (epoch, loss) => Log($"pass {epoch + 1}: {loss:F4}"));
        return new EnglishModel { Version = version, Clusters = clusters, Vectors = vectors, Network = NetworkPacking.Pack(network), Lemmas = Lemmas(gold) };
    }

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

        return new Lemmatizer([.. counts.Select((table, c) => table
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
