using System.Globalization;
using System.Text;
using Cairn.Coding;
using Cairn.Tools.TrainCoder;

// Fits the weights by which the coder tells new figures from repeated ones and parts (src/Cairn.Coding/FigureLinks), a scene of one occurrence from one of another (Merging), an occurrence from violence at large (Standing), who did it from who did not (Doers), one occurrence told twice from two (Retellings),
// and those of its confidence (src/Cairn.Coding/Confidence).
if (args is ["confidence", var output, var labels, _, ..])
{
    var cases = ConfidenceCase.Read(labels, args[3..]);
    foreach (var line in CalibrationReport.Lines(cases)) Console.WriteLine(line);
    Write(output, "# Fitted by tools/TrainCoder confidence (docs/codebook.md, Confidence). Start or doubt, weight.\n", MonotoneFit.Fit(cases), "0.000");
    return 0;
}

if (args is ["scenes", var reports])
{
    foreach (var line in SceneMarks.Lines(reports)) Console.WriteLine(line);
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

if (args is ["standing", var standing, var pull, var marked])
{
    var drafts = StandCase.Read(new MergeTrial(marked));
    foreach (var line in StandCase.HeldOut(drafts, Number(pull))) Console.WriteLine(line);
    Write(standing, "# Fitted by tools/TrainCoder standing (docs/codebook.md, Accounts). Feature, weight.\n", LatentFit.Fit([.. drafts.Select(c => c.AsPuzzle())], Number(pull)), "0.0000");
    return 0;
}

if (args is ["doers", var doers, var hold, var readers])
{
    var doings = DoerCase.Read(new MergeTrial(readers));
    foreach (var line in DoerCase.HeldOut(doings, Number(hold))) Console.WriteLine(line);
    Write(doers, "# Fitted by tools/TrainCoder doers (docs/codebook.md, Who did it). Feature, weight.\n", LatentFit.Fit([.. doings.Select(c => c.AsPuzzle())], Number(hold)), "0.0000");
    return 0;
}

if (args is ["merged", var told])
{
    foreach (var line in new MergeTrial(told).Score((_, reading, scenes) => AccountMerger.Merge(reading, scenes))) Console.WriteLine(line);
    return 0;
}

if (args is ["facts", var known, ..])
{
    foreach (var line in new FactsTrial(new MergeTrial(known)).Lines(args.ElementAtOrDefault(2), args.ElementAtOrDefault(3) == "labelled")) Console.WriteLine(line);
    return 0;
}

if (args is ["merging", var merged, var strength, var labelled])
{
    const int Parts = 3;
    var trial = new MergeTrial(labelled);
    var parts = Enumerable.Range(0, Parts).AsParallel().AsOrdered().Select(part => new FeatureWeights(MergeCase.Fit(trial, r => HeldOutParts.Of(r, Parts) != part, Number(strength)))).ToArray();
    foreach (var line in trial.Score((l, reading, scenes) => AccountMerger.Merge(reading, scenes, c => c.Likeliest(parts[HeldOutParts.Of(l.Report.Id, Parts)])))) Console.WriteLine("held out " + line);
    Write(merged, "# Fitted by tools/TrainCoder merging (docs/codebook.md, Accounts). Feature, weight.\n", MergeCase.Fit(trial, _ => true, Number(strength)), "0.0000");
    return 0;
}

if (args.Length < 5 || (args.Length - 2) % 3 != 0)
{
    Console.Error.WriteLine("usage: TrainCoder OUT.weights PENALTY (SET FOLDER WEIGHT)...   SET: satp, isaf, fakes_syria; FOLDER holds reports.jsonl and gold.jsonl; or labels LABELS.jsonl WEIGHT");
    Console.Error.WriteLine("       TrainCoder scenes REPORTS.jsonl   marks the words that tell an act, for a person to label");
    Console.Error.WriteLine("       TrainCoder merging OUT.weights PENALTY LABELS.jsonl   LABELS: reports with marks (tests/sets/occurrences-1a.jsonl)");
    Console.Error.WriteLine("       TrainCoder standing OUT.weights PENALTY LABELS.jsonl");
    Console.Error.WriteLine("       TrainCoder doers OUT.weights PENALTY LABELS.jsonl");
    Console.Error.WriteLine("       TrainCoder merged LABELS.jsonl   how right the coder as built tells occurrences apart");
    Console.Error.WriteLine("       TrainCoder facts LABELS.jsonl [VALUE [labelled]]   how right the coder's values are: killed, injured, arrested, abducted, surrendered, released, day, place, doer; with VALUE each that is wrong; labelled: where one occurrence ends is taken from the labels");
    Console.Error.WriteLine("       TrainCoder confidence OUT.weights LABELS.jsonl CODED.jsonl...   LABELS from labels.py over the same coded reports");
    Console.Error.WriteLine("       TrainCoder retellings OUT.weights PENALTY (LABELS.jsonl REPORTS.jsonl WEIGHT)...   LABELS from retellings.py");
    return 2;
}

var puzzles = new List<Puzzle>();
for (var i = 2; i < args.Length; i += 3) puzzles.AddRange(args[i] == "labels" ? FactsPuzzles.Read(new MergeTrial(args[i + 1]), Number(args[i + 2])) : PuzzleReader.Read(args[i], args[i + 1], Number(args[i + 2])));
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
