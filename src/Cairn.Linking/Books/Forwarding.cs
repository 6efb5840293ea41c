namespace Cairn.Linking;

/// <summary>What became of an incident id: merged into another, or split with parts going elsewhere.</summary>
/// <param name="Id">The id.</param>
/// <param name="Into">Where its accounts went; one id for a merge.</param>
/// <param name="IsSplit">True when the id still stands for what is left.</param>
public sealed record Forwarding(string Id, IReadOnlyList<string> Into, bool IsSplit);
