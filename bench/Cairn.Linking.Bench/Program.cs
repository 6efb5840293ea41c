using System.Diagnostics;
using System.Globalization;
using Cairn.Linking;
using Cairn.Linking.Bench;
using Cairn.Model;

// orders CODED.jsonl N: whether N random orders of arrival give the same incidents.
// speed N M: accounts linked a second when M more come to a book of N made-up incidents.
if (args is ["orders", var coded, var orders])
{
    var reports = File.ReadLines(coded).Select(line => ContractJson.ReadCoded(line, spansAsWritten: true)).ToArray();
    var expected = Contents(Linker.Link(reports).Where(i => i.Keys.Count > 0));
    var same = 0;
    for (var order = 0; order < Number(orders); order++)
    {
        new Random(order).Shuffle(reports);
        var book = new IncidentBook();
        foreach (var report in reports) book.Add(report);
        var got = Contents(book.Ids.Select(id => book.Find(id)!));
        if (got.SequenceEqual(expected)) same++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"order {order}: {got.Count} incidents, {(got.SequenceEqual(expected) ? "identical" : $"{got.Except(expected).Count()} differ")}"));
    }

    Console.WriteLine($"{same} of {orders} orders identical");
    return same == Number(orders) ? 0 : 1;
}

if (args is ["speed", var held, var more])
{
    var book = new IncidentBook();
    var watch = Stopwatch.StartNew();
    for (var n = 0; n < Number(held); n++) book.Add(MadeUp.Report(n));
    var built = watch.Elapsed.TotalSeconds;
    watch.Restart();
    for (var n = 0; n < Number(more); n++) book.Add(MadeUp.Report(Number(held) + n));
    var (took, memory) = (watch.Elapsed.TotalSeconds, GC.GetTotalMemory(true) >> 20);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{held} accounts in {built:0.0} s ({Number(held) / built:0} a second); {more} more in {took:0.0} s ({Number(more) / took:0} a second); {book.Ids.Count} incidents, {memory} MB"));
    return 0;
}

Console.Error.WriteLine("usage: Cairn.Linking.Bench orders CODED.jsonl N | speed HELD MORE");
return 2;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static List<string> Contents(IEnumerable<Incident> incidents) =>
    [.. incidents.Select(i => $"{string.Join(' ', i.Keys.Order(StringComparer.Ordinal))} | {string.Join(' ', i.Totals.Select(t => $"{t.Key}={t.Value}"))}").Order(StringComparer.Ordinal)];
