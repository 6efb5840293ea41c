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
    public Task<Said> Run(string input, string[] arguments) => Run([], input, arguments);

    /// <summary>Runs the command as somebody to whom permissions apply: as nobody when the tests run as the superuser.</summary>
    public Task<Said> RunAsNobody(params string[] arguments) => Run(AsNobody, "", arguments);

    /// <summary>Skips the test where nobody could write <paramref name="path"/> all the same, or could not read the program.</summary>
    public void SkipUnlessNobodyIsRefused(string path)
    {
        const string why = "needs to run as a user to whom permissions apply, or as the superuser with setpriv and a program that everybody may read";
        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(_folder, System.IO.File.GetUnixFileMode(_folder) | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            string[] line = [.. AsNobody, "sh", "-c", "test -r \"$0\" && test -r \"$1\" && ! test -w \"$1\"", Path.Combine(AppContext.BaseDirectory, "cairn.dll"), path];
            using var probe = Process.Start(new ProcessStartInfo(line[0], line.Skip(1)))!;
            probe.WaitForExit();
            Assert.SkipUnless(probe.ExitCode == 0, why);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip(why);
        }
    }

    private static string[] AsNobody => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    /// <summary>Starts the command as nobody, to be ended by the caller; what it says on standard error is read by him.</summary>
    public Process StartAsNobody(params string[] arguments) => Start(AsNobody, arguments);

    private async Task<Said> Run(string[] before, string input, string[] arguments)
    {
        using var process = Start(before, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Said(process.ExitCode, await output, await errors);
    }

    private Process Start(string[] before, string[] arguments)
    {
        string[] line = [.. before, Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", Path.Combine(AppContext.BaseDirectory, "cairn.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in line.Skip(1)) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
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
