using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// What a headline tells is told again below it, and one headline may stand over several occurrences: "Two held in Oldfield; bridge blown up near Norton".
/// So it joins what the text tells, after the text has been read, and stands by itself only when the text tells nothing of the kind.
/// </summary>
internal static class Headlines
{
    /// <summary>The scenes of the headline of a report: its first paragraph, one line without a full stop above other text.</summary>
    public static List<Scene> Of(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        var sentences = reading.Text.Sentences;
        if (sentences.Length < 2 || sentences[1].Paragraph == sentences[0].Paragraph || reading.Tokens[sentences[0].End - 1].Lower is "." or "!" or "?" or ":" or "\"" or "”") return [];
        var headline = scenes.Where(s => s.Sentence.Index == 0).ToList();
        return headline.Count < scenes.Count ? headline : [];
    }

    /// <summary>Puts the scenes of the headline to the drafts of the text.</summary>
    public static void Join(ReportReading reading, List<Scene> headline, IReadOnlyDictionary<Scene, Setting> settings, List<AccountDraft> drafts)
    {
        foreach (var scene in headline)
        {
            var (acts, setting) = (scene.Acts.ToList(), settings[scene]);
            var news = drafts.Find(d => !d.IsPast && (acts.Count == 0 || d.Acts.Any(acts.Contains)) && MergeVeto.Allows(reading, d, scene, setting));
            if (news is null)
            {
                if (AccountMerger.Stands(reading, scene, setting)) drafts.Insert(0, AccountDraft.Of(scene, setting));
            }
            else if (!IsOfSeveral(reading, scene.Sentence)) news.Scenes.Insert(0, scene);
        }
    }

    // "…; …"
    private static bool IsOfSeveral(ReportReading reading, Sentence sentence) =>
        Enumerable.Range(sentence.First, sentence.Count).Any(i => reading.Lower(i) is ";");
}
