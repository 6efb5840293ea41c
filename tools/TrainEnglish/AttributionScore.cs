using Cairn.Language;

namespace TrainEnglish;

/// <summary>Scores attribution on GUM: a relation is found right when cue and source share a word with ours and our content holds most of the unit said.</summary>
internal static class AttributionScore
{
    public static void Run(IReadOnlyList<GoldSentence> gold, Func<string, bool> isSpeech, TextWriter misses)
    {
        int wanted = 0, cues = 0, sources = 0, right = 0, ours = 0;
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            List<GoldSentence> sentences = [.. document];
            var raw = new RawText(sentences);
            var read = EnglishReader.Default.Read(raw.Text, null);
            ours += read.Attributions.Count(a => a.SourceFirst >= 0);
            string[] forms = [.. sentences.SelectMany(s => s.Forms)];
            string[] lemmas = [.. sentences.SelectMany(s => s.Lemmas)];
            foreach (var relation in DiscourseRelations.Attributions(sentences))
            {
                if (!relation.Cue.Any(c => isSpeech(lemmas[c]))) continue;
                wanted++;
                var matches = read.Attributions.Where(a => a.SourceFirst >= 0 && Touches(read, a.CueFirst, a.CueEnd, raw, relation.Cue)).ToList();
                var bySource = matches.Where(a => Touches(read, a.SourceFirst, a.SourceEnd, raw, relation.Source)).ToList();
                int[] said = [.. relation.Content.Where(w => lemmas[w] is not ("that" or ","))];
                var full = bySource.Any(a => said.Count(w => raw.Words[w].Start >= a.Content.Start && raw.Words[w].End <= a.Content.End) * 2 >= said.Length);
                if (matches.Count > 0) cues++;
                if (bySource.Count > 0) sources++;
                if (full) right++;
                else misses.WriteLine($"{(matches.Count == 0 ? "cue" : bySource.Count == 0 ? "source" : "content")}\t{Join(forms, relation.Source)}\t{Join(forms, relation.Cue)}\t{Join(forms, relation.Content)}");
            }
        }

        Console.WriteLine($"relations {wanted}  cue {100.0 * cues / wanted:F1}  cue+source {100.0 * sources / wanted:F1}  cue+source+content {100.0 * right / wanted:F1}  ours {ours}");
    }

    private static bool Touches(AnnotatedText read, int first, int end, RawText raw, int[] words) =>
        words.Any(w => raw.Words[w].Start < read.Tokens[end - 1].End && raw.Words[w].End > read.Tokens[first].Start);

    private static string Join(string[] forms, int[] positions) => string.Join(' ', positions.Select(p => forms[p]));
}
