using System.Globalization;
using Cairn.Language;
using Cairn.Model;

namespace TrainEnglish;

/// <summary>
/// Scores names on a treebank with a name layer over the same words (UNER on EWT): exact ranges and types, from running text through the whole reader.
/// An actor counts as an organisation. The corpus has names alone, so generic actors, nationalities and what only describes an actor by a name
/// ("US troops") are left out; of the last the name within ("US") counts, as it does in the reader's output. The line "widest" counts the descriptions
/// themselves, as organisations, and nothing within them.
/// </summary>
internal static class NameScore
{
    private static readonly MentionLabel[] Types = [MentionLabel.Person, MentionLabel.Org, MentionLabel.Place];

    public static void Run(EnglishReader reader, IReadOnlyList<GoldSentence> gold, IReadOnlyDictionary<string, string[]> labels, TextWriter misses)
    {
        var (nested, widest) = (new Tally(), new Tally());
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            List<GoldSentence> sentences = [.. document.Where(s => labels.ContainsKey(s.Id))];
            var raw = new RawText(sentences);
            var wanted = Wanted(raw, [.. sentences.SelectMany(s => labels[s.Id])]);
            var read = reader.Read(raw.Text, null);
            var ours = Found(read, [.. read.Mentions.Where(m => !NamesWithin.IsDescription(read.Tokens, m)), .. read.NamesWithin]);
            nested.Add(ours, wanted);
            widest.Add(Found(read, read.Mentions), wanted);
            foreach (var miss in wanted.Except(ours)) misses.WriteLine($"miss\t{miss.Type}\t{raw.Text[miss.Start..miss.End]}");
            foreach (var extra in ours.Except(wanted)) misses.WriteLine($"extra\t{extra.Type}\t{raw.Text[extra.Start..extra.End]}");
        }

        Console.WriteLine(nested);
        Console.WriteLine($"widest: {widest}");
    }

    /// <summary>Labels by sentence: IOB2 in the third column, words numbered as in the treebank.</summary>
    public static Dictionary<string, string[]> Labels(string path)
    {
        var labels = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var (id, rows) = ("", new List<string>());
        foreach (var line in Conllu.Lines(path).Append(""))
        {
            if (line.StartsWith("# sent_id", StringComparison.Ordinal)) id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t')[2]);
            else if (line.Length == 0 && rows.Count > 0)
            {
                labels[id] = [.. rows];
                rows.Clear();
            }
        }

        return labels;
    }

    private static HashSet<(int Start, int End, MentionLabel Type)> Wanted(RawText raw, string[] labels)
    {
        var wanted = new HashSet<(int, int, MentionLabel)>();
        for (var i = 0; i < Math.Min(labels.Length, raw.Words.Count); i++)
        {
            if (!labels[i].StartsWith("B-", StringComparison.Ordinal) || TypeOf(labels[i]) is not { } type) continue;
            var end = i + 1;
            while (end < labels.Length && labels[end].StartsWith("I-", StringComparison.Ordinal)) end++;
            wanted.Add((raw.Words[i].Start, raw.Words[end - 1].End, type));
        }

        return wanted;
    }

    private static HashSet<(int Start, int End, MentionLabel Type)> Found(AnnotatedText read, IEnumerable<Mention> mentions)
    {
        var found = new HashSet<(int, int, MentionLabel)>();
        foreach (var mention in mentions)
        {
            if (mention.IsGeneric || mention.Label == MentionLabel.Nationality) continue;
            var type = mention.Label == MentionLabel.Actor ? MentionLabel.Org : mention.Label;
            found.Add((read.Tokens[mention.First].Start, read.Tokens[mention.End - 1].End, type));
        }

        return found;
    }

    private static MentionLabel? TypeOf(string label) => label[2..] switch { "PER" => MentionLabel.Person, "ORG" => MentionLabel.Org, "LOC" => MentionLabel.Place, _ => null };

    private sealed class Tally
    {
        private readonly int[] _right = new int[Types.Length], _ours = new int[Types.Length], _gold = new int[Types.Length];

        public void Add(HashSet<(int Start, int End, MentionLabel Type)> ours, HashSet<(int Start, int End, MentionLabel Type)> wanted)
        {
            for (var t = 0; t < Types.Length; t++)
            {
                _right[t] += ours.Count(o => o.Type == Types[t] && wanted.Contains(o));
                _ours[t] += ours.Count(o => o.Type == Types[t]);
                _gold[t] += wanted.Count(w => w.Type == Types[t]);
            }
        }

        public override string ToString() =>
            string.Concat(Types.Select((type, t) => $"{type} {F(_right[t], _ours[t], _gold[t])} ({_gold[t]})  ")) + $"all {F(_right.Sum(), _ours.Sum(), _gold.Sum())}";

        private static string F(int right, int ours, int gold) => (ours + gold == 0 ? 0 : 200.0 * right / (ours + gold)).ToString("F1", CultureInfo.InvariantCulture);
    }
}
