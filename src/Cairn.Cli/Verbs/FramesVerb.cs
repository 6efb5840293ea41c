using System.CommandLine;
using Cairn.Coding;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn frames test FILE</c>: runs the example sentences of a frame file.</summary>
internal static class FramesVerb
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A .frame file" };
        var test = new Command("test", """
            Run the example sentences of a frame file against it.

            Example:
              cairn frames test my-frames/ambush.frame
            """) { file };
        test.SetAction(parsed => Test(parsed.GetValue(file)!));
        return new Command("frames", """
            Work on frames: the words that evoke acts and their roles (docs/frames.md).

            Example:
              cairn frames test my-frames/ambush.frame
            """) { test };
    }

    private static int Test(string path)
    {
        try
        {
            var own = FrameFile.Read(path, File.ReadAllText(path));
            var set = new FrameSet([.. FrameSet.Builtin.Frames, .. own]);
            var failures = FrameCheck.Run(set, own, Language.EnglishReader.Default);
            foreach (var failure in failures) Console.Error.WriteLine($"{path}({failure.Line}): {failure.Problem}");
            var count = own.Sum(f => f.Examples.Length);
            Console.WriteLine($"{count - failures.Count} of {count} examples hold");
            return failures.Count == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
        }
        catch (Exception fault) when (fault is FrameFileException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"cairn: {fault.Message}");
            return ExitStatus.SomeUnreadable;
        }
    }
}
