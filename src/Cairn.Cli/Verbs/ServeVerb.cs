using System.CommandLine;
using Cairn.Ledger;
using Cairn.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn serve</c>: the workbench and the API over one ledger.</summary>
internal static class ServeVerb
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Make()
    {
        var ledger = new Option<string>("--ledger") { Description = "A file (SQLite, made when absent) or a PostgreSQL connection string", Required = true };
        var urls = Urls("Addresses to listen on, separated by semicolons");
        var desk = new Option<string?>("--desk") { Description = "File of accounts, tokens, assignments and saved searches; beside the ledger by default" };
        var issuer = new Option<string?>("--openid-issuer") { Description = "Address of an OpenID Connect provider that people with an account here may sign in with" };
        var client = new Option<string?>("--openid-client") { Description = "Cairn's client id there; its secret, if it has one, is read from CAIRN_OPENID_SECRET" };
        var claim = new Option<string>("--openid-claim") { Description = "The claim that is the account's name", DefaultValueFactory = _ => "email" };
        var readOnly = new Option<bool>("--read-only") { Description = "Show only: nothing can be added, decided or saved; the ledger must be there and need not be writable" };
        var command = new Command("serve", """
            Serve the workbench (at /) and the API (under /api/v1) over one ledger. Loopback only until somebody must sign in.

            Examples:
              cairn serve --ledger mine.cairn
              cairn serve --ledger theirs.cairn --read-only
              cairn serve user ana --role reviewer --ledger mine.cairn     then enter a password
              cairn serve token nightly --role reader --days 90 --ledger mine.cairn
            """) { ledger, urls, desk, readOnly, issuer, client, claim };
        command.Add(ServeAccounts.User());
        command.Add(ServeAccounts.Token());
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(ledger)!, parsed.GetValue(urls)!, parsed.GetValue(desk), null, OpenId(parsed.GetValue(issuer), parsed.GetValue(client), parsed.GetValue(claim)!), parsed.GetValue(readOnly), cancellationToken));
        command.Validators.Add(result =>
        {
            var at = result.GetValue(issuer);
            if ((at is null) != (result.GetValue(client) is null)) result.AddError("--openid-issuer and --openid-client go together");
            if (at is not null && !(Uri.TryCreate(at, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))) result.AddError("--openid-issuer is an https address");
        });
        return command;
    }

    /// <summary>The option for where to listen.</summary>
    public static Option<string> Urls(string description)
    {
        var urls = new Option<string>("--urls") { Description = description, DefaultValueFactory = _ => DefaultUrl };
        urls.Validators.Add(result =>
        {
            var given = Each(result.GetValueOrDefault<string>() ?? "");
            if (given.Length == 0 || !Array.TrueForAll(given, ListenAddress.IsOne)) result.AddError($"--urls wants addresses such as {DefaultUrl}, not '{string.Join(' ', result.Tokens.Select(t => t.Value))}'");
        });
        return urls;
    }

    private static string[] Each(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static OpenIdOptions? OpenId(string? issuer, string? client, string claim) =>
        issuer is null || client is null ? null : new OpenIdOptions(new Uri(issuer), client, Environment.GetEnvironmentVariable("CAIRN_OPENID_SECRET") is { Length: > 0 } secret ? secret : null, claim);

    /// <summary>Opens the ledger and serves it until stopped.</summary>
    /// <param name="where">The ledger.</param>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <param name="desk">The desk file, or null for the one beside the ledger.</param>
    /// <param name="first">What to do with the open ledger before serving, or null.</param>
    /// <param name="openId">The identity provider, or null.</param>
    /// <param name="readOnly">Whether nothing can be added or decided.</param>
    public static async Task<int> RunAsync(string where, string urls, string? desk, Func<ILedger, CancellationToken, Task>? first, OpenIdOptions? openId, bool readOnly, CancellationToken cancellationToken)
    {
        try
        {
            await using var ledger = readOnly ? await Ledgers.OpenToReadAsync(where, cancellationToken) : await Ledgers.OpenAsync(where, cancellationToken: cancellationToken);
            if (first is not null) await first(ledger, cancellationToken);
            var options = new ServerOptions
            {
                Urls = Each(urls),
                DeskFile = desk ?? DeskFile.Beside(where),
                CoderVersion = CoderVersions.Shipped,
                Versions = CoderVersions.All,
                OpenId = openId,
                AsksItselfFirst = true,
                ReadOnly = readOnly,
            };
            await using var app = await Workbench.BuildAsync(options, ledger, new(() => Stages.Default), cancellationToken: cancellationToken);
            await Workbench.StartAsync(app, cancellationToken);
            await Console.Error.WriteLineAsync($"cairn: serving {ledger.Where} {(readOnly ? "read only " : "")}at {string.Join(", ", app.Urls)}; stop with Ctrl+C");
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitStatus.Done;
        }
        catch (Exception fault) when (fault is LedgerException or InvalidOperationException or IOException or System.Text.Json.JsonException)
        {
            await Console.Error.WriteLineAsync($"cairn: {fault.Message}");
            return ExitStatus.Failed;
        }
    }
}
