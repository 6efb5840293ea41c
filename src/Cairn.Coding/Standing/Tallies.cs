using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What is told as violence and is no occurrence: counts over a longer time, and words for it at large.</summary>
internal static class Tallies
{
    private const int Hundreds = 100; // dead of years

    /// <summary>"the wave of violence", "the fighting": nobody did it, nobody suffered it, nothing was hit, and neither day nor place is told.</summary>
    public static bool TellsNothing(ReportReading reading, AccountDraft draft) =>
        draft.Acts.All(a => a is Act.ArmedAssault or Act.Clash or Act.OtherViolence or Act.PropertyDestruction or Act.Raid or Act.ForcedStoppage)
        && !draft.Figures.Any() && !draft.Times.Any() && !draft.Places.Any() && !draft.Mentions.Any(m => m.Frame.IsDevelopment)
        && !draft.Mentions.Any(m => m.Roles.Any(r => r.Role is not FrameRole.Weapon && (reading.MentionAt(r.Head) is not null || PeopleReader.GroupAt(reading, r.Head) is not null || Nouns.ThingOf(reading.Tokens[r.Head]) is not (null or "none"))));

    /// <summary>"Since January the rebels have killed 26 people in Norland": a count over many occurrences, at no place of its own.</summary>
    public static bool IsOne(ReportReading reading, AccountDraft draft) =>
        draft.Acts.All(a => a is Act.ArmedAssault or Act.OtherViolence or Act.Clash or Act.Assassination) && draft.Places.All(p => p.WherePrec is >= 4)
        && draft.Scenes.TrueForAll(s => s.Figures.Any() && s.Figures.All(f => PeriodReader.IsPeriod(reading, s.Sentence, f) || IsOfYears(reading, s, f)));

    // "The front killed more than 1,000 civilians last year", "has killed thousands": what somebody did in years; not "killed 120 people in an attack last year".
    private static bool IsOfYears(ReportReading reading, Scene scene, FigureDraft figure) =>
        FigureLinker.Value(figure) >= Hundreds && scene.Mentions.TrueForAll(m => !m.IsNoun) && scene.Mentions.Exists(m => m.Roles.Exists(r => r.Role is FrameRole.Agent)) && scene.Times.All(t => Compatibility.IsOfYears(t.Precision))
        && (scene.Times.Any() || Voice.IsPerfect(reading, figure.Trigger));
}
