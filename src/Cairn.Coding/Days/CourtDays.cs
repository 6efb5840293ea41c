using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Days and places of what follows a deed: "was sentenced Friday", "are due in court in Norton Thursday", "on Monday identified the man". They are not the days and places of the deed
/// where others are told; such a day otherwise only says that it was not later.
/// </summary>
internal static class CourtDays
{
    private const int Reach = 12, InCourt = 8, Behind = 2; // tokens from the verb to its day and to its court, and from the day to its verb

    private static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["charge", "arrest", "sentence", "plead", "convict", "indict", "arraign", "identify", "name", "announce", "surrender", "jail", "release", "extradite", "remember", "gather", "mourn", "testify", "book", "acquit", "rule", "file"], StringComparer.Ordinal);

    /// <summary>The first such day told in the scenes of an occurrence: it was no later. Null without one.</summary>
    public static DateOnly? NoLaterThan(ReportReading reading, AccountDraft draft) =>
        draft.Scenes.SelectMany(s => s.Times).Where(t => t is { Start: not null, Precision: WhenPrecision.Day } && IsOne(reading, draft, t)).Min(t => t.Start);

    /// <summary>Whether a time is that of a later step, told beside the harm that an account is of.</summary>
    public static bool IsOne(ReportReading reading, AccountDraft draft, TimeExpression time)
    {
        return !reading.IsOfPage(time) && !draft.Mentions.Any(m => m.IsNoun && IsDeed(m) && m.Hit.First == time.End) && IsOfStep(reading, draft, time.First, time.End);
    }

    /// <summary>The places of an occurrence without those of later steps, where others are left: "sentenced in Norton for the murder in Oldfield".</summary>
    public static List<(ResolvedPlace Place, int Scene)> Without(ReportReading reading, AccountDraft draft, List<(ResolvedPlace Place, int Scene)> places) =>
        places.FindAll(p => !(p.Place.First < p.Place.End && IsOfStep(reading, draft, p.Place.First, p.Place.End))) is { Count: > 0 } left ? left : places;

    private static bool IsOfStep(ReportReading reading, AccountDraft draft, int first, int end)
    {
        var verb = VerbOf(reading, first, end);
        if (verb < 0 || !Verbs.Contains(reading.Tokens[verb].Lemma.ToLowerInvariant()) && !IsInCourt(reading, verb, first)) return false;
        return draft.Figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties) && draft.Mentions.Any(IsDeed)
            && !draft.Mentions.Any(m => IsDeed(m) && (Stands(m, verb) || m.Head > verb && m.Head < first));
    }

    private static bool IsDeed(EventMention mention) => mention.Act is not (null or Act.Arrest or Act.Surrender or Act.Release);

    private static bool Stands(EventMention mention, int verb) => verb >= mention.Hit.First && verb < mention.Hit.End;

    // "appeared in court Monday", "are due in court Thursday"
    private static bool IsInCourt(ReportReading reading, int verb, int to) =>
        to > verb && to - verb <= InCourt && Enumerable.Range(verb, to - verb).Any(i => reading.Lower(i) is "court" or "judge");

    // "killing two porters, identified as …, in the night": what says more of a noun has no time of its own, but "a man arrested Thursday" has.
    private static bool IsOfNoun(ReportReading reading, int verb, int time) =>
        reading.Tokens[verb].Tag is Tag.VBG || reading.Tokens[verb].Tag is Tag.VBN && time - verb > 2 && !Voice.HasBe(reading, verb) && reading.Tokens[verb + 1].Tag is not Tag.DT; // "sentenced a man" tells

    // The verb right before a time or place in its clause, else the one right behind it ("on Monday identified").
    private static int VerbOf(ReportReading reading, int first, int end)
    {
        var sentence = reading.SentenceOf(first);
        for (var i = first - 1; i >= sentence.First && i > first - Reach; i--)
        {
            if (reading.Tokens[i].IsVerb && !IsOfNoun(reading, i, first)) return i;
            if (reading.Lower(i) is "," or ";" or "who" or "that" or "when" or "after") break;
        }

        return Enumerable.Range(end, Math.Max(0, Math.Min(Behind, sentence.End - end))).FirstOrDefault(i => reading.Tokens[i].IsVerb, -1);
    }
}
