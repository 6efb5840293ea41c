namespace Cairn.Places;

/// <summary>A run of words that the gazetteer lists, with what speaks for its being a place here.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last.</param>
/// <param name="Key">Folded name.</param>
/// <param name="Hits">Index values of the gazetteer.</param>
/// <param name="Word">Division or feature word beside it, or null.</param>
internal sealed record PlaceCandidate(int First, int End, string Key, uint[] Hits, string? Word)
{
    /// <summary>Value of each <see cref="RecognitionFeature"/>.</summary>
    public double[] Features { get; } = new double[PlaceWeights.RecognitionCount];

    /// <summary>A division written short behind a town (<see cref="ShortDivisions"/>).</summary>
    public bool IsShort { get; init; }

    public double this[RecognitionFeature feature]
    {
        get => Features[(int)feature];
        set => Features[(int)feature] = value;
    }

    public void Set(RecognitionFeature feature, bool value = true)
    {
        if (value) Features[(int)feature] = 1;
    }

    public double Score(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * Features[i];
        return sum;
    }
}
