using System.Collections.Immutable;

namespace Cairn.Coding;

/// <summary>A frame while its file is read; owned by <see cref="FrameFile"/>.</summary>
internal sealed class FrameDraft(string name)
{
    public Frame Frame { get; set; } = new() { Name = name };
    public List<(TriggerKind Kind, ImmutableArray<string> Words, ImmutableArray<(FrameRole, Slot)> Roles)> Triggers { get; } = [];
    public List<Restriction> Restrictions { get; } = [];
    public List<string> Never { get; } = [];
    public List<FrameExample> Examples { get; } = [];

    public Frame Finish()
    {
        var frame = Frame with { Restrictions = [.. Restrictions], Never = [.. Never], Examples = [.. Examples] };
        // Triggers know their frame: they are made once the rest of it stands.
        return frame with { Triggers = [.. Triggers.Select(t => new Trigger(frame, t.Kind, t.Words, t.Roles))] };
    }
}
