namespace Cairn.Ledger.Exporting;

/// <summary>A table of an export: fixed columns, and the rows of one incident.</summary>
internal interface ITable
{
    IReadOnlyList<string> Columns { get; }

    IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident incident);
}
