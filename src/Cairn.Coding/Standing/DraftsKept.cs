using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What is kept however little its words look like one occurrence: the dead with whom a report opens, and captives exchanged.</summary>
internal static class DraftsKept
{
    /// <summary>Whether a draft is kept so.</summary>
    public static bool IsKept(ReportReading reading, AccountDraft draft) => IsNewsOfDead(reading, draft) || TellsExchange(draft);

    // "At least 60 people have been killed since Thursday in the valley, the governor said on Sunday": what a report opens with, counted, somewhere.
    private static bool IsNewsOfDead(ReportReading reading, AccountDraft draft) =>
        draft.Scenes[0] is var lead && !draft.IsPast
        && lead.Figures.Any(f => f.Kind is FigureKind.Killed && f.Group.Number is not null && !PeriodReader.IsPeriod(reading, lead.Sentence, f)) && lead.Places.Any(p => p.WherePrec is <= 4) && lead.Mentions.Exists(m => !m.IsNoun && m.Act is not null)
        && Enumerable.Range(0, lead.Sentence.Index).Where(i => !Headlines.IsOne(reading, reading.Text.Sentences[i]) && !reading.IsFurniture[i]).Take(2).Count() <= 1;

    // "The sides exchanged 390 captives": so many who can be counted.
    private static bool TellsExchange(AccountDraft draft) => draft.Mentions.Any(m => m.Frame.Name == "captives-exchanged" && m.Figures.Exists(f => f.Group.Number is not null));
}
