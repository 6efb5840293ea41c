namespace Cairn.Language;

/// <summary>Labels names in one sentence after another. Holds scratch memory: one instance a thread.</summary>
internal class NamePass(NameNetwork network, EncoderPass encoder)
{
    private const int Labels = NameNetwork.Labels, Room = NameNetwork.Room;
    private const float Never = -1e6f;
    private byte[] _from = [];

    protected NameNetwork Network { get; } = network;
    protected float[] Scores { get; private set; } = [];

    /// <summary>Scores the labels of each token by itself.</summary>
    public void Run(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int source)
    {
        if (Scores.Length < words.Length * Room) (Scores, _from) = (new float[words.Length * 2 * Room], new byte[words.Length * 2 * Room]);
        encoder.Run(words, tags, source);
        Kernels.Layer(encoder.Output, words.Length, encoder.Encoder.Encoded, Network.Out, Network.Bias.Values, Scores);
    }

    /// <summary>The best row of labels for the sentence that was run.</summary>
    public void Best(Span<byte> labels)
    {
        Span<float> last = stackalloc float[Labels], next = stackalloc float[Labels];
        for (var t = 0; t < labels.Length; t++)
        {
            for (var to = 0; to < Labels; to++)
            {
                var (best, from) = (t == 0 ? Step(NameNetwork.Start, to) : float.MinValue, 0);
                for (var k = 0; t > 0 && k < Labels; k++)
                {
                    if (last[k] + Step(k, to) is var score && score > best) (best, from) = (score, k);
                }

                next[to] = best + Scores[t * Room + to];
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

    private float Step(int from, int to) => NameNetwork.CanFollow(from, to) ? Network.Follows.Row(from)[to] : Never;
}
