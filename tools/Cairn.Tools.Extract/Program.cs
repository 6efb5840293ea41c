using System.Globalization;
using System.Text;
using Cairn.Intake;
using Cairn.Model;

// extract SOURCE…            contract section 2 lines on standard output, for ../shared/eval/score.py
// extract --speed SOURCE…    pages a second of processor time, ours and SmartReader's, in turns on one thread (bench/intake.sh)
var speed = args is ["--speed", ..];
var sources = speed ? args[1..] : args;
if (sources.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: extract [--speed] SOURCE…  (files, folders or -)");
    return 2;
}

var reads = new List<ReportOutcome.Read>();
var unreadable = 0;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
await foreach (var outcome in new ReportReader().ReadAsync(sources))
{
    switch (outcome)
    {
        case ReportOutcome.Read read when speed:
            reads.Add(read);
            break;
        case ReportOutcome.Read read:
            await output.WriteLineAsync(ContractJson.Write(Extractor.Extract(read)));
            break;
        case ReportOutcome.Unreadable refusal:
            unreadable++;
            await Console.Error.WriteLineAsync(refusal.Message);
            break;
    }
}

if (speed)
{
    for (var round = 0; round < 5; round++)
    {
        var ours = Time(reads, read => Extractor.Extract(read).Text.Length);
        var theirs = Time(reads, read => new SmartReader.Reader("https://example.org/", read.Report.Html ?? "").GetArticle().TextContent?.Length ?? 0);
        var parse = Time(reads, read => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(read.Report.Html ?? "").ChildNodes.Length);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round}{(round == 0 ? " (warm-up)" : "")}: Cairn {ours:F0} pages/s, SmartReader {theirs:F0} pages/s, parsing alone {parse:F0} pages/s"));
        await output.FlushAsync();
    }
}

return unreadable > 0 ? 3 : 0;

static double Time(List<ReportOutcome.Read> reads, Func<ReportOutcome.Read, int> extract)
{
    var start = Environment.CpuUsage.TotalTime;
    long characters = 0;
    foreach (var read in reads) characters += extract(read);
    GC.KeepAlive(characters);
    return reads.Count / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
}
