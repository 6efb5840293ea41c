using System.Runtime.CompilerServices;

namespace Cairn.Language;

/// <summary>
/// Keeps the features of words seen before, for most words come again and again. Direct-mapped and of fixed size; the words themselves are shared strings
/// (<see cref="FormPool"/>), so the same string is the same word. One instance a thread; what it returns depends on the word alone.
/// </summary>
internal sealed class WordMemory(WordClusters clusters)
{
    private const int Slots = 1 << 13;

    private readonly string?[] _forms = new string?[Slots];
    private readonly WordFeatures[] _features = new WordFeatures[Slots];

    /// <summary>The features of a form with its lower-case form.</summary>
    public ref readonly WordFeatures Of(string form, string lower)
    {
        var slot = RuntimeHelpers.GetHashCode(form) & (Slots - 1);
        if (!ReferenceEquals(_forms[slot], form)) (_forms[slot], _features[slot]) = (form, new WordFeatures(form, lower, clusters));
        return ref _features[slot];
    }
}
