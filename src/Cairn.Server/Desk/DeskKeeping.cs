namespace Cairn.Server;

/// <summary>Adds accounts and tokens to a desk (<c>cairn serve user</c>, <c>cairn serve token</c>).</summary>
public static class DeskKeeping
{
    /// <summary>The least length of a password, in characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Adds somebody, or gives them another role and password.</summary>
    /// <exception cref="ArgumentException">The name is empty or the password too short.</exception>
    public static void SetUser(DeskFile desk, string name, Role role, string password)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (password is not { Length: >= ShortestPassword }) throw new ArgumentException($"a password has at least {ShortestPassword} characters", nameof(password));
        var user = new DeskUser(name, role, Passwords.Hash(password));
        desk.Change(s => s with { Users = [.. s.Users.Where(u => u.Name != name), user] });
    }

    /// <summary>Makes a token and gives it back; this is the only time it can be read.</summary>
    public static string AddToken(DeskFile desk, string name, Role role, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var token = Passwords.Secret("cairn_");
        desk.Change(s => s with { Tokens = [.. s.Tokens.Where(t => t.Name != name), new DeskToken(name, Passwords.Digest(token), role, expires)] });
        return token;
    }
}
