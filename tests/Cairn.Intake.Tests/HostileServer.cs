using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cairn.Intake.Tests;

/// <summary>A server on loopback that answers each path with raw bytes, however wrong; it notes every request it got.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Func<Stream, CancellationToken, Task>> _answers = new(StringComparer.Ordinal);

    public HostileServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public List<string> Requests { get; } = [];

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    public void Answer(string path, string head, byte[] body) => _answers[path] = async (stream, cancellationToken) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"), cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
    };

    public void Answer(string path, string head, string body = "") => Answer(path, head, Encoding.UTF8.GetBytes(body));

    public void AnswerRaw(string path, Func<Stream, CancellationToken, Task> answer) => _answers[path] = answer;

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line) head.AppendLine(line);
                if (head.Length == 0) return;
                var request = head.ToString();
                lock (Requests) Requests.Add(request);
                var path = request.Split(' ')[1];
                if (!_answers.TryGetValue(path, out var answer))
                    answer = (s, cancellationToken) => s.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken).AsTask();
                await answer(stream, _stop.Token);
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }
}
