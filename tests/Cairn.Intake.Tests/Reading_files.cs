using System.Text;

namespace Cairn.Intake.Tests;

public sealed class Reading_files : IDisposable
{
    private readonly Inputs _inputs = new();

    [Fact]
    public async Task a_folder_is_read_in_ordinal_order_at_any_depth()
    {
        _inputs.File("b.txt", "second");
        _inputs.File("a/z.html", "<p>first</p>");
        _inputs.File("B.txt", "upper case comes first");
        _inputs.File("notes.md", "not a report");

        var ids = (await Inputs.Read(_inputs.Folder)).Cast<ReportOutcome.Read>().Select(r => Path.GetRelativePath(_inputs.Folder, r.Report.Id));

        Assert.Equal(["B.txt", "a/z.html", "b.txt"], ids);
    }

    [Fact]
    public async Task files_of_a_folder_that_may_hold_reports_and_are_not_read_are_told_once()
    {
        foreach (var name in new[] { "a.txt", "scan.PDF", "deep/notes.docx", "deep/more.pdf", "page_files/style.css", "page_files/photo.jpg" }) _inputs.File(name, "words");
        var told = new List<string>();
        var read = 0;
        await foreach (var _ in new ReportReader { Remark = d => told.Add(d.Message) }.ReadAsync([_inputs.Folder], TestContext.Current.CancellationToken)) read++;
        Assert.Equal(1, read);
        Assert.StartsWith($"{_inputs.Folder}: 3 files are not read (.docx .pdf)", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_missing_file_is_named_and_the_next_one_read()
    {
        var outcomes = await Inputs.Read(Path.Combine(_inputs.Folder, "gone.txt"), _inputs.File("here.txt", "words"));

        var missing = Assert.IsType<ReportOutcome.Unreadable>(outcomes[0]);
        Assert.Equal(IntakeCodes.Missing, missing.Code);
        Assert.Contains("gone.txt: no such file", missing.Message, StringComparison.Ordinal);
        Assert.IsType<ReportOutcome.Read>(outcomes[1]);
    }

    [Fact]
    public async Task a_folder_without_reports_is_told() => Assert.Equal(IntakeCodes.EmptyFolder, (await Inputs.Refusal(_inputs.Folder)).Code);

    [Theory]
    [InlineData("", IntakeCodes.Empty)]
    [InlineData(" \n\t\n", IntakeCodes.Empty)]
    [InlineData("%PDF-1.7 …", IntakeCodes.Binary)]
    [InlineData("\u0001\u0002\u0003\u0004\u0000\u0005abc", IntakeCodes.Binary)]
    public async Task a_file_without_words_is_refused_with_its_reason(string content, string code)
    {
        var path = _inputs.File("a.txt", content);

        var refusal = await Inputs.Refusal(path);

        Assert.Equal((code, path), (refusal.Code, refusal.Id));
        Assert.StartsWith(path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_file_of_fifty_megabytes_is_refused() =>
        Assert.Equal(IntakeCodes.TooLarge, (await Inputs.Refusal(_inputs.File("big.txt", new byte[50 << 20]))).Code);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public async Task the_encoding_of_a_text_is_found(string name, bool withMark)
    {
        const string Words = "Rockets hit the café – “two dead”, police said on Friday. It was the third attack.";
        var encoding = name == "windows-1252" ? TextDecoding.Windows1252 : Encoding.GetEncoding(name);
        var path = _inputs.File("a.txt", [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)]);

        Assert.Equal(Words, (await Inputs.One(path)).Report.Text);
    }

    [Theory]
    [InlineData("windows-1251", "Военные сообщили, что на дороге к городу не осталось постов, и что из деревни вывезли раненых, но не всех.")]
    [InlineData("koi8-r", "Военные сообщили, что на дороге к городу не осталось постов, и что из деревни вывезли раненых, но не всех.")]
    [InlineData("windows-1256", "قال المحافظ إن المهاجمين فروا من المدينة إلى الجبال في الليل على طريق النهر وإن الجنود في أثرهم من الصباح")]
    [InlineData("windows-1253", "Ο στρατός είπε ότι δεν έμεινε κανείς στο φυλάκιο και ότι οι τραυματίες από το χωριό μεταφέρθηκαν με τα αυτοκίνητα της πόλης για να σωθούν")]
    [InlineData("windows-1250", "Wojsko podało, że napastnicy uciekli i że są ścigani, a ranni, którzy mogli się poruszać, wrócili do domów, więc może być ich więcej")]
    [InlineData("shift_jis", "カルサ郊外の税関が夜明け前に武装した男たちに銃撃され、職員が死亡したと州知事が発表した。")]
    [InlineData("gb18030", "省长说，袭击者沿河边公路向北逃走，军队已经派出了士兵追赶他们，这是今年的第三次袭击，村里的人不敢上路。")]
    public async Task an_encoding_that_nobody_declared_is_told_by_its_commonest_words(string name, string words)
    {
        var path = _inputs.File("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(words));

        Assert.Equal(words, (await Inputs.One(path)).Report.Text);
    }

    [Fact]
    public async Task a_page_in_a_declared_encoding_is_read_in_it()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var path = _inputs.File("a.html", cyrillic.GetBytes("<html><head><meta charset=\"windows-1251\"></head><body><p>Взрыв в городе</p></body></html>"));

        var read = await Inputs.One(path);

        Assert.Contains("Взрыв в городе", read.Report.Html, StringComparison.Ordinal);
        Assert.Equal(IntakeCodes.Encoding, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public async Task a_text_of_one_line_of_two_megabytes_is_extracted()
    {
        var words = string.Concat(Enumerable.Repeat("A shell fell near the market. ", 70_000)).Trim();

        Assert.Equal(words, Extractor.Extract(await Inputs.One(_inputs.File("a.txt", words))).Text);
    }

    [Fact]
    public async Task broken_html_still_gives_its_story()
    {
        var path = _inputs.File("a.html", "<html><body><div><p>Gunmen opened fire on a patrol near the village, killing two soldiers, the army said.<p>The attackers fled <b>into the <i>hills</b>, it added.</div></p></table><scr");

        var text = Extractor.Extract(await Inputs.One(path)).Text;

        Assert.Contains("killing two soldiers", text, StringComparison.Ordinal);
        Assert.Contains("fled into the hills, it added.", text, StringComparison.Ordinal);
    }

    public void Dispose() => _inputs.Dispose();
}
