using Cairn.Model;

namespace Cairn.Client;

/// <summary>Reports: read and add.</summary>
public sealed class Reports
{
    private readonly Wire _wire;

    internal Reports(Wire wire) => _wire = wire;

    /// <summary>One report as coded, spans in code points.</summary>
    /// <param name="id">The report.</param>
    /// <param name="version">Its version; null for the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<CodedReport> OneAsync(string id, int? version = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("reports/" + Uri.EscapeDataString(id)).With("version", version).ToString(), ClientJson.Default.CodedReport, cancellationToken);

    /// <summary>Has a text, a page or an address read, coded and recorded.</summary>
    public Task<AddResults> AddAsync(ReportSent report, CancellationToken cancellationToken = default) =>
        _wire.PostAsync("reports", report, ClientJson.Default.ReportSent, ClientJson.Default.AddResults, null, cancellationToken);

    /// <summary>Has a file read as <c>cairn code</c> would: JSON Lines, HTML, text, mail, tables, archives.</summary>
    /// <param name="file">What is in it.</param>
    /// <param name="name">Its name, whose ending tells what it is.</param>
    /// <param name="published">The day of publication of reports that name none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<AddResults> AddFileAsync(Stream file, string name, DateOnly? published = null, CancellationToken cancellationToken = default)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(file), "file", name } };
        if (published is { } day) form.Add(new StringContent($"{day:yyyy-MM-dd}"), "published");
        return await _wire.PostAsync("reports/files", form, ClientJson.Default.AddResults, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The feeds that the server watches.</summary>
    public Task<WatchedAll> WatchedAsync(CancellationToken cancellationToken = default) =>
        _wire.GetAsync("watched", ClientJson.Default.WatchedAll, cancellationToken);

    /// <summary>Watches a feed, a sitemap or a list of feeds; it is visited at once.</summary>
    public Task<WatchedShown> WatchAsync(Uri address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _wire.PostAsync("watched", new WatchedSent(address.AbsoluteUri), ClientJson.Default.WatchedSent, ClientJson.Default.WatchedShown, null, cancellationToken);
    }

    /// <summary>Watches it no longer; what it brought stays.</summary>
    public Task UnwatchAsync(string id, CancellationToken cancellationToken = default) =>
        _wire.DeleteAsync("watched/" + Uri.EscapeDataString(id), cancellationToken);
}
