namespace Cairn.Language;

/// <summary>The dependents of one token, enumerated without allocation.</summary>
public struct Dependents(int[] firstChild, int[] nextSibling, int head)
{
    private int _next = firstChild[head];

    /// <summary>The token the enumerator stands on.</summary>
    public int Current { get; private set; } = -1;

    public bool MoveNext()
    {
        if (_next < 0) return false;
        Current = _next;
        _next = nextSibling[_next];
        return true;
    }

    public readonly Dependents GetEnumerator() => this;
}
