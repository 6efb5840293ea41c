using System.Text;

namespace Cairn.Fuzz.Tests;

/// <summary>The shapes of `fuzz shapes` at sizes that a test can afford. Time is measured there; memory, which says the same every time, here.</summary>
public sealed class Input_that_grows
{
    private const int Size = 10_000;
    private const long Slack = 2 << 20;

    public static TheoryData<string, string> Shapes => [.. Fuzz.Shapes.All.Select(s => (s.Target, s.Name))];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void twice_the_input_needs_about_twice_the_memory(string target, string name)
    {
        var reader = FuzzTarget.All.Single(t => t.Name == target);
        var make = Fuzz.Shapes.All.Single(s => s.Target == target && s.Name == name).Make;
        Allocated(reader, make(Size));
        var (small, large) = (Allocated(reader, make(Size)), Allocated(reader, make(2 * Size)));
        Assert.True(large <= (3 * small) + Slack, $"{small} bytes for {Size} characters, {large} for twice as many");
    }

    [Fact]
    public void a_page_title_of_a_hundred_thousand_bars_is_read() => // Once each bar was one more call on the stack.
        Read("pages", "title", 600_000);

    [Fact]
    public void a_sentence_of_fifty_thousand_verbs_is_coded() => // Once each verb was followed to the last one.
        Read("coding", "acts in one sentence", 400_000);

    private static void Read(string target, string shape, int size) =>
        FuzzTarget.All.Single(t => t.Name == target).Read(Encoding.UTF8.GetBytes(Fuzz.Shapes.All.Single(s => s.Target == target && s.Name == shape).Make(size)));

    private static long Allocated(FuzzTarget reader, string text)
    {
        var input = Encoding.UTF8.GetBytes(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
