using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cairn.Server.Tests;

/// <summary>A small newspaper of loopback: one feed, one story.</summary>
internal sealed class Outlet : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Outlet(WebApplication app) => _app = app;

    public int Asked { get; private set; }
    public string Feed => _app.Urls.First() + "/feed.xml";
    public string Story => _app.Urls.First() + "/story.html";

    public static async Task<Outlet> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var outlet = new Outlet(app);
        app.MapGet("/feed.xml", (HttpRequest request) =>
        {
            outlet.Asked++;
            return Results.Text($"""
                <rss version="2.0"><channel><title>The Outlet</title>
                <item><title>Hotel bombed in Mosul</title><link>http://{request.Host}/story.html</link><pubDate>Fri, 21 Jan 2022 18:00:00 GMT</pubDate></item>
                </channel></rss>
                """, "application/rss+xml");
        });
        app.MapGet("/story.html", () => Results.Text("""
            <html lang="en"><head><title>Hotel bombed in Mosul</title></head><body><article><h1>Hotel bombed in Mosul</h1>
            <p>A car bomb went off beside a hotel in Mosul on Friday, killing 12 people, police said.</p>
            <p>Officers closed the road for most of the day while the wounded were taken to two hospitals, and the governor called for calm.</p></article></body></html>
            """, "text/html"));
        await app.StartAsync();
        return outlet;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
