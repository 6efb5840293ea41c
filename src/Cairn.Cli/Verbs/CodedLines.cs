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
                using var lines = new Lines(file);
                while (await lines.NextAsync(cancellationToken) is { } line)
                {
                    if (line.Length > 0) yield return (file, lines.Number, line, null);
                }

                if (lines.Fault is { } fault) yield return (file, null, "", fault);
            }
        }
    }

    // An iterator cannot catch what it yields after.
    private sealed class Lines(string path) : IDisposable
    {
        private StreamReader? _reader;

        public Diagnostic? Fault { get; private set; }

        /// <summary>Of the last line, from 1.</summary>
        public long Number { get; private set; }

        public async Task<string?> NextAsync(CancellationToken cancellationToken)
        {
            if (_reader is null)
            {
                var (stream, refusal) = path == ReportIds.StandardInput ? (Console.OpenStandardInput(), null) : ReportReader.OpenFile(path);
                if (stream is null) return Told(refusal!);
                _reader = new StreamReader(stream);
            }

            try
            {
                var line = await _reader.ReadLineAsync(cancellationToken);
                if (line is not null) Number++;
                return line;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return Told(ReportReader.Broken(path, Number == 0 ? null : Number, fault));
            }
        }

        public void Dispose() => _reader?.Dispose();

        private string? Told(ReportOutcome.Unreadable fault)
        {
            Fault = new Diagnostic(fault.Code, fault.Message);
            return null;
        }
    }
}
