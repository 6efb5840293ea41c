using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Language;
using TrainEnglish;

// train --data FOLDER --seed N --out FOLDER      evaluate, speed, names, attribution: see the usage below
string? Option(string name) => Array.IndexOf(args, name) is var i && i >= 0 && i + 1 < args.Length ? args[i + 1] : null;

if (args is ["train", ..])
{
    var data = Option("--data") ?? "../shared/corpora";
    var folder = Option("--out") ?? "models/en-fast";
    var seed = ulong.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);
    var model = Training.Run(data, seed, "en-fast 3.0.0");
    Directory.CreateDirectory(folder);
    var path = Path.Combine(folder, "en-fast.model");
    using (var file = File.Create(path)) model.Write(file);

    var scores = new JsonObject();
    foreach (var (name, test) in new[] { ("ud-ewt test", "ud-ewt/en_ewt-ud-test.conllu.gz"), ("ud-gum test", "ud-gum/en_gum-ud-test.conllu.gz") })
    {
        var result = Evaluation.Run(model, Conllu.Read(Path.Combine(data, test)));
        Console.WriteLine($"{name}: {Evaluation.Format(result)}");
        var node = new JsonObject();
        foreach (var (metric, value) in result) node[metric] = Math.Round(value, 2);
        scores[name] = node;
    }

    var manifest = new JsonArray();
    foreach (var (name, licence) in Manifest.Files)
    {
        var bytes = File.ReadAllBytes(Path.Combine(data, name));
        manifest.Add(new JsonObject { ["path"] = name, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)), ["licence"] = licence });
    }

    var about = new JsonObject
    {
        ["model"] = model.Version,
        ["schema"] = EnglishModel.Schema,
        ["seed"] = seed,
        ["command"] = "dotnet run -c Release --project tools/TrainEnglish -- train --data ../shared/corpora --seed 1 --out models/en-fast",
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))),
        ["licence"] = "CC BY-SA 4.0",
        ["data"] = manifest,
        ["scores"] = scores,
    };
    File.WriteAllText(Path.Combine(folder, "model.json"), about.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    return 0;
}

if (args is ["evaluate", var treebank, ..])
{
    using var file = File.OpenRead(Option("--model") ?? "models/en-fast/en-fast.model");
    var model = EnglishModel.Read(file);
    Console.WriteLine(Evaluation.Format(Evaluation.Run(model, Conllu.Read(treebank))));
    return 0;
}

if (args is ["speed", var corpus, ..])
{
    using var file = File.OpenRead(Option("--model") ?? "models/en-fast/en-fast.model");
    Speed.Run(EnglishReader.With(file), Conllu.Read(corpus));
    return 0;
}

if (args is ["names", var words, var layer, ..])
{
    using var file = File.OpenRead(Option("--model") ?? "models/en-fast/en-fast.model");
    NameScore.Run(EnglishReader.With(file), Conllu.Read(words), NameScore.Labels(layer), Console.Error);
    return 0;
}

if (args is ["attribution", var documents, ..])
{
    var every = Option("--cues") == "all";
    AttributionScore.Run(Conllu.Read(documents), lemma => every || SpeechWords.Verbs.ContainsKey(lemma) || lemma is "accord" or "according", Console.Error);
    return 0;
}

Console.Error.WriteLine("TrainEnglish: train --data FOLDER --seed N --out FOLDER | evaluate FILE.conllu | speed FILE.conllu | names FILE.conllu FILE.iob2 | attribution GUM.conllu [--cues all]; evaluate, speed and names take --model FILE");
return 2;
