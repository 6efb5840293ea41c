using System.CommandLine;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary>Opens the ledger of a command line, and says in words what went wrong with it.</summary>
internal static class LedgerRun
{
    public static Option<string> Where() => new("--ledger") { Description = "The ledger: a file (SQLite), or a PostgreSQL connection string", Required = true };

    public static Option<string> By() => new("--by") { Description = "Who does it, for the record", DefaultValueFactory = _ => Environment.UserName };

    /// <summary>The exit status of <paramref name="work"/>; 1 with a message when the ledger cannot be used.</summary>
    public static Task<int> WithAsync(string where, bool mustExist, Func<ILedger, Task<int>> work, CancellationToken cancellationToken) =>
        WithAsync(() => Cairn.Ledger.Ledgers.OpenAsync(where, mustExist, cancellationToken: cancellationToken), work);

    /// <summary>The same for work that records nothing: the ledger need not be writable.</summary>
    public static Task<int> ReadAsync(string where, Func<ILedger, Task<int>> work, CancellationToken cancellationToken) =>
        WithAsync(() => Cairn.Ledger.Ledgers.OpenToReadAsync(where, cancellationToken), work);

    private static async Task<int> WithAsync(Func<Task<ILedger>> open, Func<ILedger, Task<int>> work)
    {
        try
        {
            await using var ledger = await open();
            return await work(ledger);
        }
        catch (Exception fault) when (fault is LedgerException or DecisionException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"cairn: {OutFile.Words(fault)}");
            return ExitStatus.Failed;
        }
    }

    /// <summary>The member that an option names; the option takes no other words.</summary>
    public static TEnum Code<TEnum>(string? name) where TEnum : struct, Enum =>
        Model.CodeNames.TryParse<TEnum>(name, out var value) ? value : throw new LedgerException($"'{name}' is none of {string.Join(", ", Enum.GetValues<TEnum>().Select(Model.CodeNames.Name))}");

    /// <summary>A name for this run in the audit columns.</summary>
    public static string NewRunId() => $"run-{DateTimeOffset.UtcNow:yyyyMMddTHHmmssZ}-{Guid.NewGuid().ToString("N")[..6]}";
}
