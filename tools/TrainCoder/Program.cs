using System.Globalization;
using System.Text;
using Cairn.Tools.TrainCoder;

// Fits the weights by which the coder tells new figures from repeated ones and parts (src/Cairn.Coding/FigureLinks).
if (args.Length < 5 || (args.Length - 2) % 3 != 0)
{
    Console.Error.WriteLine("usage: TrainCoder OUT.weights PENALTY (SET FOLDER WEIGHT)...   SET: satp, isaf, fakes_syria; FOLDER holds reports.jsonl and gold.jsonl");
    return 2;
}

var puzzles = new List<Puzzle>();
for (var i = 2; i < args.Length; i += 3) puzzles.AddRange(PuzzleReader.Read(args[i], args[i + 1], Number(args[i + 2])));
Console.Error.WriteLine($"{puzzles.Count} sums of figures to explain");
var weights = LatentFit.Fit(puzzles, Number(args[1]));
var text = new StringBuilder("# Fitted by tools/TrainCoder (docs/codebook.md, Figures). Feature, weight.\n");
foreach (var (name, weight) in weights.OrderBy(w => w.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{name} {weight:0.0000}\n");
File.WriteAllText(args[0], text.ToString());
return 0;

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
