using System.Diagnostics;
using System.Globalization;

namespace Cairn.Fuzz;

/// <summary>Runs mutations of one target, keeps what breaks it, and watches the clock from a thread of its own.</summary>
/// <param name="target">The reader.</param>
/// <param name="folder">Where inputs that break it are kept; null keeps none.</param>
internal sealed class FuzzRun(FuzzTarget target, string? folder)
{
    /// <summary>More processor time is called a hang: what others do on the machine does not count.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(2);

    private const int MostFaults = 20;
    private long _began;
    private int _number;

    /// <summary>Inputs run.</summary>
    public long Count { get; private set; }

    /// <summary>What broke: the input's number and why.</summary>
    public List<(int Number, string Why)> Faults { get; } = [];

    /// <summary>The slowest input and its number.</summary>
    public (TimeSpan Took, int Number) Slowest { get; private set; }

    /// <summary>Runs numbers from <paramref name="first"/> until <paramref name="count"/> are done or the time is up.</summary>
    public void Run(int first, long count, TimeSpan most)
    {
        target.Read([.. target.Seeds[0]]); // models are loaded and code is compiled before the clock counts
        var start = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ => Watch(), null, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));
        for (var number = first; Count < count && Stopwatch.GetElapsedTime(start) < most && Faults.Count < MostFaults; number++, Count++) One(number);
        Volatile.Write(ref _began, 0);
    }

    private void One(int number)
    {
        var input = target.Input(number);
        _number = number;
        var began = Stopwatch.GetTimestamp();
        Volatile.Write(ref _began, began);
        var used = Environment.CpuUsage.TotalTime;
        try
        {
            target.Read(input);
        }
        catch (Exception fault)
        {
            Keep(number, input, fault.ToString());
        }

        var took = Environment.CpuUsage.TotalTime - used;
        if (took > Slowest.Took) Slowest = (took, number);
        if (took > Hang) Keep(number, input, $"took {took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    }

    private void Keep(int number, byte[] input, string why)
    {
        Faults.Add((number, why));
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"{target.Name}-{number}.bin"), input);
        File.WriteAllText(Path.Combine(folder, $"{target.Name}-{number}.txt"), why);
    }

    /// <summary>An input that does not end would never be reported by the loop that waits for it.</summary>
    private void Watch()
    {
        var began = Volatile.Read(ref _began);
        if (began == 0 || Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60)) return;
        Keep(_number, target.Input(_number), "did not end within a minute");
        Console.Error.WriteLine($"{target.Name}: number {_number} does not end; stopped");
        Environment.Exit(1);
    }
}
