namespace Cairn.Language;

/// <summary>What a token may do to the sentence it stands in.</summary>
internal enum TokenEnding : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A full stop of its own: ends it.</summary>
    Stop,

    /// <summary>Question or exclamation mark: ends it, unless the sentence goes on after a closing quote.</summary>
    Mark,

    /// <summary>Three dots: end it before a capital.</summary>
    Dots,

    /// <summary>An abbreviation with its stop that may also end a sentence ("U.S.", "p.m.", "Inc.").</summary>
    MayEnd,
}
