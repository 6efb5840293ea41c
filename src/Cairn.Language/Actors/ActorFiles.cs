namespace Cairn.Language;

/// <summary>The embedded files of <c>Actors/</c>.</summary>
internal static class ActorFiles
{
    /// <summary>The lines of a file without comments.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(ActorFiles).Assembly.GetManifestResourceStream("actors/" + file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
