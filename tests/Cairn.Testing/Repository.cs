using System.Runtime.CompilerServices;
using Xunit;

namespace Cairn.Testing;

/// <summary>Where the repository and the founders' shared folder are; tests that need the latter skip plainly without it.</summary>
public static class Repository
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The path of a file in <c>../shared</c>; the calling test is skipped, saying so, when it is not there.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.Combine([Path.GetDirectoryName(Root)!, "shared", .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"needs ../shared/{string.Join('/', parts)}, which is not on this machine");
        return path;
    }

    private static string FindRoot([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
