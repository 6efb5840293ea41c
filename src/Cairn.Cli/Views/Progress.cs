using Cairn.Intake;

namespace Cairn.Cli.Views;

/// <summary>A running count on standard error, when more than a handful of files are read and a person watches.</summary>
internal sealed class Progress(string[] sources, bool json) : IDisposable
{
    private const int Handful = 5;
    private const int Step = 50;
    private readonly bool _shown = json && !Console.IsErrorRedirected && sources.Any(s => s != ReportIds.StandardInput && (Directory.Exists(s) || s.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)) || sources.Length > Handful);
    private int _done;

    public void Advance()
    {
        if (++_done % Step == 0 && _shown) Console.Error.Write($"\r{_done} reports");
    }

    public void Dispose()
    {
        if (_shown && _done >= Step) Console.Error.WriteLine($"\r{_done} reports");
    }
}
