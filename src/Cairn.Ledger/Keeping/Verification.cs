namespace Cairn.Ledger;

/// <summary>The outcome of a verification.</summary>
/// <param name="Revisions">Revisions checked.</param>
/// <param name="Head">Hash of the last one; note it elsewhere to prove later that nothing before it changed.</param>
/// <param name="Faults">What is wrong, in words; empty when the ledger is sound.</param>
public sealed record Verification(long Revisions, string Head, IReadOnlyList<string> Faults);
