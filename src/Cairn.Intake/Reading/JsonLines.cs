using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>
/// Reads JSON Lines: one outcome for every line that is not blank, whatever is wrong with it. A report without an id has that of its line, and in a file
/// that is one report that of the file.
/// </summary>
internal sealed class JsonLines(PeekedStream stream, string path, ReadLimits limits)
{
    public async IAsyncEnumerable<ReportOutcome> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineStream(AsUtf8(), limits.MaxReportBytes);
        var count = 0;
        ReportOutcome? first = null; // held back while it may be the file's only one
        long last = 0;
        while (true)
        {
            InputLine? next;
            ReportOutcome.Unreadable? fault = null;
            try
            {
                next = await lines.NextAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException)
            {
                next = null;
                fault = ReportReader.Broken(path, last, broken);
            }

            if (fault is not null)
            {
                if (first is not null) yield return first;
                first = null;
                yield return fault;
            }

            if (next is not { } line) break;
            last = line.Number;
            var bytes = line.Number == 1 && line.Bytes.Span.StartsWith("\uFEFF"u8) ? line.Bytes[3..] : line.Bytes;
            if (!line.TooLong && IsBlank(bytes.Span)) continue;

            if (first is not null) yield return first;
            first = null;
            var id = ReportIds.OfLine(path, line.Number);
            var outcome = Outcome(line, bytes, id);
            // Standard input has no path, and whoever watches it does not wait for a second line.
            if (count++ == 0 && path != ReportIds.StandardInput && IdOf(outcome) == id) first = outcome;
            else yield return outcome;
        }

        if (first is not null) yield return Named(first, path);
        if (count == 0) yield return new ReportOutcome.Unreadable(path, IntakeCodes.Empty, $"{path}: holds no line");
    }

    private static string IdOf(ReportOutcome outcome) => outcome is ReportOutcome.Read read ? read.Report.Id : ((ReportOutcome.Unreadable)outcome).Id;

    private static ReportOutcome Named(ReportOutcome outcome, string id) => outcome switch
    {
        ReportOutcome.Read read => read with { Report = read.Report with { Id = id } },
        ReportOutcome.Unreadable bad => bad with { Id = id },
        _ => outcome,
    };

    private ReportOutcome Outcome(InputLine line, ReadOnlyMemory<byte> bytes, string fallbackId)
    {
        var place = ReportIds.PlaceOf(path, line.Number);
        if (line.TooLong) return new ReportOutcome.Unreadable(fallbackId, IntakeCodes.TooLarge, $"{place}: is longer than {limits.MaxReportBytes} bytes, too large for one report; divide it");
        if (bytes.Span.TrimStart(" \t"u8) is [not (byte)'{', ..])
        {
            var kind = BinaryContent.Describe(bytes.Span);
            return new ReportOutcome.Unreadable(fallbackId, kind is null ? IntakeCodes.BadJson : IntakeCodes.Binary,
                kind is null ? $"{place}: is no JSON object{(JsonReport.IsOpening(bytes.Span) ? JsonReport.OneALine : "")}" : $"{place}: is {kind}");
        }

        var origin = new ReportOrigin(path, line.Number, Convert.ToHexStringLower(SHA256.HashData(line.Bytes.Span)));
        return JsonReport.Read(bytes, fallbackId, place, origin);
    }

    private Stream AsUtf8()
    {
        var encoding = TextDecoding.ByMark(stream.Head.Span) ?? (stream.Head.Span is [(byte)'{', 0, ..] ? Encoding.Unicode : null);
        return encoding is null or UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t"u8).IsEmpty;
}
