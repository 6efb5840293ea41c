namespace Cairn.Intake;

/// <summary>Where each fact of a report comes from, by the fact's name in the contract.</summary>
internal static class FactBasis
{
    /// <summary>The fact came with the report.</summary>
    public const string Given = "given";

    /// <summary>The same with one more fact, or another basis for one.</summary>
    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> known, string fact, string basis) =>
        new SortedDictionary<string, string>(known.ToDictionary(), StringComparer.Ordinal) { [fact] = basis };

    /// <summary>The named facts that have a basis, in ordinal order of their names.</summary>
    public static IReadOnlyDictionary<string, string> Of(params ReadOnlySpan<(string Fact, string? Basis)> facts)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (fact, basis) in facts)
            if (basis is not null) known[fact] = basis;
        return known;
    }
}
