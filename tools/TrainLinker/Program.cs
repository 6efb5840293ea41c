using System.Globalization;
using Cairn.Linking;
using TrainLinker;

// Trains the rules that weigh a pair of accounts; with --parts N also writes what the linker makes of each part of the sets when trained on the others.
var parts = args is ["--parts", var n, ..] ? int.Parse(n, CultureInfo.InvariantCulture) : 0;
var rest = parts > 0 ? args[2..] : args;
if (rest.Length < 6 || rest.Length % 3 != 0)
{
    Console.Error.WriteLine("usage: TrainLinker [--parts N] OUT RULES RATE (CODED.jsonl GOLD.jsonl WEIGHT)...\nOUT is a weights file, with --parts a file of linked lines.");
    return 2;
}

var pairs = new LabelledPairs();
for (var i = 3; i < rest.Length; i += 3) pairs.Add(rest[i], rest[i + 1], Number(rest[i + 2]), Math.Max(1, parts));
var boosting = new RuleBoosting((int)Number(rest[1]), Number(rest[2]), penalty: 4);
var all = Enumerable.Range(0, pairs.Together.Count).ToList();
using var output = new StreamWriter(rest[0]);
if (parts == 0)
{
    output.Write("# rules that weigh a pair of accounts; written by tools/TrainLinker\n");
    boosting.Fit(pairs, all).Write(output);
    return 0;
}

for (var part = 0; part < parts; part++)
{
    var weights = boosting.Fit(pairs, [.. all.Where(i => pairs.Folds[i].Item1 != part && pairs.Folds[i].Item2 != part)]);
    var tellings = pairs.Tellings.Where(t => t.Fold == part && !t.Telling.IsMute).Select(t => t.Telling).ToArray();
    Array.Sort(tellings, Telling.Compare);
    var groups = Linker.Groups(tellings, weights).Select(g => g.Select(i => tellings[i]).ToList()).ToList();
    var mute = pairs.Tellings.Where(t => t.Fold == part && t.Telling.IsMute).Select(t => t.Telling).ToArray();
    var listed = Listing.Of(mute, groups, weights);
    for (var g = 0; g < groups.Count; g++) output.Write(Line(groups[g].Select(t => t.Account.Key), groups[g].Concat(listed[g]).Select(t => t.Report.Id)));
    foreach (var telling in mute) output.Write(Line([], [telling.Report.Id]));
}

return 0;

static string Line(IEnumerable<string> keys, IEnumerable<string> reports) =>
    $$"""{"keys": [{{string.Join(", ", keys.Select(k => $"\"{k}\""))}}], "reports": [{{string.Join(", ", reports.Distinct().Select(r => $"\"{r}\""))}}]}{{'\n'}}""";

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
