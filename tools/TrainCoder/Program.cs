using System.Globalization;
using System.Text;
using Cairn.Tools.TrainCoder;

// Fits the weights by which the coder tells new figures from repeated ones and parts (src/Cairn.Coding/FigureLinks), one occurrence told twice from two (Retellings),
// and those of its confidence (src/Cairn.Coding/Confidence).
if (args is ["confidence", var output, var labels, _, ..])
{
    var cases = ConfidenceCase.Read(labels, args[3..]);
    foreach (var line in CalibrationReport.Lines(cases)) Console.WriteLine(line);
    Write(output, "# Fitted by tools/TrainCoder confidence (docs/codebook.md, Confidence). Start or doubt, weight.\n", MonotoneFit.Fit(cases), "0.000");
    return 0;
}

if (args is ["retellings", var file, var held, _, _, _, ..] && args.Length % 3 == 0)
{
    var cases = new List<RetellingCase>();
    for (var i = 3; i < args.Length; i += 3) cases.AddRange(RetellingCase.Read(args[i], args[i + 1], Number(args[i + 2])));
    foreach (var line in RetellingCase.HeldOut(cases, Number(held))) Console.WriteLine(line);
    Write(file, "# Fitted by tools/TrainCoder retellings (docs/codebook.md, Accounts). Feature, weight.\n", LatentFit.Fit([.. cases.Select(c => c.AsPuzzle())], Number(held)), "0.0000");
    return 0;
}

if (args.Length < 5 || (args.Length - 2) % 3 != 0)
{
    Console.Error.WriteLine("usage: TrainCoder OUT.weights PENALTY (SET FOLDER WEIGHT)...   SET: satp, isaf, fakes_syria; FOLDER holds reports.jsonl and gold.jsonl");
    Console.Error.WriteLine("       TrainCoder confidence OUT.weights LABELS.jsonl CODED.jsonl...   LABELS from labels.py over the same coded reports");
    Console.Error.WriteLine("       TrainCoder retellings OUT.weights PENALTY (LABELS.jsonl REPORTS.jsonl WEIGHT)...   LABELS from retellings.py");
    return 2;
}

var puzzles = new List<Puzzle>();
for (var i = 2; i < args.Length; i += 3) puzzles.AddRange(PuzzleReader.Read(args[i], args[i + 1], Number(args[i + 2])));
Console.Error.WriteLine($"{puzzles.Count} sums of figures to explain");
Write(args[0], "# Fitted by tools/TrainCoder (docs/codebook.md, Figures). Feature, weight.\n", LatentFit.Fit(puzzles, Number(args[1])), "0.0000");
return 0;

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static void Write(string file, string head, IReadOnlyDictionary<string, double> weights, string format)
{
    var text = new StringBuilder(head);
    foreach (var (name, weight) in weights.OrderBy(w => w.Key, StringComparer.Ordinal)) text.Append(name).Append(' ').Append(weight.ToString(format, CultureInfo.InvariantCulture)).Append('\n');
    File.WriteAllText(file, text.ToString());
}
