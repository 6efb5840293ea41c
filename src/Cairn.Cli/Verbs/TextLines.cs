using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>The lines of one file, packed or not, or of standard input; a source that cannot be read, or not to its end, ends with a fault in words. For one caller at a time.</summary>
internal sealed class TextLines(string path) : IDisposable
{
    private StreamReader? _reader;

    /// <summary>Why there is no further line; null when the end was reached.</summary>
    public Diagnostic? Fault { get; private set; }

    /// <summary>Of the last line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The last line's place in words.</summary>
    public string Place => ReportIds.PlaceOf(path, Number);

    /// <summary>The next line; null at the end, and where <see cref="Fault"/> says why.</summary>
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
