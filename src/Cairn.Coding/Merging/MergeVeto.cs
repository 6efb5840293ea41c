using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What keeps a scene from an occurrence whatever else speaks for it.</summary>
internal static class MergeVeto
{
    /// <summary>Whether both cannot be one: another reality, news in a sentence that only refers to it, another item of a list, another town's toll in one sentence or beside others, who was hit hitting elsewhere, another toll in a place or on a day apart, what the sentence answers or tells aside.</summary>
    public static bool Forbids(ReportReading reading, AccountDraft draft, Scene scene) =>
        draft.IsReal != scene.IsReal
        || draft.IsBackground && !scene.IsReference && (scene.HasStrongAct || IsTold(reading, draft, scene)) && scene.Sentence.Index == draft.LastSentence
        || reading.Items.AreApart(draft.Scenes[0].Sentence, scene.Sentence)
        || draft.Recent.Scenes.Exists(s => TownTolls.AreApart(s, scene))
        || OtherMeans.AreApart(draft, scene)
        || OtherTown.Opens(reading, draft, scene)
        || OtherDay.Opens(reading, draft, scene)
        || OtherSide.Strikes(reading, draft, scene)
        || OtherSide.StrikesLater(reading, draft, scene)
        || draft.Recent.Scenes.Exists(s => s.Sentence == scene.Sentence && (s.IsAnswered != scene.IsAnswered || s.Aside != scene.Aside || s.Part != scene.Part))
        || (scene.IsAnswered || IsPastAside(reading, scene)) && MergeDays.Of(draft, scene) is "day-after" or "day-before"
        || AddsOthers(reading, scene) && draft.Recent.Scenes.Exists(s => AreOfTwoTolls(s, scene))
        || (draft.IsBackground || draft.IsOld || !draft.Acts.Any(a => a is Act.Arrest or Act.Surrender or Act.Raid or Act.Clash or Act.WeaponsSeizure)) && TakenFromTheHeld.Tells(reading, scene)
        || scene.IsSince && !MergeDays.Dated(scene.Times).Exists(t => draft.Recent.Dated.Exists(u => MergeDays.Meet(t, u)))
        || TellsPlot(reading, scene) && draft.Acts is var acts && acts.Any(ActFamily.Kills) && !acts.Contains(Act.WeaponsDisrupted)
        || Counts(scene) && MergePlaces.AreApart(draft, scene) && TellsFind(scene) is var finds && draft.Scenes.Exists(TellsFind) != finds && (finds || draft.Scenes.TrueForAll(s => TellsFind(s) || !Counts(s)))
        || TellsToll(scene) && draft.Recent.Scenes.Exists(TellsToll) && (MergePlaces.AreApart(draft, scene) || MergeDays.AreApart(draft, scene));

    /// <summary>What speaks gravely against it, by name.</summary>
    public static IEnumerable<string> Against(ReportReading reading, AccountDraft draft, Scene scene, Setting setting)
    {
        if (MergePlaces.AreApart(draft, scene)) yield return "apart:places";
        if (MergeDays.AreApart(draft, scene)) yield return "apart:days";
        if (setting.IsOld && !draft.IsOld && !draft.IsBackground) yield return "apart:old";
        if (reading.Text.Published is null && !scene.IsDefinite && scene.Times.Any() && scene.Times.All(t => Compatibility.IsOfYears(t.Precision)) && draft.Recent.Dated.Count == 0) yield return "apart:year"; // undated news is not of 2019
        if (!draft.IsPast || scene.IsReference || setting.IsOld) yield break;
        // What is not dated stays with today unless it goes straight on.
        var goesOn = scene.Sentence.Index - draft.LastSentence <= 1 && (scene.Sentence.Paragraph == draft.Scenes[^1].Sentence.Paragraph || scene.IsDefinite);
        if (!goesOn) yield return "apart:past";
    }

    /// <summary>Whether nothing speaks gravely against both being one.</summary>
    public static bool Allows(ReportReading reading, AccountDraft draft, Scene scene, Setting setting) =>
        !Forbids(reading, draft, scene) && !Against(reading, draft, scene, setting).Any();

    // "Two clerks wanted for the raid were shot": the sentence tells it, the side clause what they are wanted for.
    private static bool IsTold(ReportReading reading, AccountDraft draft, Scene scene) =>
        draft.Scenes[^1].Mentions.TrueForAll(m => reading.SideClauseAt(m.Head) is not null) && scene.Mentions.Exists(m => !m.IsNoun && m.Act is not null && reading.SideClauseAt(m.Head) is null);

    // "The police foiled a plot to burn a mill": new, and it did not happen; no part of what did.
    private static bool TellsPlot(ReportReading reading, Scene scene) =>
        scene.Mentions.Exists(m => m.Act is Act.WeaponsDisrupted && m.Trigger.Kind == TriggerKind.Verb && Phrases.HeadFrom(reading, m.Hit.End, m.Sentence.End) is >= 0 and var what && reading.Lower(what) is "plot" or "conspiracy" && reading.Lower(PhraseStart.Of(reading, what)) is "a" or "an" or "another");

    // "Four bodies were found in a grave": where they lay, whatever else is told of another place.
    private static bool TellsFind(Scene scene) => scene.Mentions.Exists(m => m.Frame.Name == "bodies-found" && m.Act is not null);

    /// <summary>"Seven people died in Oldfield … another six people were killed in Norton": each in a town of their own.</summary>
    public static bool AreOfTwoTolls(Scene told, Scene scene) => TownTolls.AreApart(told.Places, told.Figures, scene.Places, scene.Figures);

    /// <summary>Whether its people are others than those told before; not "six died and three others were hurt".</summary>
    public static bool AddsOthers(ReportReading reading, Scene scene) =>
        scene.Figures.Where(f => f.SubsetOf is null).MinBy(f => f.Group.First) is { } first && (first.Group.IsOther || first.Group.IsMore || reading.Lower(first.Group.First) is "another");

    // "They came from a village where gunmen had killed three herders on Tuesday": who did what to how many before the news, on a day of its own.
    private static bool IsPastAside(ReportReading reading, Scene scene) =>
        scene.Mentions.Exists(m => !m.IsNoun && m.Act is not null && m.Figures.Exists(f => f.Group.Number is not null) && m.Roles.Exists(r => r.Role == FrameRole.Agent) && reading.Lower(m.Hit.First - 1) is "had");

    private static bool Counts(Scene scene) => scene.Figures.Any(f => f.Group.Number is not null);

    // "Gunmen killed two guards": who did what to how many, told by a verb and not taken up.
    private static bool TellsToll(Scene scene) =>
        !scene.IsDefinite && scene.Mentions.Exists(m => !m.IsNoun && m.Act is not null && m.Roles.Exists(r => r.Role == FrameRole.Agent)) && scene.Figures.Any(f => f.SubsetOf is null && f.Group.Number is not null);
}
