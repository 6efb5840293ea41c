namespace Cairn.Ledger.Exporting;

/// <summary>What exports say of the rules behind their numbers.</summary>
internal static class Policies
{
    public const string Default = "ucdp_like";
    public const string Version = "1";
    public const string Codebook = "cairn-2026-1";

    /// <summary>One continuous attack is one incident (contract section 4).</summary>
    public const string UnitRule = "harm_moment";
}
