using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// Scores names and carries the loss of a sentence's labels, taken as one row (conditional random field, Lafferty et al. 2001), back to the encoded words.
/// Holds scratch memory: one instance a thread.
/// </summary>
internal sealed class NameLearner(NameWeights network, NameWeights gradients, EncoderTraining encoder)
{
    private const int Labels = NameLabels.Count, Room = NameLabels.Room, Hidden = NameWeights.Hidden;
    private const double HiddenDropout = 0.3; // there are few names to learn from
    private readonly Backwards _backwards = new();
    private readonly float[] _steps = new float[(Labels + 1) * Labels], _mask = new float[Hidden];
    private float[] _own = [], _ahead = [], _behind = [], _scores = [], _back = [], _within = [], _withinBack = [];

    /// <summary>Adds to the gradient of the encoded words; gives the loss.</summary>
    public double Learn(byte[] labels, int source, Turned turned, Span<float> encodedGradient)
    {
        var (n, both) = (labels.Length, encoder.Encoder.Encoded);
        if (_own.Length < n * Labels)
        {
            (_own, _ahead, _behind) = (new float[2 * n * Labels], new float[2 * n * Labels], new float[2 * n * Labels]);
            (_scores, _back, _within, _withinBack) = (new float[2 * n * Room], new float[2 * n * Room], new float[2 * n * Hidden], new float[2 * n * Hidden]);
        }

        var within = _within.AsSpan(0, n * Hidden);
        var withinBack = _withinBack.AsSpan(0, n * Hidden);
        Forwards.Layer(encoder.Output, n, both, network.Within, network.Source.Row(source), within);
        Curves.Rectify(within);
        encoder.Fill(_mask, HiddenDropout);
        EncoderTraining.Apply(_mask, within);
        Forwards.Layer(within, n, Hidden, network.Out, network.Bias.Values, _scores);
        var loss = Chain(labels);
        withinBack.Clear();
        _backwards.Layer(within, n, Hidden, _back.AsSpan(0, n * Room), gradients.Out, gradients.Bias, turned[network.Out], withinBack);
        EncoderTraining.Apply(_mask, withinBack);
        for (var i = 0; i < withinBack.Length; i++)
        {
            if (within[i] <= 0) withinBack[i] = 0;
        }

        _backwards.Layer(encoder.Output, n, both, withinBack, gradients.Within, null, turned[network.Within], encodedGradient);
        for (var i = 0; i < n; i++) Kernels.Add(withinBack.Slice(i * Hidden, Hidden), gradients.Source.Row(source));
        return loss;
    }

    // Forwards and backwards over probabilities, each token's share scaled to one.
    private double Chain(byte[] gold)
    {
        var (n, loss) = (gold.Length, 0.0);
        for (var from = 0; from <= Labels; from++)
        {
            for (var to = 0; to < Labels; to++) _steps[from * Labels + to] = NameLabels.CanFollow(from, to) ? Curves.Exp(network.Follows.Row(from)[to]) : 0;
        }

        _back.AsSpan(0, n * Room).Clear();
        for (var t = 0; t < n; t++)
        {
            var most = float.MinValue;
            for (var k = 0; k < Labels; k++) most = Math.Max(most, _scores[t * Room + k]);
            var sum = 0f;
            for (var k = 0; k < Labels; k++)
            {
                _own[t * Labels + k] = Curves.Exp(_scores[t * Room + k] - most);
                var reached = 0f;
                for (var j = 0; t > 0 && j < Labels; j++) reached += _ahead[(t - 1) * Labels + j] * _steps[j * Labels + k];
                sum += _ahead[t * Labels + k] = _own[t * Labels + k] * (t == 0 ? _steps[NameLabels.Start * Labels + k] : reached);
            }

            for (var k = 0; k < Labels; k++) _ahead[t * Labels + k] /= sum;
        }

        for (var t = n - 1; t >= 0; t--)
        {
            var sum = 0f;
            for (var k = 0; k < Labels; k++)
            {
                var left = t == n - 1 ? 1f : 0f;
                for (var j = 0; t < n - 1 && j < Labels; j++) left += _steps[k * Labels + j] * _own[(t + 1) * Labels + j] * _behind[(t + 1) * Labels + j];
                sum += _behind[t * Labels + k] = left;
            }

            for (var k = 0; k < Labels; k++) _behind[t * Labels + k] /= sum;
        }

        for (var t = 0; t < n; t++) loss += Token(t, gold);
        return loss;
    }

    // Gradients of a token's scores and of the step to it: what is expected less what is there.
    private double Token(int t, byte[] gold)
    {
        var all = 0f;
        for (var k = 0; k < Labels; k++) all += _ahead[t * Labels + k] * _behind[t * Labels + k];
        for (var k = 0; k < Labels; k++) _back[t * Room + k] = _ahead[t * Labels + k] * _behind[t * Labels + k] / all - (gold[t] == k ? 1 : 0);
        var loss = -Math.Log(Math.Max(1e-9, 1 + _back[t * Room + gold[t]]));
        if (t == 0)
        {
            for (var k = 0; k < Labels; k++) gradients.Follows.Row(NameLabels.Start)[k] += _back[k];
            return loss;
        }

        var sum = 0f;
        Span<float> steps = stackalloc float[Labels * Labels];
        for (var j = 0; j < Labels; j++)
        {
            for (var k = 0; k < Labels; k++)
                sum += steps[j * Labels + k] = _ahead[(t - 1) * Labels + j] * _steps[j * Labels + k] * _own[t * Labels + k] * _behind[t * Labels + k];
        }

        for (var j = 0; j < Labels; j++)
        {
            for (var k = 0; k < Labels; k++) gradients.Follows.Row(j)[k] += steps[j * Labels + k] / sum - (gold[t - 1] == j && gold[t] == k ? 1 : 0);
        }

        return loss;
    }
}
