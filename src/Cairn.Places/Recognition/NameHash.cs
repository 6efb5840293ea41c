namespace Cairn.Places;

/// <summary>The gazetteer's hash of a name, built word by word as the folded words come.</summary>
internal struct NameHash
{
    private ulong _state;
    private bool _started;

    /// <summary>Adds a folded word; words are parted by one space, but for one that is <paramref name="joined"/> to the word before it.</summary>
    public void Add(string folded, bool joined = false)
    {
        if (folded.Length == 0) return;
        if (!_started) _state = Gazetteer.HashSeed;
        else if (!joined) _state = Gazetteer.HashNext(_state, ' ');
        _started = true;
        foreach (var c in folded) _state = Gazetteer.HashNext(_state, c);
    }

    public readonly ulong Value => Gazetteer.HashEnd(_state);
}
