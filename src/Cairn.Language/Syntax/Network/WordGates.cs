namespace Cairn.Language;

/// <summary>
/// What the first layer of an encoder takes from each word by itself: its embedding times the input weights of both directions. Kept for words seen before, for most come
/// again and again: direct-mapped and of fixed size (<see cref="WordMemory"/>). What it gives depends on the word alone. Holds scratch memory: one instance a thread.
/// </summary>
internal sealed class WordGates(EncoderWeights weights, WordVectors vectors)
{
    private const int Slots = 1 << 11;

    private readonly int _gates = LstmDirection.Gates * weights.Width;
    private readonly (WordFeatures Word, float[]? Gates)[] _known = new (WordFeatures, float[]?)[Slots];
    private readonly List<int> _unknown = [];
    private byte[] _vectors = [], _rounded = [];
    private float[] _embedded = [], _scales = [], _forwards = [], _backwards = [];

    /// <summary>Fills the gates of a sentence's words, a row for each.</summary>
    public void Read(ReadOnlySpan<WordFeatures> words, Span<float> forwards, Span<float> backwards)
    {
        _unknown.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var known = ref _known[SlotOf(words[i])];
            if (known.Gates is null || known.Word != words[i]) _unknown.Add(i);
            else Put(known.Gates, i, forwards, backwards);
        }

        Compute(words);
        for (var k = 0; k < _unknown.Count; k++)
        {
            ref var slot = ref _known[SlotOf(words[_unknown[k]])];
            var gates = slot.Gates ?? new float[2 * _gates];
            _forwards.AsSpan(k * _gates, _gates).CopyTo(gates);
            _backwards.AsSpan(k * _gates, _gates).CopyTo(gates.AsSpan(_gates));
            slot = (words[_unknown[k]], gates);
            Put(gates, _unknown[k], forwards, backwards);
        }
    }

    private void Put(ReadOnlySpan<float> gates, int row, Span<float> forwards, Span<float> backwards)
    {
        gates[.._gates].CopyTo(forwards[(row * _gates)..]);
        gates[_gates..].CopyTo(backwards[(row * _gates)..]);
    }

    // The embeddings of the words not known, one after another, and what the layer takes from them.
    private void Compute(ReadOnlySpan<WordFeatures> words)
    {
        var n = _unknown.Count;
        Reserve(ByteKernels.Whole(n));
        for (var k = 0; k < n; k++) _scales[k] = vectors.Read(words[_unknown[k]].Place, _vectors.AsSpan(k * WordVectors.Dimensions, WordVectors.Dimensions));
        ByteKernels.Layer(_vectors, n, _scales, weights.Project, _embedded);
        Span<int> rows = stackalloc int[WordRows.Kinds];
        for (var k = 0; k < n; k++)
        {
            var embedded = _embedded.AsSpan(k * weights.Embedded, weights.Embedded);
            WordRows.Fill(words[_unknown[k]], rows);
            weights.Embeddings.AddTo(rows, embedded);
            _scales[k] = ByteKernels.Round(embedded, _rounded.AsSpan(k * weights.Embedded, weights.Embedded));
        }

        ByteKernels.Layer(_rounded, n, _scales, weights.Layers[0].Forwards.Input, _forwards);
        ByteKernels.Layer(_rounded, n, _scales, weights.Layers[0].Backwards.Input, _backwards);
    }

    private static int SlotOf(in WordFeatures word) => (int)((word.Word ^ word.Shape * 0x9E3779B97F4A7C15) >> 40) & (Slots - 1);

    private void Reserve(int rows)
    {
        if (_scales.Length >= rows) return;
        var room = ByteKernels.Whole(Math.Max(32, rows * 3 / 2));
        (_scales, _vectors, _rounded) = (new float[room], new byte[room * WordVectors.Dimensions], new byte[room * weights.Embedded]);
        (_embedded, _forwards, _backwards) = (new float[room * weights.Embedded], new float[room * _gates], new float[room * _gates]);
    }
}
