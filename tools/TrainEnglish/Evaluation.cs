using System.Globalization;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Scores a model on a treebank: tags, heads, labels on gold tokens; tokens and sentences from raw text.</summary>
internal static class Evaluation
{
    public static SortedDictionary<string, double> Run(EnglishModel model, IReadOnlyList<GoldSentence> gold)
    {
        var analyzer = new SentenceAnalyzer(model);
        int tokens = 0, tagged = 0, classed = 0, attached = 0, labelled = 0, lemmas = 0;
        foreach (var sentence in gold)
        {
            var words = ReaderExamples.Words(sentence.Forms, model.Clusters);
            var tags = new byte[sentence.Length];
            var heads = new int[sentence.Length];
            var relations = new Relation[sentence.Length];
            string[] lowers = [.. sentence.Forms.Select(FormPool.Lower)];
            analyzer.Read(words, tags, new byte[sentence.Length], heads, relations);
            SentenceAnalyzer.Mend(heads, relations, words, tags);
            for (var i = 0; i < sentence.Length; i++)
            {
                tokens++;
                if (tags[i] == sentence.Tags[i]) tagged++;
                if (string.Equals(Treebank.ClassOf((Tag)tags[i], relations[i], lowers[i]).ToString(), sentence.Classes[i], StringComparison.OrdinalIgnoreCase)) classed++;
                if (string.Equals(model.Lemmas.Lemma(sentence.Forms[i], lowers[i], (Tag)tags[i]), sentence.Lemmas[i], StringComparison.OrdinalIgnoreCase)) lemmas++;
                if (heads[i] != sentence.Heads[i]) continue;
                attached++;
                if (relations[i] == sentence.Relations[i]) labelled++;
            }
        }

        var segmentation = Segmentation(gold);
        return new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["xpos"] = 100.0 * tagged / tokens,
            ["upos"] = 100.0 * classed / tokens,
            ["uas"] = 100.0 * attached / tokens,
            ["las"] = 100.0 * labelled / tokens,
            ["lemma"] = 100.0 * lemmas / tokens,
            ["token_f1"] = segmentation.Tokens,
            ["sentence_f1"] = segmentation.Sentences,
        };
    }

    public static string Format(SortedDictionary<string, double> scores) =>
        string.Join("  ", scores.Select(p => $"{p.Key} {p.Value.ToString("F2", CultureInfo.InvariantCulture)}"));

    // Both from the running text of each document, exact ranges.
    private static (double Tokens, double Sentences) Segmentation(IReadOnlyList<GoldSentence> gold)
    {
        var (tokens, sentences) = (default(Count), default(Count));
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            var raw = new RawText(document);
            var ours = EnglishReader.Segment(raw.Text);
            tokens = tokens.Add(ours.Tokens.Select(t => (t.Start, t.End)), raw.Tokens);
            sentences = sentences.Add(ours.Sentences.Select(s => (s.Span.Start, s.Span.End)), raw.Sentences);
        }

        return (tokens.F1, sentences.F1);
    }

    private readonly record struct Count(int Right, int Found, int Wanted)
    {
        public double F1 => Found + Wanted == 0 ? 0 : 200.0 * Right / (Found + Wanted);

        public Count Add(IEnumerable<(int, int)> ours, HashSet<(int, int)> theirs)
        {
            var found = ours.ToList();
            return new Count(Right + found.Count(theirs.Contains), Found + found.Count, Wanted + theirs.Count);
        }
    }
}
