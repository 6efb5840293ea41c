namespace TrainEnglish;

/// <summary>A small generator of our own, so that training gives the same bytes everywhere.</summary>
internal sealed class Xorshift(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15 | 1;

    public ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state;
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(double share) => Next() % 1_000_000 < (ulong)(share * 1_000_000);

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
