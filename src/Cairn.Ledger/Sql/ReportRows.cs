using System.Globalization;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>A coded report as the columns that hold it.</summary>
internal sealed record ReportRows(
    string Id, string Kind, string RunId, string CoderVersion, string TextSha256, string OriginalSha256, string Text, string Header, string Statements, string Diagnostics,
    IReadOnlyList<(string Key, string Body)> Accounts, long? PublishedDay, string? Publisher, string? Title, string? Url)
{
    public static ReportRows Of(ReportToRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var coded = InCodePoints(record.Coded);
        var header = coded.Report;
        return new ReportRows(
            coded.Id, record.Kind, record.RunId, record.CoderVersion, header.TextSha256.Length == 0 ? TextHash.Sha256(header.Text) : header.TextSha256, record.OriginalSha256, header.Text,
            JsonSerializer.Serialize(header with { Text = "" }, LedgerJson.Own.ReportHeader),
            JsonSerializer.Serialize([.. coded.Statements], LedgerJson.Own.StatementArray),
            JsonSerializer.Serialize([.. coded.Diagnostics], LedgerJson.Own.DiagnosticArray),
            [.. coded.Accounts.Select(a => (a.Key, JsonSerializer.Serialize(a with { Reasons = null }, LedgerJson.Contract.Account)))],
            IsoDay.Of(header.Published)?.DayNumber, header.Publisher, header.Title, header.Url);
    }

    // Texts inside the Basic Multilingual Plane count alike in both units.
    private static CodedReport InCodePoints(CodedReport coded) =>
        new CodePoints(coded.Report.Text).IsIdentity ? coded : ContractJson.ReadCoded(ContractJson.Write(coded), spansAsWritten: true);
}
