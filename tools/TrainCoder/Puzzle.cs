namespace Cairn.Tools.TrainCoder;

/// <summary>
/// One kind of figure in one report whose sum is known: which readings of its figures give that sum is known, which of those is right is not.
/// </summary>
/// <param name="Features">By figure, by candidate: the features of that reading.</param>
/// <param name="Right">Assignments (a candidate's position for each figure) that give the known sum.</param>
/// <param name="Weight">What the puzzle counts.</param>
internal sealed record Puzzle(IReadOnlyList<IReadOnlyList<string>[]> Features, IReadOnlyList<int[]> Right, double Weight);
