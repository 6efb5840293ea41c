namespace Cairn.Fuzz;

/// <summary>One reader that meets input from strangers.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Seeds">Well-formed input, to be damaged.</param>
/// <param name="Read">Reads; whatever it throws is a defect.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Read)
{
    /// <summary>All targets.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } = [.. Targets.IntakeTargets.All, Targets.GazetteerTarget.Make(), .. Targets.CodingTargets.All];

    /// <summary>The input of a number: the same for the same number, whatever ran before.</summary>
    public byte[] Input(int number) => Mutation.Of(Seeds[(int)((uint)number % Seeds.Count)], number);
}
