using System.Globalization;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>Says on standard error what is to be said of input that was read all the same: the first few of each kind in words, then how many more.</summary>
internal sealed class Remarks
{
    private const int MostOfAKind = 10;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Say(Diagnostic remark)
    {
        var count = _counts[remark.Code] = _counts.GetValueOrDefault(remark.Code) + 1;
        if (count <= MostOfAKind) Console.Error.WriteLine($"cairn: {remark.Message}");
    }

    /// <summary>Says how many were not said.</summary>
    public void End()
    {
        foreach (var (code, count) in _counts.Where(c => c.Value > MostOfAKind))
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cairn: {code}: {count - MostOfAKind} more like these"));
    }
}
