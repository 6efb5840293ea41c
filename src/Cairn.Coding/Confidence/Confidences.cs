using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Gives every account and every figure of a report the calibrated probability that it is right (docs/codebook.md, Confidence):
/// a logistic of doubts that a reader can check, trained by <c>tools/TrainCoder confidence</c>.
/// </summary>
public static class Confidences
{
    /// <summary>Below this a value is marked as doubtful.</summary>
    public const double Doubtful = 0.5;

    /// <summary>The accounts of one report with their confidences; with <paramref name="explain"/> the doubts are added to the reasons.</summary>
    public static IReadOnlyList<Account> Of(IReadOnlyList<Account> accounts, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var weights = ConfidenceWeights.Shipped;
        var together = new ToldTogether(accounts);
        return [.. accounts.Select(account =>
        {
            var doubts = AccountDoubts.Of(account, together);
            var ofFigures = FigureDoubts.Of(account, together);
            return account with
            {
                Confidence = weights.Probability(ConfidenceWeights.Account, doubts),
                Figures = [.. account.Figures.Select((f, i) => f with { Confidence = weights.Probability(ConfidenceWeights.Figure(f.Kind), ofFigures[i]) })],
                Reasons = explain ? [.. account.Reasons ?? [], .. Reasons("confidence", doubts), .. ofFigures.SelectMany((d, i) => Reasons($"figures[{i}].confidence", d))] : account.Reasons,
            };
        })];
    }

    /// <summary>The gravest doubt about each account and about each of its figures, in words; null where there is none.</summary>
    public static IReadOnlyList<(string? OfAccount, IReadOnlyList<string?> OfFigures)> Gravest(IReadOnlyList<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var together = new ToldTogether(accounts);
        return [.. accounts.Select(a => (Gravest(AccountDoubts.Of(a, together)), (IReadOnlyList<string?>)[.. FigureDoubts.Of(a, together).Select(Gravest)]))];
    }

    private static string? Gravest(List<Doubt> doubts) =>
        doubts.Where(d => ConfidenceWeights.Shipped.Of(d) < 0).OrderBy(ConfidenceWeights.Shipped.Of).Select(DoubtWords.Of).FirstOrDefault();

    private static IEnumerable<Reason> Reasons(string field, IEnumerable<Doubt> doubts) =>
        doubts.Where(d => ConfidenceWeights.Shipped.Of(d) < 0).Select(d => new Reason(field, $"doubt:{d}", DoubtWords.Of(d), null));
}
