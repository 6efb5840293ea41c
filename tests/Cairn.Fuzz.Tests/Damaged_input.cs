namespace Cairn.Fuzz.Tests;

public sealed class Damaged_input
{
    /// <summary>Inputs a reader; `dotnet run -c Release --project tools/Fuzz` runs as many as one likes.</summary>
    private const int Readers = 1500;
    private const int Coders = 150;

    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void no_damage_makes_a_reader_throw(string name)
    {
        var target = FuzzTarget.All.Single(t => t.Name == name);
        for (var number = 0; number < (name is "coding" or "words" ? Coders : Readers); number++)
        {
            try
            {
                target.Read(target.Input(number));
            }
            catch (Exception fault)
            {
                Assert.Fail($"mutation {number} of '{name}' throws {fault}");
            }
        }
    }

    [Fact]
    public void a_number_always_gives_the_same_input() =>
        Assert.All(FuzzTarget.All, target => Assert.Equal(target.Input(77), target.Input(77)));

    [Fact]
    public void a_reader_that_throws_is_found()
    {
        var run = new FuzzRun(new FuzzTarget("throws", ["a"u8.ToArray()], bytes => { if (bytes.Length > 4) throw new InvalidOperationException("too long"); }), folder: null);
        run.Run(0, 200, TimeSpan.MaxValue);
        Assert.NotEmpty(run.Faults);
        Assert.All(run.Faults, fault => Assert.Contains("too long", fault.Why, StringComparison.Ordinal));
    }
}
