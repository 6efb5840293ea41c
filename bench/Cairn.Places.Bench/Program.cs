using System.Diagnostics;
using System.Text.Json;
using Cairn.Language;
using Cairn.Places;

// Cairn.Places.Bench [REPORTS.jsonl]
// Opening time, look-ups and memory of the shipped gazetteer; with reports also the step that finds and resolves places (one thread, texts read before).
const int Lookups = 200_000;
var clock = Stopwatch.StartNew();
var gazetteer = Gazetteer.Default;
var found = new List<int>();
gazetteer.Find("kabul", found);
Console.WriteLine($"open and first look-up  {clock.Elapsed.TotalMilliseconds:0.0} ms");

var step = Math.Max(1, gazetteer.Count / 10_000);
var names = Enumerable.Range(0, gazetteer.Count / step).Select(i => NameFolding.Exact(gazetteer[i * step].Name)).ToArray();
clock.Restart();
for (var i = 0; i < Lookups; i++)
{
    found.Clear();
    gazetteer.Find(names[i % names.Length], found);
}

Console.WriteLine($"look-up by name         {clock.Elapsed.TotalMicroseconds / Lookups:0.00} µs ({names.Length} names)");
clock.Restart();
for (var i = 0; i < 2000; i++) gazetteer.DivisionAt(-60 + i % 130, -170 + i % 340);
Console.WriteLine($"division of a point     {clock.Elapsed.TotalMicroseconds / 2000:0.0} µs");
Console.WriteLine($"resident                {Environment.WorkingSet / 1e6:0} MB");
if (args.Length == 0) return 0;

var texts = File.ReadLines(args[0]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!).Select(t => EnglishReader.Default.Read(t, null)).ToList();
var reader = new PlaceReader(gazetteer);
foreach (var text in texts) reader.Read(text);
clock.Restart();
var places = texts.Sum(t => reader.Read(t).Places.Length);
Console.WriteLine($"places of reports       {texts.Count / clock.Elapsed.TotalSeconds:0} reports/s ({texts.Sum(t => t.Tokens.Length) / texts.Count} tokens and {(double)places / texts.Count:0.0} places a report)");
return 0;
