using System.Globalization;
using Cairn.Linking;
using TrainLinker;

// Trains the weights of the pair features. SHIFT is added to the bias: above 0 the linker joins more readily than the pairs alone suggest.
if (args.Length < 6 || args.Length % 3 != 0)
{
    Console.Error.WriteLine("usage: TrainLinker OUT.weights PENALTY SHIFT (CODED.jsonl GOLD.jsonl WEIGHT)...");
    return 2;
}

var pairs = new LabelledPairs();
for (var i = 3; i < args.Length; i += 3) pairs.Add(args[i], args[i + 1], Number(args[i + 2]));
var weights = LogisticFit.Fit(pairs.Features, pairs.Together, pairs.Weights, Number(args[1]));
var right = Enumerable.Range(0, pairs.Together.Count).Count(i => pairs.Features[i].Zip(weights, (x, w) => x * w).Sum() > 0 == pairs.Together[i]);
weights[0] += Number(args[2]);
using var output = new StreamWriter(args[0]);
output.Write("# weights of the pair features; written by tools/TrainLinker\n");
new PairWeights(weights).Write(output);
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)right / pairs.Together.Count:0.0000} of the pairs right"));
return 0;

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
