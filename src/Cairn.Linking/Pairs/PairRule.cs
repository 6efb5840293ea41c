namespace Cairn.Linking;

/// <summary>
/// One rule of the pair weights: two questions, each whether a feature has reached a threshold, and the log-odds that the four answers add.
/// </summary>
/// <param name="First">Feature of the first question.</param>
/// <param name="FirstFrom">Its threshold: yes from here on.</param>
/// <param name="Second">Feature of the second question.</param>
/// <param name="SecondFrom">Its threshold.</param>
/// <param name="Points">Log-odds for no/no, no/yes, yes/no, yes/yes.</param>
internal sealed record PairRule(PairFeature First, double FirstFrom, PairFeature Second, double SecondFrom, double[] Points)
{
    /// <summary>What the rule adds for a pair.</summary>
    public double Of(ReadOnlySpan<double> values) => Points[Answer(values)];

    /// <summary>What the first question adds to the mean of the points, and what the second adds then.</summary>
    public (double First, double Second) Parts(ReadOnlySpan<double> values)
    {
        var answer = Answer(values);
        var half = (Points[answer & 2] + Points[(answer & 2) | 1]) / 2;
        return (half - Mean, Points[answer] - half);
    }

    /// <summary>The mean of the four points.</summary>
    public double Mean => (Points[0] + Points[1] + Points[2] + Points[3]) / 4;

    private int Answer(ReadOnlySpan<double> values) => (values[(int)First] >= FirstFrom ? 2 : 0) | (values[(int)Second] >= SecondFrom ? 1 : 0);
}
