namespace Cairn.Ledger;

/// <summary>A frozen state that can be cited.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="AsOf">The revision it stands at.</param>
/// <param name="Manifest">JSON: counts, versions, SHA-256 of its incidents; no clock.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Release(int Number, string Name, AsOf AsOf, string Manifest, string By, DateTimeOffset At);
