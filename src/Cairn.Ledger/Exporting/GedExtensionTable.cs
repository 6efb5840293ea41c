namespace Cairn.Ledger.Exporting;

/// <summary>What GED's columns have no room for.</summary>
internal sealed class GedExtensionTable : ITable
{
    public IReadOnlyList<string> Columns { get; } = ["id", "n_documents", "high_open", "record_url"];

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        if (GedTable.Codes(e)) yield return [Values.N(e.Number), Values.N(e.Reports.Count), e.Total("killed")!.Open ? "1" : "0", e.Url];
    }
}
