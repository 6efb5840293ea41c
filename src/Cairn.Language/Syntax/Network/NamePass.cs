namespace Cairn.Language;

/// <summary>Labels names in one sentence after another. Holds scratch memory: one instance a thread.</summary>
internal sealed class NamePass(NameHead weights)
{
    private const int Labels = NameLabels.Count, Room = NameLabels.Room;
    private const float Never = -1e6f;
    private readonly float[] _steps = Steps(weights); // from label or start to label
    private byte[] _from = [];
    private float[] _within = [], _scores = [];

    /// <summary>Scores the labels of each token by itself.</summary>
    public void Run(ReadOnlySpan<byte> encoded, ReadOnlySpan<float> scales, int n)
    {
        var room = ByteKernels.Whole(n);
        if (_within.Length < room * weights.Out.Inputs) (_within, _scores, _from) = (new float[2 * room * weights.Out.Inputs], new float[2 * room * Room], new byte[2 * room * Room]);
        ByteKernels.Layer(encoded, n, scales, weights.Within, _within);
        Curves.Rectify(_within.AsSpan(0, n * weights.Out.Inputs));
        weights.Out.Layer(_within, n, _scores);
    }

    /// <summary>The best row of labels for the sentence that was run.</summary>
    public void Best(Span<byte> labels)
    {
        Span<float> last = stackalloc float[Labels], next = stackalloc float[Labels];
        for (var t = 0; t < labels.Length; t++)
        {
            for (var to = 0; to < Labels; to++)
            {
                var (best, from) = (t == 0 ? _steps[NameLabels.Start * Labels + to] : float.MinValue, 0);
                for (var k = 0; t > 0 && k < Labels; k++)
                {
                    if (last[k] + _steps[k * Labels + to] is var score && score > best) (best, from) = (score, k);
                }

                next[to] = best + _scores[t * Room + to];
                _from[t * Room + to] = (byte)from;
            }

            next.CopyTo(last);
        }

        var at = 0;
        for (var k = 1; k < Labels; k++)
        {
            if (last[k] > last[at]) at = k;
        }

        for (var t = labels.Length - 1; t >= 0; t--)
        {
            labels[t] = (byte)at;
            at = _from[t * Room + at];
        }
    }

    private static float[] Steps(NameHead weights)
    {
        var steps = new float[(Labels + 1) * Labels];
        for (var i = 0; i < steps.Length; i++) steps[i] = NameLabels.CanFollow(i / Labels, i % Labels) ? weights.Follows.Row(i / Labels)[i % Labels] : Never;
        return steps;
    }
}
