using System.Globalization;

namespace Cairn.Places;

/// <summary>
/// Weights of the readable features, fitted by tools/TrainPlaces: recognition (a logistic score) and resolution (a soft maximum over readings).
/// The file weights.csv holds a line for each: part, feature, weight. It holds no words of any text.
/// </summary>
internal sealed class PlaceWeights
{
    private static readonly Lazy<PlaceWeights> Loaded = new(Load);

    /// <summary>The weights that Cairn ships.</summary>
    public static PlaceWeights Shipped => Loaded.Value;

    public static readonly int RecognitionCount = Enum.GetValues<RecognitionFeature>().Length;
    public static readonly int ResolutionCount = Enum.GetValues<ResolutionFeature>().Length;

    public PlaceWeights(double[] recognition, double[] resolution) => (Recognition, Resolution) = (recognition, resolution);

    public double[] Recognition { get; }
    public double[] Resolution { get; }

    /// <summary>Reads the lines of a weights file; features that are not named weigh nothing.</summary>
    /// <exception cref="FormatException">A line names no feature of this version.</exception>
    public static PlaceWeights Read(TextReader reader)
    {
        var weights = new PlaceWeights(new double[RecognitionCount], new double[ResolutionCount]);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var f = line.Split(',');
            if (f.Length != 3) throw new FormatException($"weights.csv: not three fields: {line}");
            var value = double.Parse(f[2], CultureInfo.InvariantCulture);
            if (f[0] == "recognition" && Enum.TryParse<RecognitionFeature>(f[1], out var r)) weights.Recognition[(int)r] = value;
            else if (f[0] == "resolution" && Enum.TryParse<ResolutionFeature>(f[1], out var s)) weights.Resolution[(int)s] = value;
            else throw new FormatException($"weights.csv: no feature of this version: {line}");
        }

        return weights;
    }

    /// <summary>Writes the file.</summary>
    public void Write(TextWriter writer, string origin)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"# {origin}\n");
        foreach (var f in Enum.GetValues<RecognitionFeature>()) writer.Write(string.Create(CultureInfo.InvariantCulture, $"recognition,{f},{Recognition[(int)f]:0.####}\n"));
        foreach (var f in Enum.GetValues<ResolutionFeature>()) writer.Write(string.Create(CultureInfo.InvariantCulture, $"resolution,{f},{Resolution[(int)f]:0.####}\n"));
    }

    private static PlaceWeights Load()
    {
        using var reader = new StreamReader(typeof(PlaceWeights).Assembly.GetManifestResourceStream("places/weights.csv")!);
        return Read(reader);
    }
}
