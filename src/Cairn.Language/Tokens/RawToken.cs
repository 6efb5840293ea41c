namespace Cairn.Language;

/// <summary>A token as the scanner cuts it: UTF-16 range and what it may do to a sentence.</summary>
internal readonly record struct RawToken(int Start, int End, TokenEnding Ending);
