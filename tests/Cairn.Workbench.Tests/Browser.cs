using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>Debian's Chromium, one for the whole run; tests skip plainly where there is none, or where the workbench was built without Node.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
        });
    }

    /// <summary>Draws an empty page, so that the browser's own processes have started.</summary>
    public async Task WarmAsync()
    {
        var (page, _) = await OpenAsync("about:blank");
        await page.SetContentAsync("<p>ready</p>");
        await page.ScreenshotAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>A fresh page; whatever the page's own scripts fail at, or the policy of the page refuses, is gathered.</summary>
    public async Task<(IPage Page, List<string> Faults)> OpenAsync(string url, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        if (_browser is null) Assert.Skip($"needs {Chromium}, which is not on this machine");
        if (typeof(Cairn.Server.Workbench).Assembly.GetManifestResourceInfo("web/index.html.gz") is null) Assert.Skip("the workbench was built without Node");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = url, ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, AcceptDownloads = true });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal)) faults.Add(said.Text);
        };
        return (page, faults);
    }

    /// <summary>Keeps a picture for the eye, where CI collects them: artifacts/screenshots.</summary>
    public static Task ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Testing.Repository.PathOf("artifacts", "screenshots", name + ".png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
