namespace Cairn.Ledger.Bench;

/// <summary>Takes made-up reports in as an ingest does, without the cost of coding: known ones passed over, recorded in batches, read ahead beside that, linked every so often.</summary>
internal static class Taking
{
    private const int Batch = 40;
    private const int ConcludeEvery = 5;

    public static async Task RunAsync(string where, int reports)
    {
        await using var ledger = await Ledgers.OpenAsync(where);
        Console.WriteLine("begun");
        var (batches, ahead) = (0, Task.CompletedTask);
        foreach (var numbers in Enumerable.Range(0, reports).Chunk(Batch))
        {
            var batch = numbers.Select(Synthetic.Report).ToList();
            var known = await ledger.KnownAsync([.. batch.Select(r => new ReportText(r.Coded.Id, r.Coded.Report.TextSha256))]);
            var fresh = batch.Where(r => !known.ContainsKey(new ReportText(r.Coded.Id, r.Coded.Report.TextSha256))).ToList();
            if (fresh.Count == 0) continue;
            await ledger.RecordAsync(fresh);
            await ahead;
            ahead = Task.Run(() => ledger.ReadAheadAsync());
            if (++batches % ConcludeEvery == 0) await ledger.ConcludeAsync();
        }

        await ahead;
        await ledger.ConcludeAsync();
    }
}
