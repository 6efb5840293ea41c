using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Cairn.Cli.Tests;

/// <summary>Runs the real <c>cairn</c> command in a folder of its own and keeps what it said.</summary>
internal sealed class Command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-cli-").FullName;

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string File(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        return name;
    }

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public Task<Said> Run(params string[] arguments) => Run("", arguments);

    /// <summary>Runs the command with <paramref name="input"/> on its standard input.</summary>
    public async Task<Said> Run(string input, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "cairn.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What a run said.</summary>
    internal sealed record Said(int Status, string Output, string Errors)
    {
        public IReadOnlyList<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

        public IReadOnlyList<string> Ids => [.. Lines.Select(l => l.GetProperty("id").GetString()!)];

        public IReadOnlyList<string> Codes(int line) => [.. Lines[line].GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()!)];
    }
}
