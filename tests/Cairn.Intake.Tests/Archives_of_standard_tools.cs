using System.IO.Compression;
using Cairn.Testing;

namespace Cairn.Intake.Tests;

/// <summary>
/// <c>Archives/wget.warc.gz</c> was made by GNU Wget (<c>--warc-file</c>, one gzip member a record) from a server on loopback: a page, a redirect to another,
/// a page in windows-1251 that only its HTTP header declares, one sent compressed, one that is not there.
/// </summary>
public sealed class Archives_of_standard_tools : IDisposable
{
    private static readonly string Wget = Repository.PathOf("tests", "Cairn.Intake.Tests", "Archives", "wget.warc.gz");

    private readonly Inputs _inputs = new();

    [Fact]
    public async Task pages_that_wget_kept_are_reports()
    {
        var reads = (await Inputs.Read(Wget)).Cast<ReportOutcome.Read>().ToList();

        Assert.Equal(["wordpress-yoast.html", "amp.html", "cp1251", "zip.html"], reads.Select(r => r.Report.Url!.Split('/')[^1]));
        Assert.All(reads, r => Assert.Equal(64, r.Origin.BytesSha256.Length));
        Assert.Equal(["Salma al-Haddad"], Extractor.Extract(reads[0]).Byline);
        Assert.Equal(Wget + "#" + reads[0].Report.Url, Extractor.Extract(reads[0]).ReadFrom?.Where);
    }

    [Fact]
    public async Task a_character_set_of_the_header_alone_is_believed() =>
        Assert.Contains("Трое таможенников", ((ReportOutcome.Read)(await Inputs.Read(Wget))[2]).Report.Html, StringComparison.Ordinal);

    [Fact]
    public async Task wgets_archive_inside_a_wacz_gives_the_same_pages()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntryFromFile(Wget, "archive/data.warc.gz", CompressionLevel.NoCompression);

        Assert.Equal(4, (await Inputs.Read(_inputs.File("a.wacz", packed.ToArray()))).Count);
    }

    public void Dispose() => _inputs.Dispose();
}
