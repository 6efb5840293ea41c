namespace Cairn.Language;

/// <summary>
/// The best projective tree with one root over arc scores (Eisner 1996), cubic in the length; most sentences need it not,
/// because the best heads one by one already are such a tree. Reused between sentences.
/// </summary>
internal sealed class TreeDecoder
{
    private float[] _left = [], _right = [], _leftOpen = [], _rightOpen = [];
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
        var root = -1;
        for (var i = 0; i < n; i++)
        {
            if (heads[i] != n) continue;
            if (root >= 0) return false;
            root = i;
        }

        if (root < 0) return false;
        for (var i = 0; i < n; i++)
        {
            var (at, steps) = (i, 0);
            while (heads[at] != n && steps++ < n) at = heads[at];
            if (heads[at] != n) return false;
            if (i == root) continue;
            // Projective: all between an arc's ends hang from within it.
            var (from, to) = heads[i] < i ? (heads[i], i) : (i, heads[i]);
            for (var j = from + 1; j < to; j++)
            {
                if (heads[j] < from || heads[j] > to) return false;
            }
        }

        return true;
    }

    // Spans: complete ones with the head at the right (left) or left (right) end; open ones hold the arc between their ends.
    private void Eisner(ArcScores arcs, Span<int> heads)
    {
        var n = _n = heads.Length;
        if (_left.Length < n * n)
        {
            (_left, _right, _leftOpen, _rightOpen) = (new float[n * n], new float[n * n], new float[n * n], new float[n * n]);
            (_leftSplit, _rightSplit, _openSplit) = (new short[n * n], new short[n * n], new short[n * n]);
        }

        for (var i = 0; i < n; i++) _left[i * n + i] = _right[i * n + i] = 0;
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
        var (best, split) = (float.MinValue, i);
        for (var k = i; k < j; k++)
        {
            var score = _right[i * n + k] + _left[(k + 1) * n + j];
            if (score > best) (best, split) = (score, k);
        }

        var at = i * n + j;
        _openSplit[at] = (short)split;
        _leftOpen[at] = best + arcs[i, j];
        _rightOpen[at] = best + arcs[j, i];
        (best, split) = (float.MinValue, i);
        for (var k = i; k < j; k++)
        {
            var score = _left[i * n + k] + _leftOpen[k * n + j];
            if (score > best) (best, split) = (score, k);
        }

        (_left[at], _leftSplit[at]) = (best, (short)split);
        (best, split) = (float.MinValue, j);
        for (var k = i + 1; k <= j; k++)
        {
            var score = _rightOpen[i * n + k] + _right[k * n + j];
            if (score > best) (best, split) = (score, k);
        }

        (_right[at], _rightSplit[at]) = (best, (short)split);
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
