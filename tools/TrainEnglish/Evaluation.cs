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
            var words = Training.Words(sentence.Forms, model.Clusters);
            var tags = new byte[sentence.Length];
            var heads = new int[sentence.Length];
            var relations = new Relation[sentence.Length];
            string[] lowers = [.. sentence.Forms.Select(FormPool.Lower)];
            analyzer.TagWords(words, tags);
            analyzer.Parse(words, tags, lowers, heads, relations);
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

        return new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["xpos"] = 100.0 * tagged / tokens, ["upos"] = 100.0 * classed / tokens, ["uas"] = 100.0 * attached / tokens, ["las"] = 100.0 * labelled / tokens, ["lemma"] = 100.0 * lemmas / tokens,
            ["token_f1"] = TokenF1(gold), ["sentence_f1"] = SentenceF1(gold),
        };
    }

    public static string Format(SortedDictionary<string, double> scores) =>
        string.Join("  ", scores.Select(p => $"{p.Key} {p.Value.ToString("F2", CultureInfo.InvariantCulture)}"));

    // Each sentence's raw text tokenised, against its gold tokens by position in the text without white space.
    private static double TokenF1(IReadOnlyList<GoldSentence> gold)
    {
        int right = 0, found = 0, wanted = 0;
        foreach (var sentence in gold)
        {
            var ours = Ranges(Tokenizer.Tokenize(sentence.Text).Select(t => sentence.Text[t.Start..t.End]));
            var theirs = Ranges(sentence.Forms);
            right += ours.Count(theirs.Contains);
            found += ours.Count;
            wanted += theirs.Count;
        }

        return found + wanted == 0 ? 0 : 200.0 * right / (found + wanted);
    }

    // The whole treebank as one text, ten sentences a paragraph.
    private static double SentenceF1(IReadOnlyList<GoldSentence> gold)
    {
        int right = 0, found = 0, wanted = 0;
        for (var i = 0; i < gold.Count; i += 10)
        {
            var part = gold.Skip(i).Take(10).ToList();
            var text = string.Join(' ', part.Select(s => s.Text));
            var ends = EnglishReader.Segment(text).Sentences.Select(s => text[..s.Span.End].Count(c => !char.IsWhiteSpace(c))).ToHashSet();
            var total = 0;
            var goldEnds = part.Select(s => total += s.Text.Count(c => !char.IsWhiteSpace(c))).ToHashSet();
            right += ends.Count(goldEnds.Contains);
            found += ends.Count;
            wanted += goldEnds.Count;
        }

        return 200.0 * right / (found + wanted);
    }

    private static HashSet<(int, int)> Ranges(IEnumerable<string> forms)
    {
        var ranges = new HashSet<(int, int)>();
        var at = 0;
        foreach (var form in forms)
        {
            var length = form.Count(c => !char.IsWhiteSpace(c));
            ranges.Add((at, at + length));
            at += length;
        }

        return ranges;
    }
}
