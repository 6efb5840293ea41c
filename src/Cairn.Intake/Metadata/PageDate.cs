namespace Cairn.Intake.Metadata;

/// <summary>A date of a page: ISO 8601 (a day, or an instant with its offset when the page gives one) and where it was found.</summary>
internal sealed record PageDate(string Iso, string Basis)
{
    /// <summary>Another date of the same page that disagreed and lost, with its basis; null when none did.</summary>
    public PageDate? Overruled { get; init; }

    /// <summary>The day of the date, yyyy-MM-dd, as the page writes it in its own zone.</summary>
    public string Day => Iso[..10];
}
