namespace Cairn.Linking;

/// <summary>The verdict under another rule, and whether it differs from the answer's.</summary>
public sealed record Sensitivity(string Rule, Verdict Verdict, bool Flips);
