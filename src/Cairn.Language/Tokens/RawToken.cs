namespace Cairn.Language;

/// <summary>A token before tagging: its UTF-16 range and whether it begins a paragraph.</summary>
internal readonly record struct RawToken(int Start, int End, bool BeginsParagraph);
