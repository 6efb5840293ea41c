using Cairn.Language;

namespace TrainEnglish;

/// <summary>Trains a network. Two workers share each batch in a fixed way and their gradients are added in a fixed order, so the result does not depend on threads.</summary>
internal sealed class NetworkTrainer(int epochs, int batch, float rate, ulong seed)
{
    private const int Workers = 2, WarmUp = 400;
    private readonly Xorshift _random = new(seed);

    /// <summary>Trains from random weights; <paramref name="watch"/> is told the loss a token after each pass over the examples.</summary>
    public TNetwork Train<TNetwork, TExample>(Func<TNetwork> make, Func<TNetwork, ILearner<TExample>> learner, IReadOnlyList<TExample> examples, Func<TExample, int> tokens, Action<int, double> watch)
        where TNetwork : INetwork
    {
        var network = make();
        Start(network, _random);
        var turned = new Turned(network);
        ILearner<TExample>[] learners = [.. Enumerable.Range(0, Workers).Select(_ => learner(network))];
        var adam = new Adam(network, make(), make());
        var order = examples.ToArray();
        var (step, steps) = (0, epochs * ((order.Length + batch - 1) / batch));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            var (loss, all) = (0.0, 0);
            for (var from = 0; from < order.Length; from += batch, step++)
            {
                var own = order.AsMemory(from, Math.Min(batch, order.Length - from));
                var salt = _random.Next();
                turned.Turn();
                Parallel.For(0, Workers, w =>
                {
                    for (var i = w; i < own.Length; i += Workers) learners[w].Learn(own.Span[i], turned, salt + (ulong)i * 7919);
                });
                var words = 0;
                foreach (var example in own.Span) words += tokens(example);
                loss += learners.Sum(p => p.Loss);
                all += words;
                adam.Step(learners, rate * Math.Min(1f, (step + 1f) / WarmUp) * (1 - (float)step / steps), 1f / words);
            }

            watch(epoch, loss / all);
        }

        return network;
    }

    // Uniform values of a variance that keeps sums of many inputs about as large as the inputs; forget gates begin open.
    private static void Start(INetwork network, Xorshift random)
    {
        foreach (var matrix in network.Dense.Where(m => m.Rows > 1)) Fill(matrix, MathF.Sqrt(6f / (matrix.Rows + matrix.Columns)));
        Fill(network.Encoder.Embeddings, 0.15f);
        foreach (var lstm in network.Encoder.Lstm.SelectMany(l => l)) lstm.Bias.Values.AsSpan(0, lstm.Width).Fill(1);

        void Fill(Matrix matrix, float most)
        {
            for (var i = 0; i < matrix.Values.Length; i++) matrix.Values[i] = most * ((random.Next() >> 40) * (2f / (1 << 24)) - 1);
        }
    }
}
