using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>Adam (Kingma and Ba 2015); rows of embeddings that a step does not meet are left alone.</summary>
internal sealed class Adam(INetwork network, INetwork means, INetwork squares)
{
    private const float First = 0.9f, Second = 0.98f;
    private readonly Matrix[] _weights = [.. network.Dense], _means = [.. means.Dense], _squares = [.. squares.Dense];
    private double _firstLeft = 1, _secondLeft = 1;

    /// <summary>One step along the gradients of all learners, added in their order, which are then forgotten.</summary>
    public void Step<TExample>(IReadOnlyList<ILearner<TExample>> learners, float rate, float scale)
    {
        _firstLeft *= First;
        _secondLeft *= Second;
        var pace = (float)(rate * Math.Sqrt(1 - _secondLeft) / (1 - _firstLeft));
        Matrix[][] gradients = [.. learners.Select(l => l.Gradients.Dense.ToArray())];
        for (var m = 0; m < _weights.Length; m++)
        {
            for (var p = 1; p < gradients.Length; p++) Kernels.Add(gradients[p][m].Values, gradients[0][m].Values);
            Move(_weights[m].Values, gradients[0][m].Values, _means[m].Values, _squares[m].Values, pace, scale);
        }

        var first = learners[0].Gradients.Encoder.Embeddings;
        foreach (var learner in learners.Skip(1))
        {
            int[] rows = [.. learner.Touched.Distinct()];
            foreach (var row in rows) Kernels.Add(learner.Gradients.Encoder.Embeddings.Row(row), first.Row(row));
            learners[0].Touched.AddRange(rows);
        }

        foreach (var row in learners[0].Touched.Distinct())
            Move(network.Encoder.Embeddings.Row(row), first.Row(row), means.Encoder.Embeddings.Row(row), squares.Encoder.Embeddings.Row(row), pace, scale);
        foreach (var learner in learners) Forget(learner);
    }

    private static void Forget<TExample>(ILearner<TExample> learner)
    {
        foreach (var matrix in learner.Gradients.Dense) Array.Clear(matrix.Values);
        foreach (var row in learner.Touched) learner.Gradients.Encoder.Embeddings.Row(row).Clear();
        learner.Touched.Clear();
        learner.Loss = 0;
    }

    private static void Move(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> means, Span<float> squares, float pace, float scale)
    {
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var g = ref MemoryMarshal.GetReference(gradients);
        ref var m = ref MemoryMarshal.GetReference(means);
        ref var s = ref MemoryMarshal.GetReference(squares);
        for (nuint i = 0; i < (nuint)weights.Length; i += 8)
        {
            var gradient = Vector256.LoadUnsafe(ref g, i) * scale;
            var mean = Vector256.LoadUnsafe(ref m, i) * First + gradient * (1 - First);
            var square = Vector256.LoadUnsafe(ref s, i) * Second + gradient * gradient * (1 - Second);
            mean.StoreUnsafe(ref m, i);
            square.StoreUnsafe(ref s, i);
            (Vector256.LoadUnsafe(ref w, i) - mean * pace / (Vector256.Sqrt(square) + Vector256.Create(1e-8f))).StoreUnsafe(ref w, i);
        }
    }
}
