namespace Cairn.Coding;

/// <summary>A frame file that cannot be read; the message names file, line and what to do.</summary>
public sealed class FrameFileException : Exception
{
    public FrameFileException()
    {
    }

    public FrameFileException(string message) : base(message)
    {
    }

    public FrameFileException(string message, Exception inner) : base(message, inner)
    {
    }

    internal static FrameFileException At(string file, int line, string problem) => new($"{file}({line}): {problem}");
}
