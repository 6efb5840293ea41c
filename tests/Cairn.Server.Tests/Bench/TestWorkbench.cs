using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cairn.Coding;
using Cairn.Engine;
using Cairn.Language;
using Cairn.Ledger;
using Cairn.Places;
using Microsoft.AspNetCore.Builder;

namespace Cairn.Server.Tests;

/// <summary>A real server on a free port of loopback over a ledger of its own, and a client that carries the local user's mark.</summary>
internal sealed class TestWorkbench : IAsyncDisposable
{
    private static readonly Lazy<ReportStages> Stages = new(() => new ReportStages(EnglishReader.Default, new PlaceReader(Gazetteer.Default), new Coder(FrameSet.Builtin)));

    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private TestWorkbench(DirectoryInfo folder, WebApplication app, ILedger ledger, HttpClient client) => (_folder, _app, Ledger, Client) = (folder, app, ledger, client);

    public ILedger Ledger { get; }
    public HttpClient Client { get; }
    public string Url => Client.BaseAddress!.ToString();
    public string DeskFile => Path.Combine(_folder.FullName, "test.desk.json");

    /// <summary>Starts a server.</summary>
    /// <param name="fill">Fills the ledger first.</param>
    /// <param name="desk">Prepares accounts and tokens.</param>
    /// <param name="change">Changes the options.</param>
    public static async Task<TestWorkbench> StartAsync(Func<ILedger, Task>? fill = null, Action<DeskFile>? desk = null, Func<ServerOptions, ServerOptions>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("cairn-test-");
        var ledger = await Cairn.Ledger.Ledgers.OpenAsync(Path.Combine(folder.FullName, "test.cairn"));
        if (fill is not null) await fill(ledger);
        var options = new ServerOptions { Urls = ["http://127.0.0.1:0"], DeskFile = Path.Combine(folder.FullName, "test.desk.json"), CoderVersion = "test 1", Versions = [new("program", "test")] };
        desk?.Invoke(new DeskFile(options.DeskFile));
        var app = await Workbench.BuildAsync(change?.Invoke(options) ?? options, ledger, Stages);
        await Workbench.StartAsync(app);
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var bench = new TestWorkbench(folder, app, ledger, client);
        if (desk is null) client.DefaultRequestHeaders.Add("X-Cairn-Csrf", (string)(await bench.GetAsync("session"))["csrf"]!);
        return bench;
    }

    /// <summary>GET under /api/v1, as JSON.</summary>
    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Sends JSON under /api/v1.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, object body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/" + path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client.SendAsync(request);
    }

    /// <summary>An incident and its version.</summary>
    public async Task<(JsonNode Detail, string ETag)> IncidentAsync(string id)
    {
        using var answer = await Client.GetAsync(new Uri($"/api/v1/incidents/{id}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return ((await answer.Content.ReadFromJsonAsync<JsonNode>())!, answer.Headers.GetValues("ETag").Single());
    }

    /// <summary>Stops the server as Ctrl+C does.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Ledger.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
