namespace Cairn.Language;

/// <summary>How a paragraph or sentence is written.</summary>
internal enum LetterCase : byte
{
    Mixed,

    /// <summary>No capitals at all.</summary>
    Lower,

    /// <summary>Capitals only, as on old wires.</summary>
    Upper,
}
