namespace Cairn.Coding;

/// <summary>An example sentence of a frame file, which is its test.</summary>
/// <param name="Line">1-based line in the file.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Fires">Whether the frame must be evoked.</param>
public sealed record FrameExample(int Line, string Sentence, bool Fires);
