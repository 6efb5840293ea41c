using System.Collections.Concurrent;

namespace Cairn.Server;

/// <summary>Who is signed in. Held in memory: a restart signs everybody out.</summary>
internal sealed class Sessions(TimeProvider time)
{
    public const string Cookie = "cairn_session";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private sealed record Session(Visitor Visitor, DateTimeOffset Ends);

    private readonly ConcurrentDictionary<string, Session> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a session and gives its secret.</summary>
    public (string Secret, Visitor Visitor) Open(string name, Role role)
    {
        var now = time.GetUtcNow();
        foreach (var (digest, session) in _open)
        {
            if (session.Ends <= now) _open.TryRemove(digest, out _);
        }

        var secret = Passwords.Secret("");
        var visitor = new Visitor(name, role, Local: false, Passwords.Secret(""));
        _open[Passwords.Digest(secret)] = new Session(visitor, now + Lasts);
        return (secret, visitor);
    }

    public Visitor? Find(string secret) =>
        _open.TryGetValue(Passwords.Digest(secret), out var session) && session.Ends > time.GetUtcNow() ? session.Visitor : null;

    public void Close(string secret) => _open.TryRemove(Passwords.Digest(secret), out _);
}
