using System.Collections.Concurrent;

namespace Cairn.Client.Tests;

/// <summary>Notes every request that goes out.</summary>
internal sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler())
{
    public ConcurrentQueue<(string Method, string Path, int Status)> Sent { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        Sent.Enqueue((request.Method.Method, request.RequestUri!.AbsolutePath, (int)answer.StatusCode));
        return answer;
    }
}
