namespace Cairn.Ledger;

/// <summary>What whoever reads may see.</summary>
/// <param name="UpTo">The highest sensitivity that is shown at all; incidents above it are neither listed nor counted.</param>
/// <param name="PrivateNames">Whether names of private individuals are shown; withheld by default.</param>
/// <param name="Unmasked">Whether places and times of restricted incidents are shown exactly.</param>
/// <param name="SmallCells">Whether groups of fewer than three incidents are shown in counts by group.</param>
public sealed record Reader(Sensitivity UpTo, bool PrivateNames = false, bool Unmasked = false, bool SmallCells = true)
{
    /// <summary>Anyone: public incidents, masked, names withheld, small cells suppressed.</summary>
    public static Reader Public { get; } = new(Sensitivity.Public, SmallCells: false);

    /// <summary>An analyst of the project: restricted incidents too, exact; names of private persons still withheld.</summary>
    public static Reader Analyst { get; } = new(Sensitivity.Restricted, Unmasked: true);

    /// <summary>Whoever keeps the ledger: everything, names included. For review of one report, never for an export.</summary>
    public static Reader Keeper { get; } = new(Sensitivity.Sealed, PrivateNames: true, Unmasked: true);
}
