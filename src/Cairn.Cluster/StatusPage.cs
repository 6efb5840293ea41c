using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cairn.Cluster;

/// <summary>
/// The queue as a page (<c>/</c>), as JSON (<c>/status.json</c>) and as a health check (<c>/healthz</c>). It shows ids of reports and errors, and asks nobody who
/// they are: keep it on loopback or a private network.
/// </summary>
public static class StatusPage
{
    private static readonly JsonSerializerOptions Lines = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Serves it until disposed.</summary>
    /// <param name="url">Where to listen, such as <c>http://127.0.0.1:5090</c>.</param>
    /// <param name="queue">The queue.</param>
    public static async Task<IAsyncDisposable> StartAsync(string url, IReportQueue queue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queue);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapGet("/", async (HttpContext call) => await call.Response.WriteAsync(await PageAsync(queue, call), call.RequestAborted));
        app.MapGet("/status.json", async (HttpContext call) =>
        {
            call.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(call.Response.Body, new { Status = await queue.StatusAsync(call.RequestAborted), SetAside = await queue.SetAsideAsync(100, call.RequestAborted) }, Lines, call.RequestAborted);
        });
        // A process that answers is alive; whether the database is, its heartbeat tells.
        app.MapGet("/healthz", (HttpContext call) => call.Response.WriteAsync("ok", call.RequestAborted));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return app;
    }

    private static async Task<string> PageAsync(IReportQueue queue, HttpContext call)
    {
        var (status, aside) = (await queue.StatusAsync(call.RequestAborted).ConfigureAwait(false), await queue.SetAsideAsync(100, call.RequestAborted).ConfigureAwait(false));
        call.Response.ContentType = "text/html; charset=utf-8";
        call.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        var page = new StringBuilder();
        page.Append("""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>Cairn: queue</title>
            <style>body{font:16px system-ui;margin:2rem;max-width:70rem}table{border-collapse:collapse;margin:1rem 0}td,th{padding:.3rem .8rem;border-bottom:1px solid #ccc;text-align:left}td.n{text-align:right}</style>
            <h1>Queue</h1>
            """);
        Table(page, ["waiting", "in hand", "of silent workers", "recorded", "in the last minute", "to be linked", "set aside"],
            [[N(status.Waiting), N(status.InHand), N(status.Expired), N(status.Done), N(status.DoneLastMinute), N(status.Unlinked), N(status.SetAside)]]);
        page.Append("<h2>Workers</h2>");
        Table(page, ["worker", "home", "machine", "process", "state", "heard", "in hand", "recorded", "failed"], status.Workers.Select(w => (string[])
            [w.Beat.Worker, w.Beat.Home, w.Beat.Host, N(w.Beat.ProcessId), State(w), string.Create(CultureInfo.InvariantCulture, $"{w.SeenSecondsAgo:0} s ago"), N(w.InHand), N(w.Beat.Recorded), N(w.Beat.Failed)]));
        if (aside.Count > 0)
        {
            page.Append("<h2>Set aside</h2>");
            Table(page, ["report", "tries", "last worker", "error"], aside.Select(a => (string[])[a.ReportId, N(a.Tries), a.Worker, a.Error.Split('\n')[0]]));
        }

        return page.Append("</html>").ToString();
    }

    private static void Table(StringBuilder page, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append("<table><tr>");
        foreach (var head in heads) page.Append("<th>").Append(head);
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(HtmlEncoder.Default.Encode(cell));
        }

        page.Append("</table>");
    }

    private static string State(WorkerLine worker) => worker.Beat.Stopping ? "stopped" : worker.IsAlive ? "working" : "silent";

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
