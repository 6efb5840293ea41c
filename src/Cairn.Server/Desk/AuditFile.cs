using System.Text.Json;

namespace Cairn.Server;

/// <summary>Appends who took what out of the ledger, one JSON line each, beside the desk. Decisions are in the ledger itself.</summary>
internal sealed class AuditFile(ServerOptions options, TimeProvider time)
{
    private readonly Lock _lock = new();

    public void Say(Visitor visitor, string what, string detail)
    {
        var line = JsonSerializer.Serialize(new { at = time.GetUtcNow(), by = visitor.Name, role = Cairn.Model.CodeNames.Name(visitor.Role), what, detail });
        lock (_lock) File.AppendAllText(options.DeskFile + ".audit.jsonl", line + "\n");
    }
}
