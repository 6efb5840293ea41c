using System.Globalization;
using System.Text;

namespace Cairn.Fuzz;

/// <summary>
/// Input of one shape that grows: nested quotes, commas, digits, places, tags left open. A rule that looks at every pair shows as time that grows
/// with the square of the length. Shapes are measured at a size and at twice and four times that.
/// </summary>
internal static class Shapes
{
    /// <summary>Growth from the middle to the largest size above which a shape is called steep (2 is proportional, 4 quadratic).</summary>
    private const double Steep = 3.2;

    /// <summary>Target, name and input of about a given number of characters.</summary>
    public static IReadOnlyList<(string Target, string Name, Func<int, string> Make)> All { get; } = [.. HostileTexts.All, .. HostileMarkup.All];

    /// <summary>Prints a line for each shape: milliseconds of processor time at a quarter, a half and the whole of the largest number of characters. Returns 1 when one is steep and slow.</summary>
    public static int Report(IReadOnlyCollection<string>? only, int largest, TextWriter output)
    {
        var bad = 0;
        foreach (var (targetName, name, make) in All.Where(s => only is null || only.Contains(s.Target) || only.Contains(s.Name)))
        {
            var target = FuzzTarget.All.Single(t => t.Name == targetName);
            Once(target, make(2_000));
            var sizes = new[] { largest / 4, largest / 2, largest };
            var took = sizes.Select(size => Once(target, make(size))).ToArray();
            var growth = took[2].Milliseconds / Math.Max(1, took[1].Milliseconds);
            var steep = growth > Steep && took[2].Milliseconds > 500;
            if (steep) bad++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{targetName,-9} {name,-28} {string.Join("", took.Select(t => $"{t.Milliseconds,8:0} ms"))}  ×{growth:0.0}  {took[2].Bytes >> 20,6} MiB allocated for {largest} characters{(steep ? "  STEEP" : "")}"));
            output.Flush();
        }

        return bad == 0 ? 0 : 1;
    }

    private static (double Milliseconds, long Bytes) Once(FuzzTarget target, string text)
    {
        var input = Encoding.UTF8.GetBytes(text);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var began = Environment.CpuUsage.TotalTime; // of the process: what others do on the machine does not show
        target.Read(input);
        return ((Environment.CpuUsage.TotalTime - began).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
