using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>The lines of files, folders and standard input that hold coded reports.</summary>
internal static class CodedLines
{
    /// <summary>The lines in order, each with its place; a source that cannot be read gives a fault in place of a line.</summary>
    public static async IAsyncEnumerable<(string Place, string Json, Diagnostic? Fault)> ReadAsync(string[] sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            var files = Directory.Exists(source) ? ReportReader.LineFilesOf(source) : [source];
            if (files.Count == 0) yield return (source, "", new Diagnostic(IntakeCodes.EmptyFolder, $"{source}: the folder holds no file of coded reports (.jsonl)"));
            foreach (var file in files)
            {
                using var lines = new Lines(file);
                for (var n = 1; await lines.NextAsync(cancellationToken) is { } line; n++)
                {
                    if (line.Length > 0) yield return (string.Create(CultureInfo.InvariantCulture, $"{file}, line {n}"), line, null);
                }

                if (lines.Fault is { } fault) yield return (file, "", fault);
            }
        }
    }

    // An iterator cannot catch what it yields after.
    private sealed class Lines(string path) : IDisposable
    {
        private StreamReader? _reader;

        public Diagnostic? Fault { get; private set; }

        public async Task<string?> NextAsync(CancellationToken cancellationToken)
        {
            try
            {
                _reader ??= Open(path);
                return await _reader.ReadLineAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                var isMissing = fault is FileNotFoundException or DirectoryNotFoundException;
                Fault = new Diagnostic(isMissing ? IntakeCodes.Missing : IntakeCodes.Denied, isMissing ? $"{path}: no such file or folder" : $"{path}: cannot be read ({fault.Message})");
                return null;
            }
        }

        public void Dispose() => _reader?.Dispose();

        private static StreamReader Open(string path)
        {
            if (path == ReportIds.StandardInput) return new StreamReader(Console.OpenStandardInput());
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) : new StreamReader(path);
        }
    }
}
