using System.CommandLine;

namespace Cairn.Cli.Verbs;

/// <summary>The verbs that take <c>--ledger</c>.</summary>
internal static class LedgerVerbs
{
    public static void AddTo(RootCommand root)
    {
        root.Add(IngestVerb.Make());
        root.Add(AskVerb.Make());
        root.Add(ExportVerb.Make());
        root.Add(ImportVerb.Make());
        root.Add(RecodeVerb.Make());
        root.Add(LedgerVerb.Make());
        root.Add(ReleaseVerb.Make());
    }
}
