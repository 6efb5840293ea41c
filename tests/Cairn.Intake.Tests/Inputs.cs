using System.Text;
using Cairn.Model;

namespace Cairn.Intake.Tests;

/// <summary>A folder of files made by one test, and the outcomes of reading it.</summary>
internal sealed class Inputs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-intake-").FullName;

    public string Folder => _folder;

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static async Task<IReadOnlyList<ReportOutcome>> Read(params string[] sources) => await Read(new ReportReader(), sources);

    public static async Task<IReadOnlyList<ReportOutcome>> Read(ReportReader reader, params string[] sources)
    {
        var outcomes = new List<ReportOutcome>();
        await foreach (var outcome in reader.ReadAsync(sources, TestContext.Current.CancellationToken)) outcomes.Add(outcome);
        return outcomes;
    }

    public static async Task<ReportOutcome.Read> One(string source) => Assert.IsType<ReportOutcome.Read>(Assert.Single(await Read(source)));

    public static async Task<ReportOutcome.Unreadable> Refusal(string source) => Assert.IsType<ReportOutcome.Unreadable>(Assert.Single(await Read(source)));

    public static async Task<IReadOnlyList<ReportOutcome>> Piped(string text) =>
        await Read(new ReportReader(standardInput: new MemoryStream(Encoding.UTF8.GetBytes(text))), "-");

    public static ExtractedReport Extracted(string html) => Extractor.Extract(new Report { Id = "r", Html = html });

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
