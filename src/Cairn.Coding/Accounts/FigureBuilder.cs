using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Settles an account's figures: repeated ones become one, parts point to their whole, periods and fears are marked.</summary>
internal static class FigureBuilder
{
    public static List<Figure> Build(ReportReading reading, AccountDraft draft)
    {
        var drafts = new List<FigureDraft>();
        foreach (var figure in draft.Figures) Keep(reading, drafts, figure);
        LinkWholes(reading, draft, drafts);
        var figures = new List<Figure>();
        foreach (var figure in drafts) figures.Add(ToFigure(reading, figure, drafts));
        return figures;
    }

    private static void Keep(ReportReading reading, List<FigureDraft> kept, FigureDraft figure)
    {
        if (figure.Group.IsAnaphoric && figure.Group.Number is null && kept.Any(k => k.Kind == figure.Kind)) return;
        if (figure.SubsetOf is { } whole && !kept.Contains(whole))
        {
            var twin = kept.Find(k => Same(reading, k, whole));
            figure.SubsetOf = twin;
        }

        if (kept.Exists(k => Same(reading, k, figure))) return;
        kept.Add(figure);
    }

    // The same number of the same people, told again.
    private static bool Same(ReportReading reading, FigureDraft a, FigureDraft b)
    {
        if (a.Kind != b.Kind || !SameUnit(a, b) || (a.SubsetOf is null) != (b.SubsetOf is null)) return false;
        if (a.Cumulation == Cumulation.Increment || b.Cumulation == Cumulation.Increment) return a.Group.Head == b.Group.Head;
        var equal = a.Group.Low == b.Group.Low && a.Group.Point == b.Group.Point && (a.Group.High == b.Group.High || a.Group.Qualifier == Qualifier.AtLeast || b.Group.Qualifier == Qualifier.AtLeast); // "at least 35" is 35 told with care
        if (!equal) return false;
        if (b.Group.IsOther || a.Group.IsOther) return a.Group.Head == b.Group.Head;
        var sameSentence = reading.Tokens[a.Trigger].Sentence == reading.Tokens[b.Trigger].Sentence;
        if (sameSentence && a.Group.Head != b.Group.Head && (a.Trigger == b.Trigger || a.Population != b.Population && !a.Group.IsNamed && !b.Group.IsNamed)) return false;
        if (!sameSentence && a.Group.IsNamed != b.Group.IsNamed && Value(a) == 1) return true; // "a trader was shot dead"; later, by his name
        var compatible = a.Population == b.Population || IsOpen(a.Population) || IsOpen(b.Population) || IsTakenUp(reading, b) && a.Population is Population.ArmedGroup or Population.Perpetrators && b.Population is Population.ArmedGroup or Population.Perpetrators;
        return compatible && Source(reading, a) == Source(reading, b) | compatible;
    }

    // A smaller number of the same population told later, or of a narrower one beside an "all": a part, not a second toll.
    private static void LinkWholes(ReportReading reading, AccountDraft draft, List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var part = drafts[i];
            if (part.SubsetOf is not null || part.Cumulation != Cumulation.Standalone || part.Group.IsOther) continue;
            var value = Value(part);
            var whole = drafts.FirstOrDefault(w => w != part && w.Trigger != part.Trigger && w.SubsetOf is null && w.Group.Qualifier != Qualifier.Vague && w.Kind == part.Kind && SameUnit(w, part) && !w.Group.IsOther
                && Value(w) >= value && (Value(w) > value || drafts.IndexOf(w) < i || part.Group.Qualifier == Qualifier.Vague && w.Group.Qualifier != Qualifier.Vague) && (w.Population == part.Population || w.Population == Population.All && !SameSentenceSum(reading, w, part))
                && (w.Modality == part.Modality || w.Modality is Modality.Occurred && part.Modality is Modality.Alleged) && !DoersDiffer(reading, draft, w, part) && (part.Group.IsNamed || part.Group.IsAnaphoric || reading.Tokens[w.Trigger].Sentence != reading.Tokens[part.Trigger].Sentence));
            if (whole is not null) part.SubsetOf = whole;
        }

