namespace Cairn.Linking;

/// <summary>The range that assertions span: lowest floor, highest ceiling, and whether the highest is only a floor.</summary>
internal readonly record struct FigureRange(int? Low, int High, bool Open)
{
    public static FigureRange Of(IReadOnlyList<Assertion> assertions, Policy policy)
    {
        if (assertions is [var only] && policy != Policy.IbcMinMax) return new FigureRange(only.Low, only.High, only.Open && only.Low is not null);
        var low = assertions.Min(a => a.Low);
        if (policy == Policy.IbcMinMax && !assertions.Any(a => a.First.Figure.Population == Model.Population.Civilians)) low = 0;
        var closed = assertions.Where(a => !a.Open).Select(a => (int?)a.High).Max();
        var floor = assertions.Where(a => a.Open).Select(a => a.Low).Max();
        return new FigureRange(low, assertions.Max(a => a.High), floor is not null && (closed is null || floor > closed));
    }

    /// <summary>Whether two assertions cannot both be right.</summary>
    public static bool Disagree(IReadOnlyList<Assertion> assertions) =>
        assertions.Count > 1 && assertions.Any(a => assertions.Any(b => !a.Open && !a.Vague && !b.Vague && b.Low > a.High));
}
