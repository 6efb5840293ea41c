using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Trains the same linear model several times with other seeds and adds up the weights: for linear models that is a vote of them all, at the price of one.
/// The runs are independent and added in a fixed order, so the result does not depend on threads.
/// </summary>
internal static class Committee
{
    /// <summary>Trains members <paramref name="count"/> times; each gives its models, of the given row bits and classes.</summary>
    public static LinearTable[] Train(int count, (int RowBits, int Classes)[] shapes, Func<int, AveragedPerceptron[]> member)
    {
        var sums = shapes.Select(s => new float[s.Classes << s.RowBits]).ToArray();
        foreach (var models in Enumerable.Range(0, count).AsParallel().AsOrdered().WithDegreeOfParallelism(2).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(member))
        {
            for (var m = 0; m < models.Length; m++) models[m].AddTo(sums[m]);
        }

        return [.. shapes.Select((s, m) => LinearTable.From(s.RowBits, s.Classes, sums[m]))];
    }
}
