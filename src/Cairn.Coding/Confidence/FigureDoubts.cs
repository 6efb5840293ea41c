using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The doubts about the figures of an account. Pure; reads what was coded, never the text around it.</summary>
internal static class FigureDoubts
{
    private const int LateCharacters = 600;
    private const int Large = 20;

    /// <summary>The doubts of each figure of <paramref name="account"/>, in the order of its figures.</summary>
    public static List<Doubt>[] Of(Account account, ToldTogether together)
    {
        var figures = account.Figures;
        var wholes = figures.Where(f => IsWhole(f, figures)).GroupBy(f => f.Kind).ToDictionary(g => g.Key, g => g.Select(f => f.Population).ToList());
        return [.. figures.Select(f => Of(f, account, together, wholes.GetValueOrDefault(f.Kind) ?? []))];
    }

    private static List<Doubt> Of(Figure figure, Account account, ToldTogether together, List<Population> wholes)
    {
        var doubts = new List<Doubt>();
        void Add(bool stands, Doubt doubt)
        {
            if (stands) doubts.Add(doubt);
        }

        Add(wholes.Count > 1 && MayBeSame(wholes), Doubt.OtherFigure);
        Add(wholes.Count > 1 && !MayBeSame(wholes), Doubt.OtherPeople);
        Add(wholes.Count > 2, Doubt.ManyFigures);
        Add(together.OthersCount(figure.Kind, account), Doubt.OtherAccount);
        Add(figure.Evidence.Count > 0 && figure.Evidence[0].Start > LateCharacters, Doubt.ToldLate);
        Add(figure.Qualifier is not (Qualifier.Exact or Qualifier.NoneReported), Doubt.Open);
        Add(figure.Qualifier == Qualifier.Vague, Doubt.Vague);
        Add(figure.Value >= Large, Doubt.LargeNumber);
        Add(figure.Population == Population.Unknown, Doubt.UnknownPeople);
        Add(figure.SubsetOf is not null, Doubt.Part);
        Add(figure.Cumulation == Cumulation.Increment, Doubt.Increment);
        Add(figure.Modality != Modality.Occurred || account.Modality != Modality.Occurred, Doubt.FigureNotOccurred);
        return doubts;
    }

    // Rebels and policemen are no one twice; "people" may be either.
    private static bool MayBeSame(List<Population> wholes) => wholes.Exists(p => p is Population.All or Population.Unknown) || wholes.Distinct().Count() < wholes.Count;

    private static bool IsWhole(Figure figure, IReadOnlyList<Figure> figures) =>
        AccountTotals.Counts(figure) && !(figure.SubsetOf is { } whole && whole >= 0 && whole < figures.Count && figures[whole].Kind == figure.Kind);
}
