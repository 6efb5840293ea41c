using System.Collections.Immutable;

namespace Cairn.Coding;

/// <summary>Words that evoke a frame, and where its roles stand around them.</summary>
/// <param name="Frame">The frame evoked.</param>
/// <param name="Kind">Part of speech.</param>
/// <param name="Words">Lower-case words; the first (verb) or last (noun) one is inflected.</param>
/// <param name="Roles">Slot → role, in the order of the file.</param>
public sealed record Trigger(Frame Frame, TriggerKind Kind, ImmutableArray<string> Words, ImmutableArray<(FrameRole Role, Slot Slot)> Roles);
