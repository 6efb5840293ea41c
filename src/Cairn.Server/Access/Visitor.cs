using Cairn.Ledger;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Whoever sends a request.</summary>
/// <param name="Name">Account name; may be a pseudonym.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Local">The one user of this machine, without sign-in.</param>
/// <param name="Csrf">What a changing request must carry in <c>X-Cairn-Csrf</c>; null for API tokens, which no browser sends by itself.</param>
internal sealed record Visitor(string Name, Role Role, bool Local, string? Csrf)
{
    private const string Key = "cairn.visitor";

    /// <summary>What they may see.</summary>
    public Reader Sight => Cairn.Server.Sight.Of(Role);

    /// <summary>Refuses whoever may not.</summary>
    /// <exception cref="RequestProblem">403.</exception>
    public void Needs(Role role)
    {
        if (Role < role) throw new RequestProblem(StatusCodes.Status403Forbidden, "Not allowed", $"this needs the role {Cairn.Model.CodeNames.Name(role)}; {Name} is {Cairn.Model.CodeNames.Name(Role)}");
    }

    public static Visitor Of(HttpContext context) => (Visitor)context.Items[Key]!;

    public static void Set(HttpContext context, Visitor visitor) => context.Items[Key] = visitor;
}
