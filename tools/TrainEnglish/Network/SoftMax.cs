using Cairn.Language;

namespace TrainEnglish;

/// <summary>Probabilities from scores, and the loss of the one that was wanted.</summary>
internal static class SoftMax
{
    /// <summary>Turns scores into the gradient of the loss, which it gives; a score of <see cref="float.MinValue"/> is no choice.</summary>
    public static double Gradient(Span<float> row, int wanted)
    {
        var most = row[0];
        foreach (var value in row) most = Math.Max(most, value);
        var sum = 0f;
        for (var i = 0; i < row.Length; i++) sum += row[i] = row[i] == float.MinValue ? 0 : Curves.Exp(row[i] - most);
        for (var i = 0; i < row.Length; i++) row[i] /= sum;
        var loss = -Math.Log(Math.Max(1e-9, row[wanted]));
        row[wanted] -= 1;
        return loss;
    }
}
