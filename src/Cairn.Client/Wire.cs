using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cairn.Client;

/// <summary>Sends requests under <c>/api/v1</c>: who asks, the mark of changing requests, versions, refusals.</summary>
internal sealed class Wire(HttpClient http, string? token)
{
    private const string Root = "/api/v1/";
    private string? _mark;

    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, null, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(answer, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a value with its version; <paramref name="known"/> itself when it is still the newest.</summary>
    public async Task<Versioned<T>> GetAsync<T>(string path, Versioned<T>? known, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, null, r => Quote(r, "If-None-Match", known?.ETag), cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.NotModified) return known!;
        return new Versioned<T>(await ReadAsync(answer, type, cancellationToken).ConfigureAwait(false), answer.Headers.ETag?.ToString() ?? "");
    }

    public async Task<TAnswer> PostAsync<TBody, TAnswer>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> type, string? ifMatch, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(body, bodyType);
        return await PostAsync(path, content, type, ifMatch, cancellationToken).ConfigureAwait(false);
    }

    public async Task<T> PostAsync<T>(string path, HttpContent? content, JsonTypeInfo<T> type, string? ifMatch, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, content, r => Quote(r, "If-Match", ifMatch), cancellationToken).ConfigureAwait(false);
        return await ReadAsync(answer, type, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Delete, path, null, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request; returns once the head of the answer is there, and only when it is none of a refusal.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestMessage>? change, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.StartsWith('/') ? path : Root + path, UriKind.Relative)) { Content = content };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        else if (method != HttpMethod.Get && await MarkAsync(method == HttpMethod.Post && path == "session", cancellationToken).ConfigureAwait(false) is { } mark) request.Headers.Add("X-Cairn-Csrf", mark);
        change?.Invoke(request);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.NotModified) return answer;
        using (answer) throw await ProblemException.OfAsync(answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A new session has a new mark; null: ask for it again.</summary>
    public void Mark(string? mark) => _mark = mark;

    // Signing in is the one change that needs no mark.
    private async Task<string?> MarkAsync(bool signingIn, CancellationToken cancellationToken) =>
        signingIn ? null : _mark ??= (await GetAsync("session", ClientJson.Default.SessionShown, cancellationToken).ConfigureAwait(false)).Csrf;

    private static void Quote(HttpRequestMessage request, string header, string? version)
    {
        if (version is not null) request.Headers.TryAddWithoutValidation(header, version);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        await answer.Content.ReadFromJsonAsync(type, cancellationToken).ConfigureAwait(false) ?? throw new HttpRequestException("the server answered null");
}
