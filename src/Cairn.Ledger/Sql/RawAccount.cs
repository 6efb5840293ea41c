namespace Cairn.Ledger.Sql;

/// <summary>The columns of an account and of the report that tells it.</summary>
internal sealed record RawAccount(long Id, string Body, string Report, long Version, string Header, string Sha256, string Coder, long Revision, string Text);
