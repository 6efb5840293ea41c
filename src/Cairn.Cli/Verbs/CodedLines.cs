using System.Runtime.CompilerServices;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>The lines of files, folders and standard input that hold coded reports.</summary>
internal static class CodedLines
{
    /// <summary>The lines in order, each with its place; a source that cannot be read gives a fault in place of a line.</summary>
    public static async IAsyncEnumerable<(string Path, long? Line, string Json, Diagnostic? Fault)> ReadAsync(string[] sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var files = Directory.Exists(source) ? ReportReader.LineFilesOf(source) : [source];
            if (files.Count == 0) yield return (source, null, "", new Diagnostic(IntakeCodes.EmptyFolder, $"{source}: the folder holds no file of coded reports (.jsonl)"));
            foreach (var file in files)
            {
                using var lines = new TextLines(file);
                while (await lines.NextAsync(cancellationToken) is { } line)
                {
                    if (line.Length > 0) yield return (file, lines.Number, line, null);
                }

                if (lines.Fault is { } fault) yield return (file, null, "", fault);
            }
        }
    }
}