        LinkRest(drafts);
    }

    // "four were arrested … two in the town and two others in the village": parts and the rest of them make up the whole.
    private static void LinkRest(List<FigureDraft> drafts)
    {
        foreach (var whole in drafts.Where(d => d.SubsetOf is null && !d.Group.IsOther).ToList())
        {
            var parts = drafts.Where(d => d != whole && d.Kind == whole.Kind && (d.SubsetOf == whole || d.SubsetOf is null && d.Group.IsOther) && drafts.IndexOf(d) > drafts.IndexOf(whole)).ToList();
            if (parts.Count < 2 || !parts.Any(p => p.Group.IsOther) || parts.Sum(Value) != Value(whole)) continue;
            foreach (var part in parts) part.SubsetOf = whole;
        }
    }

    // Bodies are of the killed.
    private static bool SameUnit(FigureDraft a, FigureDraft b) =>
        a.Group.Unit == b.Group.Unit || a.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies && b.Group.Unit is FigureUnit.Persons or FigureUnit.Bodies;

    // What one side did is no part of what the other did.
    private static bool DoersDiffer(ReportReading reading, AccountDraft draft, FigureDraft a, FigureDraft b) =>
        DoerOf(reading, draft, a) is { } x && DoerOf(reading, draft, b) is { } y && x != y;

    private static string? DoerOf(ReportReading reading, AccountDraft draft, FigureDraft figure)
    {
        foreach (var role in draft.Mentions.Where(m => m.Head == figure.Trigger).SelectMany(m => m.Roles))
        {
            if (role.Role != FrameRole.Agent) continue;
            var mention = reading.MentionAt(role.Head) is { IsGeneric: false } named ? named : Possessor.Of(reading, role.Head) ?? reading.MentionAt(role.Head);
            if (mention is not null && reading.Resolve(mention) is { IsGeneric: false, Name: { } name }) return name;
        }

        return null;
    }

    private static bool SameSentenceSum(ReportReading reading, FigureDraft a, FigureDraft b) =>
        reading.Tokens[a.Trigger].Sentence == reading.Tokens[b.Trigger].Sentence && Math.Abs(a.Group.Head - b.Group.Head) < 6;

    // "the two attackers": told of before.
    private static bool IsTakenUp(ReportReading reading, FigureDraft figure) => reading.Lower(figure.Group.First) is "the" or "both" or "these" or "those";

    private static bool IsOpen(Population population) => population is Population.All or Population.Unknown;

    private static int Value(FigureDraft figure) => figure.Group.Point ?? figure.Group.Low ?? figure.Group.High ?? 0;

    private static string Source(ReportReading reading, FigureDraft figure) => SourceFinder.At(reading, figure.Trigger)?.AsReported ?? "";

    private static Figure ToFigure(ReportReading reading, FigureDraft figure, List<FigureDraft> all)
    {
        var group = figure.Group;
        var sentence = reading.SentenceOf(group.Head);
        var whole = figure.SubsetOf is null ? -1 : all.IndexOf(figure.SubsetOf);
        return new Figure
        {
            Unit = group.Unit,
            Kind = figure.Kind,
            Population = PopulationOf(reading, figure, all),
            Low = group.Low,
            Point = group.Point,
            High = group.High,
            Qualifier = group.Qualifier,
            SubsetOf = whole < 0 ? null : whole,
            Cumulation = figure.Cumulation,
            Scope = PeriodReader.IsPeriod(reading, sentence, figure) ? FigureScope.Period : figure.Scope,
            Modality = figure.Modality is Modality.Occurred or Modality.Alleged or Modality.Hypothetical ? figure.Modality : Modality.Occurred,
            Source = SourceFinder.At(reading, group.Head) ?? SourceFinder.At(reading, figure.Trigger),
            AsReported = reading.Text.Words(group.First, group.End),
            Evidence = Evidence(reading, figure),
        };
    }

    // "killed 28 rebels and arrested 89 others": the others are of the kind just counted.
    private static Population PopulationOf(ReportReading reading, FigureDraft figure, List<FigureDraft> all)
    {
        if (!figure.Group.IsOther || !IsOpen(figure.Population)) return figure.Population;
        var before = all.LastOrDefault(f => f.Group.Head < figure.Group.Head && reading.Tokens[f.Group.Head].Sentence == reading.Tokens[figure.Group.Head].Sentence && !IsOpen(f.Population));
        return before?.Population ?? figure.Population;
    }

    private static List<Span> Evidence(ReportReading reading, FigureDraft figure)
    {
        var evidence = new List<Span> { reading.Text.Evidence(figure.Group.First, figure.Group.End) };
        var trigger = reading.Text.Evidence(figure.Trigger, figure.Trigger + 1);
        if (!evidence[0].Range().Overlaps(trigger.Range())) evidence.Add(trigger);
        return evidence;
    }
}
