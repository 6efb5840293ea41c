using System.IO.Compression;
using System.Text;

namespace Cairn.Intake.Tests;

public sealed class Reading_mail_tables_and_archives : IDisposable
{
    private readonly Inputs _inputs = new();

    [Fact]
    public async Task a_newsletter_gives_its_html_part_subject_sender_and_date()
    {
        var read = await Inputs.One(_inputs.File("a.eml", """
            From: =?UTF-8?B?RXhhbXBsZSBUaW1lcw==?= <news@example.org>
            Subject: =?utf-8?Q?Shells_fall_=E2=80=93?=
             =?utf-8?Q?_nine_dead?=
            Date: Mon, 12 May 2031 09:30:00 +0300
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="out"

            --out
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain; charset=utf-8

            Plain words.
            --in
            Content-Type: text/html; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            <p>Nine people died in the caf=C3=A9 on Mon=
            day.</p>
            --in--
            --out
            Content-Type: text/html
            Content-Disposition: attachment; filename=x.html

            <p>Attached</p>
            --out--
            """));

        Assert.Equal("Example Times", read.Report.Publisher);
        Assert.Equal("Shells fall – nine dead", read.Report.Title);
        Assert.Equal("2031-05-12T09:30:00+03:00", read.Report.Published);
        Assert.Contains("<p>Nine people died in the café on Monday.</p>", read.Report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_plain_message_in_base64_is_read() => Assert.Equal("Nine dead", (await Inputs.One(_inputs.File("a.eml",
        "Subject: x\nContent-Transfer-Encoding: base64\n\nTmluZSBk\nZWFk"))).Report.Text);

    [Theory]
    [InlineData("no headers here", IntakeCodes.NoText)]
    [InlineData("Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: image/png\n\nx\n--a--", IntakeCodes.NoText)]
    public async Task a_message_without_words_is_told(string mail, string code) => Assert.Equal(code, (await Inputs.Refusal(_inputs.File("a.eml", mail))).Code);

    [Fact]
    public async Task a_message_nested_without_end_ends()
    {
        var mail = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 5_000)) + "Content-Type: text/plain\n\nx";

        Assert.Single(await Inputs.Read(_inputs.File("a.eml", mail)));
    }

    [Fact]
    public async Task a_table_is_read_by_the_usual_names_of_its_columns()
    {
        var path = _inputs.File("a.csv", "id,headline,body,date,extra\r\n1,\"Shells, again\",\"First line\nsecond \"\"line\"\"\",2031-05-12,x\r\n2,B,Words,12 May 2031,y\r\n");

        var reads = (await Inputs.Read(path)).Cast<ReportOutcome.Read>().ToList();

        Assert.Equal(("1", "Shells, again", "First line\nsecond \"line\"", "2031-05-12"), (reads[0].Report.Id, reads[0].Report.Title, reads[0].Report.Text, reads[0].Report.Published));
        Assert.Equal(("2031-05-12", 4L), (reads[1].Report.Published, reads[1].Origin.Line));
    }

    [Fact]
    public async Task a_row_keeps_the_hash_of_its_bytes_and_says_what_was_given()
    {
        var report = Extractor.Extract(await Inputs.One(_inputs.File("a.csv", "text,title,published\nGunmen killed nine people in the town on Monday.,Nine dead,2031-05-06\n")));

        Assert.Equal((2L, 64), (report.ReadFrom?.Line, report.ReadFrom?.BytesSha256.Length));
        Assert.Equal("published=given; title=given", string.Join("; ", report.Basis.Select(b => $"{b.Key}={b.Value}")));
    }

    [Fact]
    public async Task a_table_is_read_by_a_column_map()
    {
        var path = _inputs.File("a.csv", "k;words\n1;Nine dead\n");

        var outcomes = await Inputs.Read(new ReportReader(columns: ColumnMap.Parse("id=k, text=words")), path);

        Assert.Equal("Nine dead", Assert.IsType<ReportOutcome.Read>(Assert.Single(outcomes)).Report.Text);
    }

    [Fact]
    public void a_map_to_an_unknown_field_is_refused() => Assert.Throws<ArgumentException>(() => ColumnMap.Parse("texts=words"));

