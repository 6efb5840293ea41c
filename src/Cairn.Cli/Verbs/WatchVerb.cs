using System.CommandLine;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn watch</c>: new stories of feeds and sitemaps as they appear, one report a line.</summary>
internal static class WatchVerb
{
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    public static Command Make()
    {
        var sources = new Argument<string[]>("feeds") { Description = "OPML files, text files with one address a line, or http(s) addresses of feeds, sitemaps and OPML lists", Arity = ArgumentArity.OneOrMore };
        var state = new Option<string>("--state") { Description = "The file that remembers what was seen (default: cairn-watch.json)", DefaultValueFactory = _ => "cairn-watch.json" };
        var once = new Option<bool>("--once") { Description = "Visit what is due once and end, for use in cron" };
        var agent = new Option<string?>("--user-agent") { Description = "What servers read of you, with an address where to complain, such as \"MyNewsroom/1 (+https://newsroom.example/bot)\"" };
        var command = new Command("watch", """
            Watch feeds and sitemaps: every new story goes out once, as one line of JSON that the other verbs read. Asks only for what has changed,
            obeys robots.txt, waits between requests to one host, and comes back less often to who fails or has nothing new.

            Examples:
              cairn watch feeds.opml | cairn code -
              cairn watch https://outlet.example/rss.xml --once >> stories.jsonl
            """) { sources, state, once, agent };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(sources)!, parsed.GetValue(state)!, parsed.GetValue(once), parsed.GetValue(agent) ?? ReportInput.UserAgent, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] given, string statePath, bool once, string agent, CancellationToken cancellationToken)
    {
        IReadOnlyList<Uri> sources;
        WatchState state;
        try
        {
            (sources, state) = (WatchList.Read(given), WatchState.Read(statePath));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"cairn: {fault.Message}");
            return ExitStatus.SomeUnreadable;
        }

        using var fetcher = new SafeFetcher(new FetchOptions(agent));
        var watch = new FeedWatch(fetcher, state, WatchPlan.Default, TimeProvider.System);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        var troubles = 0;
        while (true)
        {
            await foreach (var news in watch.RoundAsync(sources, cancellationToken))
            {
                if (Line(news) is { } line)
                {
                    await output.WriteAsync(line + "\n");
                    await output.FlushAsync(cancellationToken);
                }
                else
                {
                    troubles++;
                    await Console.Error.WriteLineAsync($"cairn: {Trouble(news)}");
                }

                state.Write(statePath);
            }

            state.Write(statePath);
            if (once || watch.NextDue(sources) is not { } due) return troubles == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
            var sleep = due - TimeProvider.System.GetUtcNow();
            await Task.Delay(sleep > ShortestSleep ? sleep : ShortestSleep, cancellationToken);
        }
    }

    private static string? Line(WatchNews news) =>
        news is WatchNews.Story { Outcome: ReportOutcome.Read read } ? ContractJson.Write(read.Report) : null;

    private static string Trouble(WatchNews news) => news switch
    {
        WatchNews.Trouble trouble => trouble.Message,
        WatchNews.Story { Outcome: ReportOutcome.Unreadable bad } => bad.Message,
        _ => throw new InvalidOperationException("a read story is no trouble"),
    };
}
