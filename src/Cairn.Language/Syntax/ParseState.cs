namespace Cairn.Language;

/// <summary>
/// State of the arc-hybrid parser over tokens 0..n-1 with the root as position n at the end of the buffer.
/// Moves: shift; left (stack top becomes a dependent of the buffer's first); right (stack top becomes a dependent of the one below).
/// </summary>
internal sealed class ParseState
{
    public const int Shift = 0, Left = 1, Right = 2, Moves = 3;

    private int[] _stack = new int[64];
    private int[] _heads = new int[64];
    private int[] _left1 = new int[64], _left2 = new int[64], _right1 = new int[64], _right2 = new int[64], _leftCount = new int[64], _rightCount = new int[64];
    private ulong[] _leftLabels = new ulong[64], _rightLabels = new ulong[64];
    private byte[] _label = new byte[64];

    public int Length { get; private set; }
    public int Depth { get; private set; }
    public int Buffer { get; private set; }
    public bool IsDone => Buffer == Length && Depth == 0;
    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Length);

    /// <summary>Begins a sentence of so many tokens.</summary>
    public void Start(int length)
    {
        if (_heads.Length < length + 1)
        {
            var room = length * 2 + 2;
            _stack = new int[room];
            _heads = new int[room];
            _left1 = new int[room];
            _left2 = new int[room];
            _right1 = new int[room];
            _right2 = new int[room];
            _leftCount = new int[room];
            _rightCount = new int[room];
            _leftLabels = new ulong[room];
            _rightLabels = new ulong[room];
            _label = new byte[room];
        }

        (Length, Depth, Buffer) = (length, 0, 0);
        _heads.AsSpan(0, length + 1).Fill(-1);
        _left1.AsSpan(0, length + 1).Fill(-1);
        _left2.AsSpan(0, length + 1).Fill(-1);
        _right1.AsSpan(0, length + 1).Fill(-1);
        _right2.AsSpan(0, length + 1).Fill(-1);
        _leftCount.AsSpan(0, length + 1).Clear();
        _rightCount.AsSpan(0, length + 1).Clear();
        _leftLabels.AsSpan(0, length + 1).Clear();
        _rightLabels.AsSpan(0, length + 1).Clear();
        _label.AsSpan(0, length + 1).Clear();
    }

    /// <summary>Stack item from the top; −1 when there is none.</summary>
    public int S(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    /// <summary>Buffer item; the root's position is <see cref="Length"/>; −1 beyond it.</summary>
    public int B(int offset) => Buffer + offset <= Length ? Buffer + offset : -1;

    public int LeftChild(int token) => token < 0 ? -1 : _left1[token];
    public int LeftChild2(int token) => token < 0 ? -1 : _left2[token];
    public int RightChild(int token) => token < 0 ? -1 : _right1[token];
    public int RightChild2(int token) => token < 0 ? -1 : _right2[token];
    public int LeftCount(int token) => token < 0 ? 0 : Math.Min(_leftCount[token], 3);
    public int RightCount(int token) => token < 0 ? 0 : Math.Min(_rightCount[token], 3);

    /// <summary>Relations of the left dependents so far, a bit for each.</summary>
    public ulong LeftLabels(int token) => token < 0 ? 0 : _leftLabels[token];

    /// <summary>Relations of the right dependents so far.</summary>
    public ulong RightLabels(int token) => token < 0 ? 0 : _rightLabels[token];

    /// <summary>Relation code given to a token's arc, 0 before it has one.</summary>
    public ulong Label(int token) => token < 0 ? 0UL : _label[token];

    /// <summary>Head and dependent of the arc that a reducing move would make.</summary>
    public (int Head, int Dependent) Arc(int move) => move == Left ? (Buffer, _stack[Depth - 1]) : (_stack[Depth - 2], _stack[Depth - 1]);

    /// <summary>Names the arc of a token that has just been reduced.</summary>
    public void SetLabel(int dependent, int label)
    {
        _label[dependent] = (byte)label;
        var head = _heads[dependent];
        if (head > dependent) _leftLabels[head] |= 1UL << label;
        else _rightLabels[head] |= 1UL << label;
    }

    /// <summary>Whether a move can be made; one root only.</summary>
    public bool Can(int move) => move switch
    {
        Shift => Buffer < Length,
        Left => Depth > 0 && (Buffer < Length || Depth == 1),
        _ => Depth > 1,
    };

    public void Make(int move)
    {
        if (move == Shift)
        {
            _stack[Depth++] = Buffer++;
            return;
        }

        var dependent = _stack[--Depth];
        if (move == Left)
        {
            _heads[dependent] = Buffer;
            _leftCount[Buffer]++;
            // Later left dependents are further left... the newest is the leftmost.
            _left2[Buffer] = _left1[Buffer];
            _left1[Buffer] = dependent;
        }
        else
        {
            var head = _stack[Depth - 1];
            _heads[dependent] = head;
            _rightCount[head]++;
            _right2[head] = _right1[head];
            _right1[head] = dependent;
        }
    }

    /// <summary>Cost of each move against gold heads (root = <see cref="Length"/>): the number of gold arcs it makes unreachable.</summary>
    public void Costs(ReadOnlySpan<int> gold, Span<int> costs)
    {
        costs.Clear();
        var b0 = Buffer;
        if (Depth > 0)
        {
            var s0 = _stack[Depth - 1];
            // Both reductions lose the dependents of s0 in the buffer.
            var lost = 0;
            for (var i = b0; i < Length; i++)
            {
                if (gold[i] == s0) lost++;
            }

            var head = gold[s0];
            costs[Left] = lost + (head != b0 && (head > b0 || (Depth > 1 && head == _stack[Depth - 2])) ? 1 : 0);
            costs[Right] = lost + (head >= b0 ? 1 : 0);
        }

        if (b0 < Length)
        {
            for (var d = 0; d < Depth; d++)
            {
                var s = _stack[d];
                if (gold[s] == b0) costs[Shift]++;
                if (d < Depth - 1 && gold[b0] == s) costs[Shift]++;
            }
        }
    }
}
