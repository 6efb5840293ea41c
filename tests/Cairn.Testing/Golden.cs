using System.Runtime.CompilerServices;
using Xunit;

namespace Cairn.Testing;

/// <summary>Golden files: the reviewed output of a test, kept beside it under <c>Golden/</c>.</summary>
public static class Golden
{
    /// <summary>Compares <paramref name="actual"/> with <c>Golden/{test}.verified.txt</c>; on a difference writes a <c>.received.txt</c> to review.</summary>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        var verified = Path.Combine(Path.GetDirectoryName(file)!, "Golden", $"{test}.verified.txt");
        var received = verified.Replace(".verified.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (actual.ReplaceLineEndings("\n") == expected.ReplaceLineEndings("\n"))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{test} differs from its golden. Review it, then: mv {received} {verified}");
    }
}
