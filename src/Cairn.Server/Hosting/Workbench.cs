using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.RateLimiting;
using Cairn.Engine;
using Cairn.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>The server: API under <c>/api/v1</c>, its description at <c>/openapi/v1.json</c>, the workbench everywhere else.</summary>
public static class Workbench
{
    // Reading SQLite holds a thread to its end: with no more threads than processors two long answers would keep everybody waiting for half a second.
    private const int Readers = 16;

    /// <summary>Builds the server; the caller runs it and keeps the ledger.</summary>
    /// <param name="options">How it is run.</param>
    /// <param name="ledger">The open ledger.</param>
    /// <param name="stages">What codes the reports that are added; made when the first is, or before by <see cref="FirstView"/>.</param>
    /// <param name="quiet">No log lines below warnings.</param>
    /// <exception cref="InvalidOperationException">It would be reachable from other machines and nobody must sign in.</exception>
    public static async Task<WebApplication> BuildAsync(ServerOptions options, ILedger ledger, Lazy<ReportStages> stages, bool quiet = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var desk = new DeskFile(options.DeskFile);
        if (!options.LoopbackOnly && desk.State.Users.Count == 0)
            throw new InvalidOperationException($"{string.Join(", ", options.Urls)} can be reached from other machines, so people must sign in: add an account first with cairn serve user NAME --role administrator --ledger WHERE");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = options.MaxUploadBytes + (1 << 20);
        });
        builder.Logging.SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information);
        Add(builder.Services, options, desk, ledger, stages);
        var app = builder.Build();
        await app.Services.GetRequiredService<LedgerWatch>().StartAtAsync(cancellationToken).ConfigureAwait(false);
        Route(app);
        return app;
    }

    /// <summary>Starts it; done when whoever opens the page now need not wait for what is made only once.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Readers), ports);
        ListenAddress.RequireFree(app.Services.GetRequiredService<ServerOptions>().Urls);
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        await app.Services.GetRequiredService<FirstView>().AskAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void Add(IServiceCollection services, ServerOptions options, DeskFile desk, ILedger ledger, Lazy<ReportStages> stages)
    {
        services.AddSingleton(options).AddSingleton(desk).AddSingleton(ledger).AddSingleton(stages).AddSingleton(TimeProvider.System);
        services.AddSingleton<Broadcast>().AddSingleton<LedgerWatch>().AddSingleton<Answers>().AddSingleton<MapPoints>().AddSingleton<Sessions>().AddSingleton<Gate>().AddSingleton<OpenId>()
            .AddSingleton<WorkbenchPages>().AddSingleton<Adding>().AddSingleton<DecisionTurn>().AddSingleton<AuditFile>();
        services.AddHostedService(s => s.GetRequiredService<LedgerWatch>());
        services.AddSingleton<FeedWatching>();
        // Both write: what a feed brings, and whom a search has told.
        if (!options.ReadOnly) services.AddHostedService<Webhooks>().AddHostedService(s => s.GetRequiredService<FeedWatching>());
        services.AddSingleton<FirstView>();
        services.AddProblemDetails().AddExceptionHandler<Problems>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true); // so that what cannot be bound is told like any other refusal
        services.AddOpenApi("v1", Description.Set);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // never put into a page as markup
        });
        services.AddRateLimiter(limits => RateLimits.Set(limits, options));
    }

    private static void Route(WebApplication app)
    {
        app.UseExceptionHandler();
        HeadRequests.Use(app);
        SecurityHeaders.Use(app);
        var (gate, first) = (app.Services.GetRequiredService<Gate>(), app.Services.GetRequiredService<FirstView>());
        app.Use((HttpContext context, RequestDelegate next) =>
        {
            first.Asked();
            return gate.PassAsync(context, next);
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/api/v1");
        ((IEndpointConventionBuilder)api).Add(Description.Refusals);
        IncidentsApi.Map(api);
        DetailApi.Map(api);
        ReviewApi.Map(api);
        DecisionsApi.Map(api);
        QuestionsApi.Map(api);
        PlacesApi.Map(api);
        AddApi.Map(api);
        WatchedApi.Map(api);
        SearchesApi.Map(api);
        ReleasesApi.Map(api);
        ExportApi.Map(api);
        MethodologyApi.Map(api);
        SessionApi.Map(api);
        OpenIdApi.Map(api);
        EventsApi.Map(api);
        app.MapFallback("{*path}", app.Services.GetRequiredService<WorkbenchPages>().AnswerAsync);
    }
}
