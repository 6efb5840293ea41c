using System.Globalization;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>A coded report as the columns that hold it.</summary>
internal sealed record ReportRows(
    string Id, string Kind, string RunId, string CoderVersion, string TextSha256, string OriginalSha256, string Text, string Header, string Statements, string Diagnostics,
    IReadOnlyList<(string Key, string Body)> Accounts, ReportHeader Told)
{
    public long? PublishedDay => IsoDay.Of(Told.Published)?.DayNumber;

    public string? Publisher => Told.Publisher;

    public string? Title => Told.Title;

    public string? Url => Told.Url;

    /// <summary>The same under another header.</summary>
    public ReportRows With(ReportHeader header) => this with { Told = header, Header = Of(header) };

    private static string Of(ReportHeader header) => JsonSerializer.Serialize(header with { Text = "" }, LedgerJson.Own.ReportHeader);

    public static ReportRows Of(ReportToRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var coded = InCodePoints(record.Coded);
        var header = coded.Report;
        return new ReportRows(
            coded.Id, record.Kind, record.RunId, record.CoderVersion, ReportVersion.TextOf(header), record.OriginalSha256, header.Text,
            Of(header),
            JsonSerializer.Serialize([.. coded.Statements], LedgerJson.Own.StatementArray),
            JsonSerializer.Serialize([.. coded.Diagnostics], LedgerJson.Own.DiagnosticArray),
            [.. coded.Accounts.Select(a => (a.Key, JsonSerializer.Serialize(a with { Reasons = null }, LedgerJson.Contract.Account)))],
            header);
    }

    // Texts inside the Basic Multilingual Plane count alike in both units.
    private static CodedReport InCodePoints(CodedReport coded) =>
        new CodePoints(coded.Report.Text).IsIdentity ? coded : ContractJson.ReadCoded(ContractJson.Write(coded), spansAsWritten: true);
}