    [Fact]
    public async Task a_bad_row_is_told_and_the_next_one_read()
    {
        var outcomes = await Inputs.Read(_inputs.File("a.csv", "id,text\n1,a,b\n2,\n3,ok\n"));

        Assert.Contains("line 2: has 3 fields, the header 2", Assert.IsType<ReportOutcome.Unreadable>(outcomes[0]).Message, StringComparison.Ordinal);
        Assert.Equal(IntakeCodes.Empty, Assert.IsType<ReportOutcome.Unreadable>(outcomes[1]).Code);
        Assert.Equal("ok", Assert.IsType<ReportOutcome.Read>(outcomes[2]).Report.Text);
    }

    [Fact]
    public async Task an_unclosed_quote_does_not_swallow_memory() => Assert.Equal(IntakeCodes.TooLarge,
        Assert.IsType<ReportOutcome.Unreadable>((await Inputs.Read(new ReportReader(new ReadLimits(2048)), _inputs.File("a.csv", "id,text\n1,\"" + new string('x', 100_000))))[0]).Code);

    [Fact]
    public async Task a_table_without_text_says_which_columns_it_has() =>
        Assert.Contains("among a, b", (await Inputs.Refusal(_inputs.File("a.csv", "a,b\n1,2\n"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task pages_of_a_web_archive_are_reports(bool zipped)
    {
        var path = _inputs.File(zipped ? "a.warc.gz" : "a.warc", Archive(zipped,
            Record("warcinfo", null, "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Record("request", "https://example.org/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Record("response", "https://example.org/1", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<p>Nin\r\n6;x=y\r\ne</p>\n\r\n0\r\n\r\n"u8.ToArray()),
            Record("response", "https://example.org/2", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>"u8.ToArray()),
            Record("response", "https://example.org/3", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Gzip("<p>packed</p>"u8.ToArray())])));

        var reads = (await Inputs.Read(path)).Cast<ReportOutcome.Read>().ToList();

        Assert.Equal(["<p>Nine</p>\n", "<p>packed</p>"], reads.Select(r => r.Report.Html));
        Assert.Equal(("https://example.org/1", "https://example.org/1"), (reads[0].Report.Id, reads[0].Report.Url));
    }

    [Fact]
    public async Task a_cut_archive_gives_what_it_has_and_says_so()
    {
        var whole = Archive(true, Page("https://example.org/1"), Page("https://example.org/2"));

        var outcomes = await Inputs.Read(_inputs.File("a.warc.gz", whole[..^40]));

        Assert.IsType<ReportOutcome.Read>(outcomes[0]);
        Assert.IsType<ReportOutcome.Unreadable>(outcomes[^1]);
    }

    [Fact]
    public async Task a_record_over_the_limit_is_skipped_and_told()
    {
        var big = Record("response", "https://example.org/big", "application/http", Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + new string('x', 10_000)));

        var outcomes = await Inputs.Read(new ReportReader(new ReadLimits(4096)), _inputs.File("a.warc", Archive(false, big, Page("https://example.org/2"))));

        Assert.Equal(IntakeCodes.TooLarge, Assert.IsType<ReportOutcome.Unreadable>(outcomes[0]).Code);
        Assert.IsType<ReportOutcome.Read>(outcomes[1]);
    }

    [Fact]
    public async Task a_wacz_archive_gives_the_pages_of_its_files()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = await zip.CreateEntry("archive/data.warc.gz").OpenAsync(TestContext.Current.CancellationToken);
            entry.Write(Archive(true, Page("https://example.org/1")));
        }

        Assert.Equal("https://example.org/1", (await Inputs.One(_inputs.File("a.wacz", packed.ToArray()))).Report.Url);
    }

    private static byte[] Page(string address) => Record("response", address, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>"u8.ToArray());

    private static byte[] Record(string type, string? address, string contentType, byte[] block) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(address is null ? "" : $"WARC-Target-URI: <{address}>\r\n")}WARC-Date: 2031-05-12T09:30:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Archive(bool zipped, params byte[][] records) => [.. records.SelectMany(r => zipped ? Gzip(r) : r)];

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public void Dispose() => _inputs.Dispose();
}
