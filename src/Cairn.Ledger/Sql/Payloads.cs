using System.Text;

namespace Cairn.Ledger.Sql;

/// <summary>What each kind of revision commits to: the row's columns in a fixed order, each with its length, so that no two rows read alike.</summary>
internal static class Payloads
{
    public static string Text(string reportId, long version, string kind, string textSha256, string originalSha256, string header) =>
        Join(reportId, version.ToString(System.Globalization.CultureInfo.InvariantCulture), kind, textSha256, originalSha256, header);

    public static string Coding(string reportId, long version, string coderVersion, string statements, string diagnostics, IEnumerable<string> accounts) =>
        Join([reportId, version.ToString(System.Globalization.CultureInfo.InvariantCulture), coderVersion, statements, diagnostics, .. accounts]);

    public static string Links(IEnumerable<(long Account, string Incident)> links, IEnumerable<(string Report, string Group, string? Origin, string Kind)> copies) =>
        Join([.. links.OrderBy(l => l.Account).Select(l => $"{l.Account} {l.Incident}"), "copies", .. copies.OrderBy(c => c.Report, StringComparer.Ordinal).SelectMany(c => new[] { c.Report, c.Group, c.Origin ?? "", c.Kind })]);

    public static string Release(string name, string manifest) => Join(name, manifest);

    public static string Join(params IReadOnlyList<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        return text.ToString();
    }
}
