using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cairn.Server;

/// <summary>Appends who took what out of the ledger, one JSON line each, beside the desk. Decisions are in the ledger itself.</summary>
internal sealed class AuditFile(ServerOptions options, DeskFile desk, TimeProvider time)
{
    private readonly Lock _lock = new();

    public void Say(Visitor visitor, string what, string detail)
    {
        var line = JsonSerializer.Serialize(new { at = time.GetUtcNow(), by = visitor.Name, role = Cairn.Model.CodeNames.Name(visitor.Role), what, detail });
        try
        {
            lock (_lock) File.AppendAllText(options.DeskFile + ".audit.jsonl", line + "\n");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && options.ReadOnly)
        {
            // Whoever reads somebody else's ledger alone takes it out for himself; where people sign in nothing leaves unseen.
            if (desk.State.Users.Count == 0 && options.LoopbackOnly) return;
            throw new RequestProblem(StatusCodes.Status503ServiceUnavailable, "This cannot be put on record", "who takes what out is kept beside the desk, which may not be written; start the server with --desk FILE in a folder of its own");
        }
    }
}
