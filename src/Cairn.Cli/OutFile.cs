namespace Cairn.Cli;

/// <summary>Files that are written, and in words why one cannot be.</summary>
internal static class OutFile
{
    private const int NoSpaceOnUnix = 28, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Makes the file, or empties it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="named">As whoever runs the command named it, where that is another.</param>
    /// <exception cref="IOException">It cannot be made; the message says so in words.</exception>
    public static FileStream Create(string path, string? named = null) => Open(path, FileMode.Create, named);

    /// <summary>The same in another mode.</summary>
    /// <exception cref="IOException">It cannot be opened; the message says so in words.</exception>
    public static FileStream Open(string path, FileMode mode, string? named = null)
    {
        named ??= path;
        try
        {
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new IOException($"{named} cannot be written: there is no folder {Path.GetDirectoryName(named)}", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException(Directory.Exists(named) ? $"{named} cannot be written: it is a folder" : $"{named} cannot be written: no permission", fault);
        }
    }

    /// <summary>A fault of input or output in words.</summary>
    public static string Words(Exception fault) => fault.HResult is NoSpaceOnUnix or NoSpaceOnWindows ? $"the output cannot be written whole: {char.ToLowerInvariant(fault.Message[0])}{fault.Message[1..]}" : fault.Message;
}
