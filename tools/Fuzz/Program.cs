using System.Diagnostics;
using System.Globalization;
using Cairn.Fuzz;

// fuzz [--count N] [--seconds S] [--seed FIRST] [--only NAME,NAME] [--keep FOLDER]    N mutations of each reader, or S seconds of each
// fuzz shapes [--size N] [--only NAME,NAME]                                          input that grows: how time and memory grow with it
// fuzz one NAME NUMBER | fuzz one NAME FILE                                          one input again
var culture = CultureInfo.InvariantCulture;
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
var only = Option("--only")?.Split(',');

if (args is ["one", var which, var what])
{
    var target = FuzzTarget.All.Single(t => t.Name == which);
    target.Read(File.Exists(what) ? File.ReadAllBytes(what) : target.Input(int.Parse(what, culture)));
    Console.WriteLine("no fault");
    return 0;
}

if (args is ["shapes", ..]) return Shapes.Report(only, int.Parse(Option("--size") ?? "200000", culture), Console.Out);

var count = long.Parse(Option("--count") ?? "20000", culture);
var seconds = double.Parse(Option("--seconds") ?? "1e9", culture);
var first = int.Parse(Option("--seed") ?? "0", culture);
var faults = 0;
long all = 0;
foreach (var target in FuzzTarget.All.Where(t => only is null || only.Contains(t.Name)))
{
    var run = new FuzzRun(target, Option("--keep"));
    var start = Stopwatch.GetTimestamp();
    run.Run(first, count, TimeSpan.FromSeconds(Math.Min(seconds, 1e6)));
    all += run.Count;
    faults += run.Faults.Count;
    var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
    Console.WriteLine(string.Create(culture, $"{target.Name,-10} {run.Count,10} inputs {elapsed,8:0} s {run.Count / elapsed,8:0}/s  slowest {run.Slowest.Took.TotalMilliseconds,6:0} ms (number {run.Slowest.Number})  {Process.GetCurrentProcess().PeakWorkingSet64 >> 20,5} MiB  {run.Faults.Count} faults"));
    foreach (var (number, why) in run.Faults.Take(5)) Console.WriteLine($"  number {number}: {string.Join("\n    ", why.Split('\n').Take(6))}");
}

Console.WriteLine(string.Create(culture, $"{all} inputs from {first}, {faults} faults"));
return faults == 0 ? 0 : 1;
