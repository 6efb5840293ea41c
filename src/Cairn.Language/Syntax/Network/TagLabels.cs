namespace Cairn.Language;

/// <summary>The tags as the network knows them.</summary>
internal static class TagLabels
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)Tag.Hash + 1;

    /// <summary>Room for their scores.</summary>
    public const int Room = 64;
}
