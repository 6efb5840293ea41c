using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Settles an account's figures: repeated ones become one, parts point to their whole, periods and fears are marked.</summary>
internal static class FigureBuilder
{
    /// <summary>The account's figures, settled.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="draft">The account while it is read.</param>
    /// <param name="day">The day on which it is told to have happened.</param>
    public static List<Figure> Build(ReportReading reading, AccountDraft draft, DateOnly? day) =>
        Figures(reading, FoundDead.Settle(reading, ShotPeople.Settle(reading, DiedOfWounds.Settle(reading, FigureLinker.Settle(reading, draft), [.. draft.Figures]))), day);

    /// <summary>Figures of drafts whose parts know their wholes.</summary>
    public static List<Figure> Figures(ReportReading reading, List<FigureDraft> drafts, DateOnly? day = null)
    {
        var places = drafts.Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i);
        List<Figure> figures = [.. drafts.Select(d => ToFigure(reading, d, drafts, d.SubsetOf is { } whole && places.TryGetValue(whole, out var at) ? at : -1, day))];
        return [.. figures.Select((f, i) => f.SubsetOf is { } whole && (IsRival(f, figures[whole]) || IsContrasted(reading, drafts[i], f, figures[whole])) ? f with { SubsetOf = null } : f)];
    }

    // "Two soldiers were killed, the army said. The rebels said eight soldiers were": rival counts, not a part and its whole.
    private static bool IsRival(Figure part, Figure whole) =>
        part.Population == whole.Population && part.Source is { } other && !SourceTier.IsParty(other.Kind) && SourceTier.IsParty(whole.Source?.Kind);

    // "… killed nine, a doctor said, while the government said four people died", "only nine soldiers died, the army said": who counts otherwise and says so.
    private static bool IsContrasted(ReportReading reading, FigureDraft told, Figure part, Figure whole)
    {
        if (part.Source is not { } own || whole.Source is not { } other || own.AsReported == other.AsReported || part.Population != whole.Population || part.Kind is not (FigureKind.Killed or FigureKind.Injured) || told.Rule == "subset") return false;
        var group = told.Group;
        if (reading.Lower(group.First) is "only" or "just" || reading.Lower(group.First - 1) is "only" or "just") return true;
        for (var i = group.First - 1; i >= reading.SentenceOf(group.First).First && i > group.First - ContrastReach; i--)
        {
            if (reading.Lower(i) is "while" or "whereas" or "but") return true;
        }

        return false;
    }

    private const int ContrastReach = 10; // tokens

    private static Figure ToFigure(ReportReading reading, FigureDraft figure, List<FigureDraft> all, int whole, DateOnly? day)
    {
        var group = figure.Group;
        var sentence = reading.SentenceOf(group.Head);
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
            Scope = PeriodReader.IsPeriod(reading, sentence, figure) || SinceDay.Of(reading, sentence, figure) is { } since && since.Start != day || PeriodReader.IsOfOtherDays(reading, sentence, day) ? FigureScope.Period : figure.Scope,
            Modality = figure.Modality,
            Source = SourceFinder.Of(reading, figure),
            AsReported = reading.Text.Words(group.First, group.End),
            Evidence = Evidence(reading, figure),
        };
    }

    // "killed 28 rebels and arrested 89 others": the others are of the kind just counted.
    private static Population PopulationOf(ReportReading reading, FigureDraft figure, List<FigureDraft> all)
    {
        if (!figure.Group.IsOther || !IsOpen(figure.Population)) return figure.Population;
        var before = all.LastOrDefault(f => f.SubsetOf is null && f.Group.Head < figure.Group.Head && reading.Tokens[f.Group.Head].Sentence == reading.Tokens[figure.Group.Head].Sentence && !IsOpen(f.Population));
        return before?.Population ?? figure.Population;
    }

    private static bool IsOpen(Population population) => population is Population.All or Population.Unknown;

    private static List<Span> Evidence(ReportReading reading, FigureDraft figure)
    {
        var evidence = new List<Span> { reading.Text.Evidence(figure.Group.First, figure.Group.End) };
        var trigger = reading.Text.Evidence(figure.Trigger, figure.Trigger + 1);
        if (!evidence[0].Range().Overlaps(trigger.Range())) evidence.Add(trigger);
        if (figure.Without is { } others) evidence.Add(reading.Text.Evidence(others.Group.First, others.Group.End));
        return evidence;
    }
}
