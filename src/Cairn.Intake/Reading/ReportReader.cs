using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>
/// Reads reports from files, folders and standard input as a stream of outcomes, in order, in constant memory.
/// Nothing that is wrong with one line or file stops the run.
/// </summary>
/// <param name="limits">Sizes above which input is refused; the defaults when null.</param>
/// <param name="standardInput">What <c>-</c> reads; the console's input when null.</param>
/// <param name="columns">Which columns of .csv and .tsv files are which fields; found by their names when null.</param>
/// <param name="fetch">Limits and manners for http(s) addresses among the sources; without it an address is a path like any other.</param>
public sealed class ReportReader(ReadLimits? limits = null, Stream? standardInput = null, ColumnMap? columns = null, FetchOptions? fetch = null)
{
    private static readonly string[] LineSuffixes = [".jsonl", ".ndjson", ".json"];
    private static readonly string[] PageSuffixes = [".html", ".htm", ".xhtml"];
    private static readonly string[] TableSuffixes = [".csv", ".tsv"];
    private static readonly string[] KnownSuffixes = [.. LineSuffixes, .. PageSuffixes, .. TableSuffixes, ".txt", ".eml", ".warc", ".wacz"];

    // What people keep reports in and Cairn does not read; pictures and style sheets beside a page are no reports.
    private static readonly string[] OtherSuffixes = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".md", ".xls", ".xlsx", ".ods", ".epub", ".mht", ".mhtml", ".msg", ".mbox", ".zip", ".7z", ".rar", ".tar"];

    /// <summary>Told of files in a folder that may hold reports and are not read.</summary>
    public Action<Diagnostic>? Remark { get; init; }

    private readonly ReadLimits _limits = limits ?? new ReadLimits();

    /// <summary>One outcome for every line of JSON Lines and for every text or page file.</summary>
    /// <param name="sources">Paths of files and folders, or <c>-</c>, or http(s) addresses. Folders are read whole, in ordinal order of their paths.</param>
    public async IAsyncEnumerable<ReportOutcome> ReadAsync(IEnumerable<string> sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        string[] all = [.. sources];
        using var fetcher = fetch is null || !Array.Exists(all, s => AddressReport.IsAddress(s, out _)) ? null : new SafeFetcher(fetch); // most runs fetch nothing
        foreach (var source in all)
        {
            if (fetcher is not null && AddressReport.IsAddress(source, out var address))
            {
                yield return AddressReport.Of(source, await fetcher.FetchAsync(new FetchRequest(address), cancellationToken).ConfigureAwait(false));
                continue;
            }

            if (source == ReportIds.StandardInput)
            {
                await foreach (var outcome in ReadStandardInputAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
            }
            else if (Directory.Exists(source))
            {
                if (FilesOf(source, OtherSuffixes) is { Count: > 0 } others) Remark?.Invoke(NotRead(source, others));
                var files = FilesOf(source, KnownSuffixes);
                if (files.Count == 0)
                    yield return new ReportOutcome.Unreadable(source, IntakeCodes.EmptyFolder, $"{source}: the folder holds no file of reports ({string.Join(" ", KnownSuffixes)})");
                foreach (var file in files)
                    await foreach (var outcome in ReadFileAsync(file, cancellationToken).ConfigureAwait(false)) yield return outcome;
            }
            else
            {
                await foreach (var outcome in ReadFileAsync(source, cancellationToken).ConfigureAwait(false)) yield return outcome;
            }
        }
    }

    /// <summary>The files of JSON Lines in a folder, as <see cref="ReadAsync"/> would find them.</summary>
    public static IReadOnlyList<string> LineFilesOf(string folder) => FilesOf(folder, LineSuffixes);

    /// <summary>The files of a folder that may hold reports, at any depth, hidden ones left out, in ordinal order.</summary>
    private static List<string> FilesOf(string folder, string[] suffixes)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(folder, "*", options).Where(f => HasSuffix(WithoutGzip(f), suffixes)).Order(StringComparer.Ordinal)];
    }

    private static Diagnostic NotRead(string folder, List<string> files)
    {
        var kinds = files.Select(f => Path.GetExtension(WithoutGzip(f)).ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Diagnostic(IntakeCodes.OtherFiles, string.Create(CultureInfo.InvariantCulture, $"{folder}: {files.Count} {(files.Count == 1 ? "file is" : "files are")} not read ({string.Join(" ", kinds)}); save the text as .txt or the page as .html"));
    }

    private static bool IsLines(string path) => HasSuffix(WithoutGzip(path), LineSuffixes);

    private static string WithoutGzip(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    private static bool HasSuffix(string path, string[] suffixes) => suffixes.Any(s => path.EndsWith(s, StringComparison.OrdinalIgnoreCase));

    private async IAsyncEnumerable<ReportOutcome> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase))
        {
            await foreach (var outcome in new WaczReports(path, _limits).ReadAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
            yield break;
        }

        var (stream, refusal) = OpenFile(path);
        if (stream is null)
        {
            yield return refusal!;
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            await foreach (var outcome in ReadStreamAsync(stream, path, cancellationToken).ConfigureAwait(false)) yield return outcome;
        }
    }

    /// <summary>Opens a file, unpacked where it is a .gz; or gives why it cannot be.</summary>
    public static (Stream? Stream, ReportOutcome.Unreadable? Refusal) OpenFile(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 << 10, FileOptions.SequentialScan);
            return (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file, null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new ReportOutcome.Unreadable(path, IntakeCodes.Missing, $"{path}: no such file or folder"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, new ReportOutcome.Unreadable(path, IntakeCodes.Denied, $"{path}: cannot be opened ({fault.Message})"));
        }
    }

    private IAsyncEnumerable<ReportOutcome> ReadStandardInputAsync(CancellationToken cancellationToken) =>
        ReadStreamAsync(standardInput ?? Console.OpenStandardInput(), ReportIds.StandardInput, cancellationToken);

    /// <summary>Reads one file: by its name where the name tells, else by its first byte ("{" begins JSON Lines, "&lt;" a page).</summary>
    private async IAsyncEnumerable<ReportOutcome> ReadStreamAsync(Stream stream, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new PeekedStream(stream);
        ReportOutcome.Unreadable? fault = null;
        try
        {
            await head.PeekAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            fault = Broken(path, null, broken);
        }

        var start = fault is null ? FirstPrintable(head.Head.Span) : (byte)0;
        var plain = WithoutGzip(path);
        var named = path == ReportIds.StandardInput || !HasSuffix(plain, KnownSuffixes);
        if (fault is not null) yield return fault;
        else if (IsLines(path) || (named && start == (byte)'{'))
            await foreach (var outcome in new JsonLines(head, path, _limits).ReadAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
        else if (HasSuffix(plain, [".warc"]) || (named && head.Head.Span.StartsWith("WARC/"u8)))
            await foreach (var outcome in new WarcReports(head, path, _limits).ReadAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
        else if (HasSuffix(plain, TableSuffixes))
            foreach (var outcome in ReadTable(head, path)) yield return outcome;
        else if (named && start != (byte)'<' && BinaryContent.Describe(head.Head.Span) is null)
            await foreach (var outcome in TextOrLinesAsync(head, path, cancellationToken).ConfigureAwait(false)) yield return outcome;
        else
            yield return await WholeAsync(head, path, HasSuffix(plain, PageSuffixes) || (named && LooksLikePage(head.Head.Span)), cancellationToken).ConfigureAwait(false);
    }

    private IEnumerable<ReportOutcome> ReadTable(PeekedStream stream, string path)
    {
        if (BinaryContent.Describe(stream.Head.Span) is { } kind) return [new ReportOutcome.Unreadable(path, IntakeCodes.Binary, $"{path}: is {kind}")];
        var first = stream.Head.Span.IndexOf((byte)'\n') is var end and >= 0 ? stream.Head.Span[..end] : stream.Head.Span;
        var delimiter = first.Count((byte)'\t') > 0 ? '\t' : first.Count((byte)';') > first.Count((byte)',') ? ';' : ',';
        // The head alone cannot tell UTF-8 from Windows-1252 when it is plain ASCII; UTF-8 is by far the more likely then.
        var encoding = System.Text.Unicode.Utf8.IsValid(WholeCharacters(stream.Head.Span)) ? Encoding.UTF8 : TextDecoding.Windows1252;
        return new CsvReports(stream, path, _limits, columns).Read(encoding, delimiter);
    }

    /// <summary>Without the bytes of a last character that the end of the head may have cut.</summary>
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > 0 && head.Length - end < 4 && head[end - 1] >= 0x80) end--;
        return head[..end];
    }

    private static bool LooksLikePage(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One text, unless a line of it is a report: then each line is read for itself, so that no report is taken for words of another.</summary>
    private async IAsyncEnumerable<ReportOutcome> TextOrLinesAsync(PeekedStream stream, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var read = await AllAsync(stream, path, upToReport: true, cancellationToken).ConfigureAwait(false);
        if (read.HasReport)
            await foreach (var outcome in new JsonLines(new PeekedStream(read.Bytes, stream), path, _limits).ReadAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
        else
            yield return Whole(read, path, isPage: false);
    }

    private async Task<ReportOutcome> WholeAsync(PeekedStream stream, string path, bool isPage, CancellationToken cancellationToken) =>
        Whole(await AllAsync(stream, path, upToReport: false, cancellationToken).ConfigureAwait(false), path, isPage);

    private ReportOutcome Whole(Content content, string path, bool isPage)
    {
        if (content.Fault is not null) return content.Fault;
        var bytes = content.Bytes;
        if (content.IsTooLarge)
            return new ReportOutcome.Unreadable(path, IntakeCodes.TooLarge, $"{path}: is larger than {_limits.MaxReportBytes} bytes, too large for one report");
        if (bytes.Length == 0) return new ReportOutcome.Unreadable(path, IntakeCodes.Empty, $"{path}: is empty");
        if (path.EndsWith(".eml", StringComparison.OrdinalIgnoreCase)) return MailReport.Read(bytes, path);
        if (BinaryContent.Describe(bytes) is { } kind) return new ReportOutcome.Unreadable(path, IntakeCodes.Binary, $"{path}: is {kind}");

        var decoded = TextDecoding.Decode(bytes, mayDeclare: isPage);
        if (string.IsNullOrWhiteSpace(decoded.Text)) return new ReportOutcome.Unreadable(path, IntakeCodes.Empty, $"{path}: holds only white space");
        var notes = decoded.Note is null ? Array.Empty<Diagnostic>() : [new Diagnostic(IntakeCodes.Encoding, $"{path}: {decoded.Note}")];
        var id = path == ReportIds.StandardInput ? ReportIds.OfText(decoded.Text) : path;
        var report = isPage ? new Report { Id = id, Html = decoded.Text } : new Report { Id = id, Text = decoded.Text };
        var origin = new ReportOrigin(path, null, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return new ReportOutcome.Read(report, isPage ? ReportForm.Page : ReportForm.CopiedText, origin, notes);
    }

    private async Task<Content> AllAsync(PeekedStream stream, string path, bool upToReport, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 << 10];
        var searched = 0;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (all.Length + read > _limits.MaxReportBytes) return new Content([], IsTooLarge: true);
                all.Write(buffer, 0, read);
                if (!upToReport) continue;
                var (found, next) = FindReport(all.GetBuffer().AsSpan(0, (int)all.Length), searched);
                if (found) return new Content(all.ToArray(), HasReport: true);
                searched = next;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return new Content([], Fault: Broken(path, null, broken));
        }

        return new Content(all.ToArray());
    }

    /// <summary>Whether a line of <paramref name="bytes"/> begins as a report does: a brace and a quotation mark, as no sentence begins. Also where to search on when more is there.</summary>
    private static (bool Found, int Next) FindReport(ReadOnlySpan<byte> bytes, int from)
    {
        while (bytes[from..].IndexOf((byte)'{') is >= 0 and var ahead)
        {
            var brace = from + ahead;
            var behind = bytes[(brace + 1)..].TrimStart(" \t"u8);
            if (bytes[..brace].TrimEnd(" \t"u8) is [] or [.., (byte)'\n'])
            {
                if (behind.IsEmpty) return (false, brace);
                if (behind[0] == (byte)'"') return (true, brace);
            }

            from = brace + 1;
        }

        return (false, bytes.Length);
    }

    /// <summary>The bytes of a source, or why there are none.</summary>
    private readonly record struct Content(byte[] Bytes, bool IsTooLarge = false, bool HasReport = false, ReportOutcome.Unreadable? Fault = null);

    /// <summary>What is said of a source that ends in a fault behind a line of it; behind none when null.</summary>
    public static ReportOutcome.Unreadable Broken(string path, long? line, Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(path, IntakeCodes.BadArchive, line is null ? $"{path}: cannot be read ({fault.Message})" : $"{path}, after line {line}: cannot be read further ({fault.Message})");
    }

    private static byte FirstPrintable(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
            if (b is not (0xEF or 0xBB or 0xBF or 0xFF or 0xFE or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return b;
        return 0;
    }
}
