using Cairn.Language;

namespace Cairn.Coding.Tests;

public sealed class Frames_hold
{
    [Fact]
    public void every_example_of_every_frame_holds() =>
        Assert.Empty(FrameCheck.Run(FrameSet.Builtin, FrameSet.Builtin.Frames, EnglishReader.Default).Select(f => $"{f.Frame} {f.Line}: {f.Problem}"));

    [Fact]
    public void every_frame_has_an_example() =>
        Assert.Empty(FrameSet.Builtin.Frames.Where(f => f.Examples.IsEmpty && f.Act is not null).Select(f => f.Name));

    [Fact]
    public void an_example_that_does_not_hold_is_found()
    {
        var frames = FrameFile.Read("probe.frame", "frame probe\nabout A probe.\nact arson\nverb torch | agent=subj target=obj\n+ The army left the town.\n").ToList();
        Assert.Single(FrameCheck.Run(new FrameSet(frames), frames, EnglishReader.Default));
    }
}
