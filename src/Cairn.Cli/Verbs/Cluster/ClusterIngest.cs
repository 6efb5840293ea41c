using System.CommandLine;
using System.Globalization;
using Cairn.Engine;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn ingest --cluster</c>: sources into the queue.</summary>
internal static class ClusterIngest
{
    public static Task<int> RunAsync(string where, ParseResult parsed, ReportInput input, string kind, CancellationToken cancellationToken) => ClusterRun.WithAsync(where, async (_, queue) =>
    {
        var watched = !Console.IsErrorRedirected;
        var count = await new Enqueue(queue) { Kind = kind }.RunAsync(
            input.Read(parsed, cancellationToken), parsed.GetValue(input.Published), c => Show(watched, c), ClusterRun.Say, cancellationToken);
        if (watched) await Console.Error.WriteAsync("\r");
        var known = count.Read - count.Queued - count.Unreadable;
        var line = parsed.GetValue(input.Json) || Console.IsOutputRedirected
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"read":{{count.Read}},"queued":{{count.Queued}},"known":{{known}},"unreadable":{{count.Unreadable}}}""")
            : string.Create(CultureInfo.InvariantCulture, $"{count.Read} reports read: {count.Queued} queued, {known} known already, {count.Unreadable} unreadable");
        Console.Out.Write(line + "\n");
        return count.Unreadable == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }, cancellationToken);

    private static void Show(bool watched, EnqueueCount count)
    {
        if (watched) Console.Error.Write($"\r{count.Read} read, {count.Queued} queued");
    }
}
