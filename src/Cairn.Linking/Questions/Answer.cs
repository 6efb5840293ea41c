namespace Cairn.Linking;

/// <summary>What the record says to a comparative question: never "happened", always "recorded", "reported", "claimed".</summary>
public sealed record Answer
{
    /// <summary>The question in words.</summary>
    public required string Question { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The rule by which it was decided, in words.</summary>
    public required string Rule { get; init; }

    /// <summary>The period asked about.</summary>
    public required PeriodValue Value { get; init; }

    /// <summary>What it was compared with.</summary>
    public IReadOnlyList<PeriodValue> Baseline { get; init; } = [];

    /// <summary>Periods that keep the answer open or contradict it, highest first.</summary>
    public IReadOnlyList<PeriodValue> Rivals { get; init; } = [];

    public IReadOnlyList<Sensitivity> Sensitivity { get; init; } = [];

    public IReadOnlyList<string> Caveats { get; init; } = [];
}
