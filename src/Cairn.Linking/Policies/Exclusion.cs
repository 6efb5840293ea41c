namespace Cairn.Linking;

/// <summary>A claim that a derivation left out, and why.</summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Reason">A code of <see cref="ExclusionReasons"/>.</param>
/// <param name="Words">What stands in the sentence: "30", "'dozens'".</param>
public sealed record Exclusion(string Claim, string Reason, string Words);
