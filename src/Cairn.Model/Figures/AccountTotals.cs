namespace Cairn.Model;

/// <summary>
/// The <c>totals</c> of one account (contract section 4): what one report supports. An <c>all</c> figure of the best-placed source,
/// else the sum of disjoint populations of one source; subsets are never added.
/// </summary>
public static class AccountTotals
{
    /// <summary>Totals by the JSON name of each kind that a counting figure tells, in the contract's order.</summary>
    public static IReadOnlyDictionary<string, Total> Of(IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var totals = new Dictionary<string, Total>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<FigureKind>())
        {
            if (Of(kind, figures) is { } total) totals[CodeNames.Name(kind)] = total;
        }

        return totals;
    }

    /// <summary>Whether a figure feeds totals: persons or bodies of the incident that happened or are said to have.</summary>
    public static bool Counts(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Unit is FigureUnit.Persons or FigureUnit.Bodies && figure.Scope == FigureScope.Incident && figure.Modality is Modality.Occurred or Modality.Alleged;
    }

    private static Total? Of(FigureKind kind, IReadOnlyList<Figure> figures)
    {
        var told = figures.Where(f => f.Kind == kind && Counts(f)).ToList();
        if (told.Count == 0) return null;
        var whole = told.Where(f => f.SubsetOf is not { } parent || parent >= figures.Count || figures[parent].Kind != kind || !Counts(figures[parent])).ToList();
        var updates = whole.Where(f => f.Cumulation == Cumulation.TotalToDate).ToList();
        if (updates.Count > 0) return From(updates.MaxBy(Size)!);

        var increments = whole.Where(f => f.Cumulation == Cumulation.Increment).ToList();
        var standing = whole.Where(f => f.Cumulation == Cumulation.Standalone).ToList();
        // "No casualties" counts only when nothing else is told.
        if (standing.Exists(f => f.Qualifier != Qualifier.NoneReported && Size(f) > 0)) standing.RemoveAll(f => Size(f) == 0);
        // The figures that different sources give for different people stand beside each other in one report.
        var best = Merge(Beside(standing));
        if (best is null) return increments.Count == 0 ? null : From(increments[0]);
        foreach (var more in increments) best = Add(best, From(more));
        return told.Count == 1 && IsParty(told[0]) ? best with { PartyClaim = true } : best;
    }

    // What an armed group or another party says of people whom others count too stands beside their figures and does not feed the total.
    private static List<Figure> Beside(List<Figure> standing) =>
        standing.FindAll(f => !IsParty(f) || !standing.Exists(o => !IsParty(o) && o.Qualifier != Qualifier.Vague && (o.Population == f.Population || o.Population == Population.All || f.Population == Population.All && !(IsWithin(o, f)))));

    // "Eight civilians died, a monitor said. The rebels spoke of ten dead": a count of some of them does not gainsay that of all.
    private static bool IsWithin(Figure part, Figure whole) => part.Population is not Population.Unknown && Size(part) <= Size(whole) && Size(whole) * 2 <= Size(part) * 3;

    private static bool IsParty(Figure figure) => SourceTier.IsParty(figure.Source?.Kind);

    // One report's own account of the dead: the largest "all" figure of the best-placed source, else the sum over disjoint groups, each figure of a group being of others.
    private static Total? Merge(List<Figure> figures)
    {
        if (figures.Count == 0) return null;
        var all = figures.Where(f => f.Population == Population.All).ToList();
        var parts = figures.Where(f => f.Population != Population.All).ToList();
        var wholly = all.Count == 0 ? null : From(all.GroupBy(f => SourceTier.Of(f.Source?.Kind)).OrderBy(g => g.Key).First().MaxBy(Size)!);
        if (parts.Count == 0) return wholly;
        Total? sum = null;
        foreach (var figure in parts.OrderBy(f => f.Population)) sum = sum is null ? From(figure) : Add(sum, From(figure));

        if (wholly is null) return sum;
        return (wholly.Best ?? 0) >= (sum!.Best ?? 0) ? wholly : sum;
    }

    private static Total From(Figure figure)
    {
        var best = figure.Value;
        // A vague or open-ended figure gives its floor.
        return new Total(figure.Low ?? figure.Point, best, figure.High ?? figure.Point, figure.High is null && figure.Qualifier is Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.Vague) is var total && total.High is null
            ? total with { High = total.Low } : total;
    }

    private static Total Add(Total a, Total b) => new(Sum(a.Low, b.Low), Sum(a.Best, b.Best), Sum(a.High, b.High), a.Open || b.Open);

    private static int? Sum(int? a, int? b) => a is null ? b : b is null ? a : a + b;

    private static int Size(Figure figure) => figure.Value ?? 0;
}
