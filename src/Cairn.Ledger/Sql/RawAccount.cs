using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>The columns of an account, its JSON not read yet, with the report that tells it.</summary>
internal sealed record RawAccount(long Id, byte[] Body, RawReport Report)
{
    /// <summary>Reads the JSON; pure.</summary>
    public AccountRow Read() => new(Id, ContractJson.ReadAccount(Body), Report.Read(), Report.Version, Report.Coder, Report.Revision);
}

/// <summary>The columns of a coding and its text, one object for all the accounts of it that are read together.</summary>
internal sealed class RawReport(long coding, string id, long version, byte[] header, string sha256, string coder, long revision)
{
    private CodedReport? _read;

    public long Coding => coding;

    public long Version => version;

    public string Coder => coder;

    public long Revision => revision;

    /// <summary>The text, where any of its accounts is wanted with it.</summary>
    public required string Text { get; init; }

    /// <summary>The report without its accounts. Threads that read it at once make the same.</summary>
    public CodedReport Read() => _read ??= RecordReading.Header(id, header, sha256, Text);
}
