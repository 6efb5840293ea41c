using System.CommandLine;
using Cairn.Cli;
using Cairn.Cli.Verbs;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var parsed = CommandLine.Root().Parse(args);
    // What was wrong goes to standard error alone: whoever reads the output takes it for lines of this verb.
    if (parsed.Errors.Count > 0 && args.Length > 0) return Refusal.Say(parsed);
    if (Refusal.OfSwitches(parsed, args) is { } fault) throw new WrongCommandLineException(fault);
    var running = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
    if (parsed.CommandResult.Command.Name == WorkerVerb.Name) running.ProcessTerminationTimeout = WorkerVerb.LongestStop;
    var status = await parsed.InvokeAsync(running, stop.Token);
    return parsed.Errors.Count > 0 ? ExitStatus.WrongCommandLine : status;
}
catch (OperationCanceledException)
{
    return ExitStatus.Failed;
}
catch (WrongCommandLineException fault)
{
    Console.Error.WriteLine($"cairn: {fault.Message}");
    return ExitStatus.WrongCommandLine;
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    // A full disk, a folder that is not there, missing permissions: no fault of the program.
    Console.Error.WriteLine($"cairn: {OutFile.Words(fault)}");
    return ExitStatus.Failed;
}
catch (Exception fault) when (fault is not OperationCanceledException)
{
    Console.Error.WriteLine($"cairn: failed: {fault.Message} ({fault.GetType().Name})");
    return ExitStatus.Failed;
}
