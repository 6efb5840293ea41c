using System.CommandLine;

namespace Cairn.Cli.Verbs;

/// <summary>
/// Where a verb writes its lines: standard output, or <c>--out FILE</c>. One line goes out for every report that comes in, so a run that
/// was stopped resumes by counting the whole lines in its file: no other state is kept.
/// </summary>
internal sealed class LineOutput
{
    public Option<string?> Out { get; } = new("--out") { Description = "Write JSON Lines to this file instead of standard output" };
    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on where an earlier run into --out FILE stopped; the same sources must be given" };

    public void AddTo(Command command)
    {
        command.Add(Out);
        command.Add(Resume);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Resume) && result.GetValue(Out) is null) result.AddError("--resume needs --out FILE");
        });
    }

    /// <summary>Opens the output. <c>Done</c> is how many reports an earlier run has already written.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public (StreamWriter Writer, int Done) Open(ParseResult parsed)
    {
        var path = parsed.GetValue(Out);
        var resume = parsed.GetValue(Resume);
        var stream = path is null ? Console.OpenStandardOutput() : OutFile.Open(path, resume ? FileMode.OpenOrCreate : FileMode.Create);
        var done = resume && stream is FileStream file ? KeepWholeLines(file) : 0;
        return (new StreamWriter(stream, new System.Text.UTF8Encoding(false), 1 << 16), done);
    }

    /// <summary>Counts the lines of a file, cuts off a last one without its line break, and leaves the position at the end.</summary>
    private static int KeepWholeLines(FileStream file)
    {
        var lines = 0;
        long at = 0, end = 0;
        var buffer = new byte[64 << 10];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
            if (buffer.AsSpan(0, read).LastIndexOf((byte)'\n') is var last and >= 0) end = at + last + 1;
            at += read;
        }

        file.SetLength(end);
        file.Position = end;
        return lines;
    }
}
