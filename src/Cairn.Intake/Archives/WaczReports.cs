using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Cairn.Intake;

/// <summary>Reads the WARC files inside a WACZ archive (a ZIP), in ordinal order of their names.</summary>
internal sealed class WaczReports(string path, ReadLimits limits)
{
    public async IAsyncEnumerable<ReportOutcome> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (archive, refusal) = Open();
        if (archive is null)
        {
            yield return refusal!;
            yield break;
        }

        using (archive)
        {
            var entries = archive.Entries.Where(e => e.FullName.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
                .OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
            if (entries.Count == 0) yield return new ReportOutcome.Unreadable(path, IntakeCodes.BadArchive, $"{path}: holds no WARC file");
            foreach (var entry in entries)
            {
                var stored = await entry.OpenAsync(cancellationToken).ConfigureAwait(false);
                await using (stored.ConfigureAwait(false))
                {
                    Stream stream = entry.FullName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
                    await foreach (var outcome in new WarcReports(stream, $"{path}/{entry.FullName}", limits).ReadAsync(cancellationToken).ConfigureAwait(false)) yield return outcome;
                }
            }
        }
    }

    private (ZipArchive? Archive, ReportOutcome? Refusal) Open()
    {
        try
        {
            return (ZipFile.OpenRead(path), null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new ReportOutcome.Unreadable(path, IntakeCodes.Missing, $"{path}: no such file or folder"));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return (null, new ReportOutcome.Unreadable(path, IntakeCodes.BadArchive, $"{path}: cannot be opened ({fault.Message})"));
        }
    }
}
