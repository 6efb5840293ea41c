using Cairn.Places;
using Cairn.Tools.TrainPlaces;

// TrainPlaces --gold FOLDER --out src/Cairn.Places/Resolution/weights.csv
// Fits the weights of recognition and resolution to reports with marked places. Weights are numbers for readable features; no word is kept.
string Option(string name, string fallback) => Array.IndexOf(args, name) is var i && i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
var folder = Option("--gold", "../shared/eval/places");
var target = Option("--out", "src/Cairn.Places/Resolution/weights.csv");

var gazetteer = Gazetteer.Default;
var reports = GoldReport.Read(folder);
Console.WriteLine($"{reports.Count} reports");
var weights = PlaceWeights.Shipped;
var names = new RecognitionRows(gazetteer);
var senses = new ResolutionRows(gazetteer);

// Ten parts by report: what is learned on nine is measured on the tenth.
if (Array.IndexOf(args, "--check") >= 0)
{
    const int Parts = 5;
    var (right, told) = (0.0, 0.0);
    for (var part = 0; part < Parts; part++)
    {
        var learn = reports.Where((_, i) => i % Parts != part).ToList();
        var test = reports.Where((_, i) => i % Parts == part).ToList();
        var fitted = new PlaceWeights(names.Fit(learn), senses.Fit(learn, weights));
        Console.WriteLine($"part {part}: names {names.Measure(test, fitted)}; senses {senses.Measure(test, fitted)}");
        (right, told) = (right + senses.Measure(test, fitted), told + 1);
    }

    Console.WriteLine($"senses right, mean of {Parts} parts not learned from: {right / told:0.000}");
}

var recognition = names.Fit(reports);
var resolution = senses.Fit(reports, new PlaceWeights(recognition, weights.Resolution));
var all = new PlaceWeights(recognition, resolution);
Console.WriteLine($"on what was learned from: names {names.Measure(reports, all)}; senses {senses.Measure(reports, all):0.000}");
using var writer = new StreamWriter(target);
all.Write(writer, "Fitted by tools/TrainPlaces (see docs/gazetteer.md). Part, feature, weight.");
return 0;
