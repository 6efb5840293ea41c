using Cairn.Testing;

namespace Cairn.Cli.Tests;

/// <summary>Each <c>cairn</c> line that the README shows, run in its order on a folder with the files it names.</summary>
public sealed class The_readme : IDisposable
{
    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    [Fact]
    public async Task shows_only_commands_that_run()
    {
        var samples = await File.ReadAllTextAsync(Repository.PathOf("data", "samples", "samples.jsonl"), TestContext.Current.CancellationToken);
        _cairn.File("reports.jsonl", samples);
        _cairn.File("reports/samples.jsonl", samples);
        _cairn.File("page.html", "<html><head><title>Attack</title></head><body><p>Gunmen killed four soldiers in Gao on Monday, officials said on Tuesday in a statement.</p></body></html>");
        var lines = Shown().ToList();
        Assert.True(lines.Count >= 4, $"{lines.Count} commands found");
        foreach (var line in lines)
        {
            var input = "";
            foreach (var command in line.Split('|', StringSplitOptions.TrimEntries))
            {
                var said = await _cairn.Run(input, command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
                Assert.True(said.Status == 0, $"{command}: {said.Status} {said.Errors}");
                input = said.Output;
            }
        }
    }

    // A server does not end by itself; its own tests start it.
    private static IEnumerable<string> Shown() =>
        File.ReadLines(Repository.PathOf("README.md"))
            .Where(l => l.StartsWith("cairn ", StringComparison.Ordinal) && !l.StartsWith("cairn serve", StringComparison.Ordinal))
            .Select(l => l.Split('#')[0].Trim());
}
