namespace Cairn.Ledger;

/// <summary>
/// The record of what reports said and of what people decided, and the incidents concluded from both. SQLite and PostgreSQL stand
/// behind it with the same behaviour (one conformance suite). Thread-safe; open one a process with <see cref="Ledgers.OpenAsync"/>.
/// Spans in everything it returns count Unicode code points, as the contract's JSON does.
/// </summary>
public interface ILedger : IRecording, IReading, IDeciding, IKeeping, IReferences, IAsyncDisposable
{
    /// <summary>The file or connection, without any password.</summary>
    string Where { get; }
}
