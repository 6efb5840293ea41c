namespace Cairn.Ledger.Tests;

/// <summary>SQLite ledgers in a folder of their own.</summary>
public sealed class SqliteFiles : Store
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-ledger-").FullName;

    public override Task<string> MakeWhere() => Task.FromResult(Path.Combine(_folder, $"{Guid.NewGuid():N}.cairn"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
