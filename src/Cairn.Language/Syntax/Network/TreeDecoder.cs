using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>
/// The best projective tree with one root over arc scores (Eisner 1996), cubic in the length; most sentences need it not,
/// because the best heads one by one already are such a tree. Reused between sentences.
/// </summary>
internal sealed class TreeDecoder
{
    private float[] _left = [], _leftTurned = [], _right = [], _rightTurned = [], _leftOpenTurned = [], _rightOpen = [];
    private short[] _leftSplit = [], _rightSplit = [], _openSplit = [];
    private int _n;

    /// <summary>Fills heads; the root's own head is the number of tokens.</summary>
    public void Decode(ArcScores arcs, Span<int> heads)
    {
        for (var i = 0; i < heads.Length; i++) heads[i] = Best(arcs.Of(i), i);
        if (!IsTree(heads)) Eisner(arcs, heads);
    }

    private static int Best(ReadOnlySpan<float> scores, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var h = 0; h < scores.Length; h++)
        {
            if (h != self && scores[h] > scores[best]) best = h;
        }

        return best;
    }

    /// <summary>Whether heads form a projective tree with one root.</summary>
    internal static bool IsTree(ReadOnlySpan<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        foreach (var head in heads) roots += head == n ? 1 : 0;
        if (roots != 1) return false;
        for (var i = 0; i < n; i++)
        {
            var (at, steps) = (i, 0);
            while (heads[at] != n && steps++ < n) at = heads[at];
            if (heads[at] != n) return false;
            if (heads[i] == n) continue;
            // Projective: all between an arc's ends hang from within it.
            var (from, to) = heads[i] < i ? (heads[i], i) : (i, heads[i]);
            foreach (var head in heads[(from + 1)..to])
            {
                if (head < from || head > to) return false;
            }
        }

        return true;
    }

    // Spans: complete ones with the head at the right (left) or left (right) end; open ones hold the arc between their ends.
    // A span of i to j stands at i·n + j when sums over it run with j, at j·n + i (turned) when they run with i, so that they run along memory.
    private void Eisner(ArcScores arcs, Span<int> heads)
    {
        var n = _n = heads.Length;
        if (_left.Length < n * n)
        {
            (_left, _leftTurned, _right, _rightTurned, _leftOpenTurned, _rightOpen) = (new float[n * n], new float[n * n], new float[n * n], new float[n * n], new float[n * n], new float[n * n]);
            (_leftSplit, _rightSplit, _openSplit) = (new short[n * n], new short[n * n], new short[n * n]);
        }

        for (var i = 0; i < n; i++) _left[i * n + i] = _leftTurned[i * n + i] = _right[i * n + i] = _rightTurned[i * n + i] = 0;
        for (var width = 1; width < n; width++)
        {
            for (int i = 0, j = width; j < n; i++, j++) Span(arcs, n, i, j);
        }

        var (root, most) = (0, float.MinValue);
        for (var r = 0; r < n; r++)
        {
            var score = _left[r] + _right[r * n + n - 1] + arcs[r, n];
            if (score > most) (root, most) = (r, score);
        }

        heads[root] = n;
        Left(heads, 0, root);
        Right(heads, root, n - 1);
    }

    private void Span(ArcScores arcs, int n, int i, int j)
    {
        var (at, turned) = (i * n + j, j * n + i);
        var (best, split) = Most(_right.AsSpan(i * n + i, j - i), _leftTurned.AsSpan(turned + 1, j - i));
        _openSplit[at] = (short)(i + split);
        _leftOpenTurned[turned] = best + arcs[i, j];
        _rightOpen[at] = best + arcs[j, i];
        (best, split) = Most(_left.AsSpan(i * n + i, j - i), _leftOpenTurned.AsSpan(turned, j - i));
        _left[at] = _leftTurned[turned] = best;
        _leftSplit[at] = (short)(i + split);
        (best, split) = Most(_rightOpen.AsSpan(i * n + i + 1, j - i), _rightTurned.AsSpan(turned + 1, j - i));
        _right[at] = _rightTurned[turned] = best;
        _rightSplit[at] = (short)(i + 1 + split);
    }

    // The largest sum of two values at the same place, the first of equal ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (float Best, int At) Most(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ys = ref MemoryMarshal.GetReference(y);
        var (best, at, k) = (float.MinValue, 0, 0);
        if (x.Length >= 8)
        {
            var most = Vector256.Create(float.MinValue);
            var places = Vector256<int>.Zero;
            var here = Vector256<int>.Indices;
            for (; k + 8 <= x.Length; k += 8)
            {
                var sums = Vector256.LoadUnsafe(ref xs, (nuint)k) + Vector256.LoadUnsafe(ref ys, (nuint)k);
                var larger = Vector256.GreaterThan(sums, most);
                most = Vector256.ConditionalSelect(larger, sums, most);
                places = Vector256.ConditionalSelect(larger.AsInt32(), here, places);
                here += Vector256.Create(8);
            }

            best = Largest(most);
            at = Smallest(Vector256.ConditionalSelect(Vector256.Equals(most, Vector256.Create(best)).AsInt32(), places, Vector256.Create(int.MaxValue)));
        }

        for (; k < x.Length; k++)
        {
            if (Unsafe.Add(ref xs, k) + Unsafe.Add(ref ys, k) is var sum && sum > best) (best, at) = (sum, k);
        }

        return (best, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Largest(Vector256<float> lanes)
    {
        var four = Vector128.MaxNative(lanes.GetLower(), lanes.GetUpper());
        four = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Smallest(Vector256<int> lanes)
    {
        var four = Vector128.Min(lanes.GetLower(), lanes.GetUpper());
        four = Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Min(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    // Head at the right end.
    private void Left(Span<int> heads, int i, int j)
    {
        if (i == j) return;
        int k = _leftSplit[i * _n + j];
        heads[k] = j;
        Left(heads, i, k);
        Open(heads, k, j);
    }

    private void Right(Span<int> heads, int i, int j)
    {
        if (i == j) return;
        int k = _rightSplit[i * _n + j];
        heads[k] = i;
        Open(heads, i, k);
        Right(heads, k, j);
    }

    private void Open(Span<int> heads, int i, int j)
    {
        int k = _openSplit[i * _n + j];
        Right(heads, i, k);
        Left(heads, k + 1, j);
    }
}
