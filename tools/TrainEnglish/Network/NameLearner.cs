using Cairn.Language;

namespace TrainEnglish;

/// <summary>Carries the loss of a sentence's labels, taken as one row (conditional random field, Lafferty et al. 2001), back through the network of names.</summary>
internal sealed class NameLearner : NamePass, ILearner<NameExample>
{
    private const int Labels = NameNetwork.Labels, Room = NameNetwork.Room;
    private readonly NameNetwork _gradients;
    private readonly EncoderTraining _encoder;
    private readonly Backwards _back = new();
    private readonly float[] _steps = new float[(Labels + 1) * Labels];
    private float[] _own = [], _ahead = [], _behind = [], _scores = [], _encoded = [];

    private NameLearner(NameNetwork network, NameNetwork gradients, EncoderTraining encoder, List<int> touched) : base(network, encoder) =>
        (_gradients, _encoder, Touched) = (gradients, encoder, touched);

    public static NameLearner Of(NameNetwork network, WordVectors vectors)
    {
        var (gradients, touched) = (new NameNetwork(), new List<int>());
        var dropout = new Dropout(Word: 0.5, Tag: 0.15, Vector: 0.05, Embedded: 0.3, Encoded: 0.4); // there are few names to learn from
        return new NameLearner(network, gradients, new EncoderTraining(network.Encoder, gradients.Encoder, vectors, dropout, touched), touched);
    }

    public INetwork Gradients => _gradients;
    public List<int> Touched { get; }
    public double Loss { get; set; }

    public void Learn(NameExample example, Turned turned, ulong seed)
    {
        _encoder.Begin(seed);
        Run(example.Words, example.Tags, example.Source);
        var (n, both) = (example.Labels.Length, _encoder.Encoder.Encoded);
        if (_own.Length < n * Labels) (_own, _ahead, _behind, _scores, _encoded) = (new float[2 * n * Labels], new float[2 * n * Labels], new float[2 * n * Labels], new float[2 * n * Room], new float[2 * n * both]);
        Chain(example.Labels);
        Array.Clear(_encoded);
        _back.Layer(_encoder.Output, n, both, _scores.AsSpan(0, n * Room), _gradients.Out, _gradients.Bias, turned[Network.Out], _encoded);
        _encoder.Back(_encoded.AsSpan(0, n * both), turned);
    }

    // Forwards and backwards over probabilities, each token's share scaled to one.
    private void Chain(byte[] gold)
    {
        var n = gold.Length;
        for (var from = 0; from <= Labels; from++)
        {
            for (var to = 0; to < Labels; to++) _steps[from * Labels + to] = NameNetwork.CanFollow(from, to) ? Curves.Exp(Network.Follows.Row(from)[to]) : 0;
        }

        Array.Clear(_scores);
        for (var t = 0; t < n; t++)
        {
            var most = float.MinValue;
            for (var k = 0; k < Labels; k++) most = Math.Max(most, Scores[t * Room + k]);
            var sum = 0f;
            for (var k = 0; k < Labels; k++)
            {
                _own[t * Labels + k] = Curves.Exp(Scores[t * Room + k] - most);
                var reached = 0f;
                for (var j = 0; t > 0 && j < Labels; j++) reached += _ahead[(t - 1) * Labels + j] * _steps[j * Labels + k];
                sum += _ahead[t * Labels + k] = _own[t * Labels + k] * (t == 0 ? _steps[NameNetwork.Start * Labels + k] : reached);
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

        for (var t = 0; t < n; t++) Token(t, gold);
    }

    // Gradients of a token's scores and of the step to it: what is expected less what is there.
    private void Token(int t, byte[] gold)
    {
        var all = 0f;
        for (var k = 0; k < Labels; k++) all += _ahead[t * Labels + k] * _behind[t * Labels + k];
        for (var k = 0; k < Labels; k++) _scores[t * Room + k] = _ahead[t * Labels + k] * _behind[t * Labels + k] / all - (gold[t] == k ? 1 : 0);
        Loss -= Math.Log(Math.Max(1e-9, 1 + _scores[t * Room + gold[t]]));
        if (t == 0)
        {
            for (var k = 0; k < Labels; k++) _gradients.Follows.Row(NameNetwork.Start)[k] += _scores[k];
            return;
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
            for (var k = 0; k < Labels; k++) _gradients.Follows.Row(j)[k] += steps[j * Labels + k] / sum - (gold[t - 1] == j && gold[t] == k ? 1 : 0);
        }
    }
}
