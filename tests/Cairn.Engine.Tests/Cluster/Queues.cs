using Cairn.Coding;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Ledger;
using Cairn.Model;
using Cairn.Places;
using Cairn.Testing;
using Npgsql;

namespace Cairn.Engine.Tests;

/// <summary>Empty queues for one test class, each in a database of its own. Without PostgreSQL 15 the tests skip, saying so.</summary>
public abstract class Queues : IAsyncLifetime
{
    private static readonly Lazy<Task<PostgresServer?>> Server = new(PostgresServer.StartAsync);
    private readonly List<ILedger> _open = [];

    /// <summary>A lease that has run out as soon as it is given, so that no test waits for one.</summary>
    internal static QueueTerms NoTime { get; } = new() { Lease = TimeSpan.Zero };

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static ReportStages Stages { get; } = new(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder());

    internal static QueuedCoding Coder { get; } = new(Stages, "coder-1", "run-1");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in _open) await ledger.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<(ILedger Ledger, IReportQueue Queue)> Make(QueueTerms? terms = null)
    {
        var server = await Server.Value;
        if (server is null) Assert.Skip("needs PostgreSQL 15: apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3");
        var name = $"q{Guid.NewGuid():N}";
        await Run(server.Connection("app"), $"CREATE DATABASE {name}");
        var ledger = await Ledgers.OpenAsync(server.Connection(name), cancellationToken: Stop);
        _open.Add(ledger);
        Connection = server.Connection(name);
        return (ledger, await ReportQueues.OpenAsync(ledger, terms, cancellationToken: Stop));
    }

    /// <summary>The connection string of the last queue made.</summary>
    protected string Connection { get; private set; } = "";

    protected static async Task Run(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    internal static QueuedReport Report(string id, string? text = null) => new()
    {
        Report = new Report { Id = id, Text = text ?? $"A car bomb killed 7 people in Mosul, Iraq, on Monday, police said. It was the report of {id}.", Published = "2020-03-03", Publisher = "Outlet" },
        Form = ReportForm.Text,
        OriginalSha256 = TextHash.Sha256(id + text),
    };

    internal static Task<int> Put(IReportQueue queue, params string[] ids) => queue.AddAsync([.. ids.Select(i => Report(i).ToEntry())], Stop);

    internal static async Task<List<string>> Recorded(ILedger ledger)
    {
        var page = await ledger.ReportsAsync(new ReportQuery(), Reader.Keeper, null, 1000, Stop);
        return [.. page.Items.Select(r => r.ReportId)];
    }
}
