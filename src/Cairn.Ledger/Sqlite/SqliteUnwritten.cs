using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Cairn.Ledger.Sqlite;

/// <summary>
/// How a ledger is read by somebody who may not write it or its folder: nothing is made, locked or changed. While a writer's files lie beside it (<c>-wal</c>
/// with content, <c>-shm</c>), SQLite reads them with it and sees what was written last. Otherwise the file is all there is and is opened as one that does not
/// change (<c>immutable=1</c>), because SQLite would make those files even to read; each connection looks anew, so that what somebody else
/// has put into the file meanwhile is not mixed with pages kept from before. Thread-safe.
/// </summary>
internal sealed class SqliteUnwritten(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _beside = SqliteStore.Settings(path, SqliteOpenMode.ReadOnly);
    private string? _alone;

    /// <summary>Whether something was written that is not in the file itself.</summary>
    public bool HasAhead => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>The connection string for the moment.</summary>
    public string Connection()
    {
        if (HasAhead) return _beside;
        var file = new FileInfo(path);
        // SQLite passes over what it does not know in an address: a file that changed has connections of its own.
        var address = string.Create(CultureInfo.InvariantCulture, $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1&as_of={(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)}.{(file.Exists ? file.Length : 0)}");
        var alone = SqliteStore.Settings(address, SqliteOpenMode.ReadOnly);
        lock (_lock)
        {
            if (_alone is { } before && before != alone) Clear(before);
            return _alone = alone;
        }
    }

    public void Dispose()
    {
        Clear(_beside);
        lock (_lock)
        {
            if (_alone is { } alone) Clear(alone);
        }
    }

    private static void Clear(string connection)
    {
        using var one = new SqliteConnection(connection);
        SqliteConnection.ClearPool(one);
    }
}
