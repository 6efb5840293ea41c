using System.Text.Json;

namespace Cairn.Server;

/// <summary>Keeps the desk in one JSON file, readable by its owner only; each change is written beside it and moved into place.</summary>
public sealed class DeskFile
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
    private readonly string _path;
    private readonly Lock _lock = new();
    private DeskState _state;

    /// <summary>Opens the desk; an absent file is an empty desk.</summary>
    /// <exception cref="JsonException">The file is no desk.</exception>
    /// <exception cref="InvalidOperationException">It may not be read.</exception>
    public DeskFile(string path)
    {
        _path = path;
        try
        {
            _state = File.Exists(path) ? JsonSerializer.Deserialize<DeskState>(File.ReadAllText(path), Json) ?? new DeskState() : new DeskState();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new InvalidOperationException($"{path} says who may come in and may not be read by you; --desk FILE names a desk of your own", fault);
        }
    }

    /// <summary>The desk as it is now.</summary>
    public DeskState State
    {
        get
        {
            lock (_lock) return _state;
        }
    }

    /// <summary>Where the desk of a ledger lies: beside a file; in the working folder for a database.</summary>
    public static string Beside(string ledger)
    {
        var database = ledger.Contains("Host=", StringComparison.OrdinalIgnoreCase) || ledger.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        return database ? "cairn.desk.json" : ledger + ".desk.json";
    }

    /// <summary>Changes the desk.</summary>
    public DeskState Change(Func<DeskState, DeskState> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_lock)
        {
            var next = change(_state);
            var beside = _path + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(beside, options)) JsonSerializer.Serialize(file, next, Json);
            File.Move(beside, _path, overwrite: true);
            return _state = next;
        }
    }
}
