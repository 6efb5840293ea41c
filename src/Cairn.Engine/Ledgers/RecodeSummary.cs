using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>What coding again gave.</summary>
/// <param name="Reports">Reports looked at.</param>
/// <param name="Current">Those coded by this version already.</param>
/// <param name="Same">Those that code as before.</param>
/// <param name="Differing">Those that code otherwise.</param>
/// <param name="Concluded">The incidents afterwards; null when nothing was applied.</param>
public sealed record RecodeSummary(int Reports, int Current, int Same, int Differing, Concluded? Concluded);

/// <summary>A report that codes otherwise, in words.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Before">What it told.</param>
/// <param name="After">What it tells now.</param>
/// <param name="Fields">Where as many accounts are told as before: which of their fields differ, in the contract's names; <c>statements</c> where those do.</param>
public sealed record RecodeDifference(string ReportId, string Before, string After, IReadOnlyList<string> Fields);
