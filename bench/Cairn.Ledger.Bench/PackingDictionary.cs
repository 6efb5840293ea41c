using Cairn.Model;
using ZstdSharp;

namespace Cairn.Ledger.Bench;

/// <summary>
/// Makes the dictionary that the JSON of incidents is packed with, from the incidents of a ledger of made-up reports (<c>Cairn.Street.Bench -- 1500</c>,
/// taken in by <c>cairn ingest</c>): the pieces that stand in most of them, and how often which letter comes. The same ledger gives the same bytes.
/// A new one must not take the place of the old: what was packed with that is read with it alone, until the schema's version tells ledgers to conclude anew.
/// </summary>
internal static class PackingDictionary
{
    private const int Bytes = 16 << 10;
    private const int MostIncidents = 5000;

    public static async Task MakeAsync(string where, string to)
    {
        await using var ledger = await Ledgers.OpenAsync(where, mustExist: true);
        var samples = new List<byte[]>();
        await foreach (var incident in ledger.AllAsync(new IncidentQuery(), Reader.Analyst))
        {
            samples.Add(System.Text.Encoding.UTF8.GetBytes(ContractJson.Write(incident.Incident)));
            if (samples.Count == MostIncidents) break;
        }

        await File.WriteAllBytesAsync(to, DictBuilder.TrainFromBuffer(samples, Bytes));
        Console.WriteLine($"{samples.Count} incidents");
    }
}
