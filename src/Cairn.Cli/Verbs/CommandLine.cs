using System.CommandLine;

namespace Cairn.Cli.Verbs;

/// <summary>All verbs of <c>cairn</c>.</summary>
internal static class CommandLine
{
    public static RootCommand Root()
    {
        var root = new RootCommand("""
            Cairn reads news reports of armed conflict and political violence and turns them into incident records that people can check.

            Examples:
              cairn try                                        code the bundled sample reports
              cairn code report.txt --published 2022-01-21     one report, readable view
              cairn code reports.jsonl | cairn link -          a whole run in a pipe
            """);
        root.Add(TryVerb.Make());
        root.Add(CodeVerb.Make());
        root.Add(ExtractVerb.Make());
        root.Add(AnnotateVerb.Make());
        root.Add(LinkVerb.Make());
        root.Add(DuplicatesVerb.Make());
        root.Add(WatchVerb.Make());
        LedgerVerbs.AddTo(root);
        root.Add(WorkerVerb.Make());
        root.Add(CodesVerb.Make());
        root.Add(FramesVerb.Make());
        root.Add(GazetteerVerb.Make());
        root.Add(ServeVerb.Make());
        root.Options.OfType<VersionOption>().ToList().ForEach(o => root.Options.Remove(o));
        root.Add(new Option<bool>("--version") { Description = "Print the versions of the program, the model and the gazetteer", Action = new VersionAction() });
        return root;
    }
}
