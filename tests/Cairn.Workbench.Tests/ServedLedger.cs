using System.Diagnostics;
using Cairn.Testing;

namespace Cairn.Workbench.Tests;

/// <summary><c>cairn serve</c> itself in a process of its own, on a free port of loopback: the program that a user has, as the last Release build left it.</summary>
internal sealed class ServedLedger : IAsyncDisposable
{
    private const string Said = " at ";
    private readonly Process _process;

    private ServedLedger(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<ServedLedger> StartAsync(string ledger)
    {
        var program = Repository.PathOf("src", "Cairn.Cli", "bin", "Release", "net10.0", "cairn");
        if (!File.Exists(program)) Assert.Skip($"needs {program}: dotnet build src/Cairn.Cli -c Release");
        var process = Process.Start(new ProcessStartInfo(program, ["serve", "--ledger", ledger, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true })!;
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("cairn: serving ", StringComparison.Ordinal)) continue;
            var url = line[(line.LastIndexOf(Said, StringComparison.Ordinal) + Said.Length)..];
            // What it says from now on must not fill the pipe.
            _ = process.StandardError.ReadToEndAsync();
            return new ServedLedger(process, url[..url.IndexOf(';', StringComparison.Ordinal)]);
        }

        throw new InvalidOperationException("cairn serve ended before it served");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
