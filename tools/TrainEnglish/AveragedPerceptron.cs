using Cairn.Language;

namespace TrainEnglish;

/// <summary>Averaged perceptron over hashed rows; shrinks to int8 at the end. All arithmetic is exact in float, so the result is the same everywhere.</summary>
internal sealed class AveragedPerceptron(int rowBits, int classes)
{
    private readonly float[] _weights = new float[classes << rowBits];
    private readonly double[] _sums = new double[classes << rowBits];
    private readonly int _mask = (1 << rowBits) - 1;
    private long _step = 1;

    public void Score(ReadOnlySpan<ulong> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan(((int)feature & _mask) * classes, classes);
            for (var k = 0; k < classes; k++) scores[k] += row[k];
        }
    }

    public void Step() => _step++;

    /// <summary>Rewards one class and punishes another.</summary>
    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = ((int)feature & _mask) * classes;
            _weights[row + right] += 1;
            _sums[row + right] += _step;
            _weights[row + wrong] -= 1;
            _sums[row + wrong] -= _step;
        }
    }

    /// <summary>Adds the averaged weights to those of other runs.</summary>
    public void AddTo(float[] sum)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += (float)(_weights[i] - _sums[i] / _step);
    }
}
