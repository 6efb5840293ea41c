namespace Cairn.Ledger;

/// <summary>What whoever reads may see.</summary>
/// <param name="UpTo">The highest sensitivity that is shown at all; incidents above it are neither listed nor counted.</param>
/// <param name="Unmasked">Whether restricted incidents are shown exactly; else their place is the first-order division, their time the month, their words withheld.</param>
/// <param name="PrivateNames">Whether accounts and report texts show the names of private individuals; withheld by default. Incidents never hold them.</param>
/// <param name="SmallCells">Whether groups of fewer than three incidents are shown in counts by group.</param>
public sealed record Reader(Sensitivity UpTo, bool Unmasked, bool PrivateNames, bool SmallCells)
{
    /// <summary>Anyone: public incidents, restricted ones masked, names withheld, small cells suppressed.</summary>
    public static Reader Public { get; } = new(Sensitivity.Restricted, Unmasked: false, PrivateNames: false, SmallCells: false);

    /// <summary>An analyst of the project: restricted and embargoed incidents exactly; names of private persons still withheld.</summary>
    public static Reader Analyst { get; } = new(Sensitivity.Embargoed, Unmasked: true, PrivateNames: false, SmallCells: true);

    /// <summary>Whoever keeps the ledger: everything, names included. For the review of one report, never for an export.</summary>
    public static Reader Keeper { get; } = new(Sensitivity.Sealed, Unmasked: true, PrivateNames: true, SmallCells: true);
}
