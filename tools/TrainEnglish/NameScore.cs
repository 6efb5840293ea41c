using System.Globalization;
using Cairn.Language;
using Cairn.Model;

namespace TrainEnglish;

/// <summary>Scores names on a treebank with a name layer over the same words (UNER on EWT): exact ranges and types, from running text through the whole reader.</summary>
internal static class NameScore
{
    private static readonly MentionLabel[] Types = [MentionLabel.Person, MentionLabel.Org, MentionLabel.Place];

    public static void Run(EnglishReader reader, IReadOnlyList<GoldSentence> gold, IReadOnlyDictionary<string, string[]> labels, TextWriter misses)
    {
        var counts = Types.ToDictionary(t => t, _ => (Right: 0, Ours: 0, Gold: 0));
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            List<GoldSentence> sentences = [.. document.Where(s => labels.ContainsKey(s.Id))];
            var raw = new RawText(sentences);
            var wanted = Wanted(raw, [.. sentences.SelectMany(s => labels[s.Id])]);
            var read = reader.Read(raw.Text, null);
            var ours = Found(read);
            foreach (var type in Types)
            {
                var (right, mine, theirs) = counts[type];
                counts[type] = (right + ours.Count(o => o.Type == type && wanted.Contains(o)), mine + ours.Count(o => o.Type == type), theirs + wanted.Count(w => w.Type == type));
            }

            foreach (var miss in wanted.Except(ours)) misses.WriteLine($"miss\t{miss.Type}\t{raw.Text[miss.Start..miss.End]}");
            foreach (var extra in ours.Except(wanted)) misses.WriteLine($"extra\t{extra.Type}\t{raw.Text[extra.Start..extra.End]}");
        }

        foreach (var (type, count) in counts) Console.Write($"{type} {F(count.Right, count.Ours, count.Gold)} ({count.Gold})  ");
        Console.WriteLine($"all {F(counts.Values.Sum(c => c.Right), counts.Values.Sum(c => c.Ours), counts.Values.Sum(c => c.Gold))}");
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

    private static HashSet<(int Start, int End, MentionLabel Type)> Found(AnnotatedText read)
    {
        var found = new HashSet<(int, int, MentionLabel)>();
        foreach (var mention in read.Mentions)
        {
            if (mention.IsGeneric || mention.Label == MentionLabel.Nationality) continue;
            var type = mention.Label == MentionLabel.Actor ? MentionLabel.Org : mention.Label;
            found.Add((read.Tokens[mention.First].Start, read.Tokens[mention.End - 1].End, type));
        }

        return found;
    }

    private static MentionLabel? TypeOf(string label) => label[2..] switch { "PER" => MentionLabel.Person, "ORG" => MentionLabel.Org, "LOC" => MentionLabel.Place, _ => null };

    private static string F(int right, int ours, int gold) => (ours + gold == 0 ? 0 : 200.0 * right / (ours + gold)).ToString("F1", CultureInfo.InvariantCulture);
}
