using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What keeps a scene from an occurrence whatever else speaks for it.</summary>
internal static class MergeVeto
{
    /// <summary>Whether both cannot be one: another reality, another item of a list, another town's toll in one sentence.</summary>
    public static bool Forbids(ReportReading reading, AccountDraft draft, Scene scene) =>
        draft.IsReal != scene.IsReal || draft.IsBackground && !scene.IsReference && scene.HasStrongAct && scene.Sentence.Index == draft.LastSentence || reading.Items.AreApart(draft.Scenes[0].Sentence, scene.Sentence) || draft.Recent.Any(s => TownTolls.AreApart(s, scene))
        || TellsToll(scene) && draft.Recent.Any(TellsToll) && (ArePlacesApart(draft, scene) || AreDaysApart(draft, scene));

    /// <summary>What speaks gravely against it, by name.</summary>
    public static IEnumerable<string> Against(ReportReading reading, AccountDraft draft, Scene scene, Setting setting)
    {
        if (ArePlacesApart(draft, scene)) yield return "apart:places";
        if (AreDaysApart(draft, scene)) yield return "apart:days";
        if (setting.IsOld && !draft.IsOld && !draft.IsBackground) yield return "apart:old";
        if (reading.Text.Published is null && !scene.IsDefinite && scene.Times.Any() && scene.Times.All(t => Compatibility.IsOfYears(t.Precision)) && Dated(draft.Recent.SelectMany(s => s.Times)).Count == 0) yield return "apart:year";
        if (!draft.IsPast || scene.IsReference || setting.IsOld) yield break;
        var goesOn = scene.Sentence.Index - draft.LastSentence <= 1 && (scene.Sentence.Paragraph == draft.Scenes[^1].Sentence.Paragraph || scene.IsDefinite);
        if (!goesOn) yield return "apart:past";
    }

    private static bool ArePlacesApart(AccountDraft draft, Scene scene) =>
        draft.Recent.SelectMany(s => s.Places).Any(p => scene.Places.Any(q => Compatibility.AreApart(p, q)));

    private static bool AreDaysApart(AccountDraft draft, Scene scene)
    {
        var (told, known) = (Dated(scene.Times), Dated(draft.Recent.SelectMany(s => s.Times)));
        return told.Count > 0 && known.Count > 0 && told.TrueForAll(t => known.TrueForAll(u => Compatibility.AreApart(t, u)));
    }

    // "Gunmen killed two guards": who did what to how many, told by a verb and not taken up.
    private static bool TellsToll(Scene scene) =>
        !scene.IsDefinite && scene.Mentions.Exists(m => !m.IsNoun && m.Act is not null && m.Roles.Exists(r => r.Role == FrameRole.Agent)) && scene.Figures.Any(f => f.SubsetOf is null && f.Group.Number is not null);

    private static List<TimeExpression> Dated(IEnumerable<TimeExpression> times) => [.. times.Where(t => t.Start is not null)];
}
