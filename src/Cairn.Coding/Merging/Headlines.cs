using System.Collections.Immutable;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// What a headline tells is told again below it, and one headline may stand over several occurrences: "Two held in Oldfield; bridge blown up near Norton".
/// So it joins what the text tells, after the text has been read, and stands by itself only when the text tells nothing of the kind.
/// </summary>
internal static class Headlines
{
    /// <summary>The scenes of the headline of a report: its first paragraph, one line without a full stop above other text; or the lines down to it, where a page leaves some of its own above.</summary>
    public static List<Scene> Of(ReportReading reading, IReadOnlyList<Scene> scenes)
    {
        var headline = scenes.Where(s => IsOne(reading, s.Sentence)).ToList();
        return headline.Count < scenes.Count ? headline : [];
    }

    /// <summary>Whether a sentence is the headline, or a line of the page above it.</summary>
    public static bool IsOne(ReportReading reading, Sentence sentence)
    {
        var sentences = reading.Text.Sentences;
        if (sentence.Index >= MostLines) return false;
        for (var i = 0; i <= sentence.Index; i++)
        {
            if (!IsLine(reading, sentences, i)) return false;
        }

        return sentence.Index == 0 || Enumerable.Range(sentence.Index + 1, MostLines).Any(i => i < sentences.Length && !IsLine(reading, sentences, i) && EndsInStop(reading, sentences[i]));
    }

    private static bool EndsInStop(ReportReading reading, Sentence sentence) => reading.Lower(sentence.End - 1) is "." or "!" or "?" or "\"" or "”";

    private const int MostLines = 4;

    private static bool IsLine(ReportReading reading, ImmutableArray<Sentence> sentences, int i) =>
        i + 1 < sentences.Length && sentences[i + 1].Paragraph != sentences[i].Paragraph && (i == 0 || sentences[i - 1].Paragraph != sentences[i].Paragraph) && reading.Tokens[sentences[i].End - 1].Lower is not ("." or "!" or "?" or ":" or "\"" or "”");

    /// <summary>Puts the scenes of the headline to the drafts of the text.</summary>
    public static void Join(ReportReading reading, List<Scene> headline, IReadOnlyDictionary<Scene, Setting> settings, List<AccountDraft> drafts)
    {
        foreach (var scene in headline)
        {
            var (acts, setting) = (scene.Acts.ToList(), settings[scene]);
            var allowed = drafts.FindAll(d => !d.IsPast && MergeVeto.Allows(reading, d, scene, setting));
            var news = allowed.Find(d => acts.Count == 0 || d.Acts.Any(acts.Contains)) ?? allowed.Find(d => acts.Any(ActFamily.Kills) && d.Acts.Any(ActFamily.Kills) && TellsVictims(reading, d, scene));
            if (news is null)
            {
                if (OwnOccurrence.Stands(reading, scene, setting)) drafts.Insert(0, AccountDraft.Of(scene, setting));
            }
            else if (!IsOfSeveral(reading, scene.Sentence)) news.Scenes.Insert(0, scene);
        }
    }

    // "Gunmen kill mayor" above "killed 20 people, including the mayor"
    private static bool TellsVictims(ReportReading reading, AccountDraft draft, Scene scene) =>
        scene.Mentions.SelectMany(m => m.Roles).Any(r => r.Role is FrameRole.Victim && draft.Words(reading).Contains(reading.Tokens[r.Head].Lemma));

    // "…; …"
    private static bool IsOfSeveral(ReportReading reading, Sentence sentence) =>
        Enumerable.Range(sentence.First, sentence.Count).Any(i => reading.Lower(i) is ";");
}
