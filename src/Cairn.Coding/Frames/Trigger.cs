using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Words that evoke a frame, and where its roles stand around them.</summary>
/// <param name="Frame">The frame evoked.</param>
/// <param name="Kind">Part of speech.</param>
/// <param name="Words">Lower-case words; the first (verb) or last (noun) one is inflected.</param>
/// <param name="Roles">Slot → role, in the order of the file.</param>
public sealed record Trigger(Frame Frame, TriggerKind Kind, ImmutableArray<string> Words, ImmutableArray<(FrameRole Role, Slot Slot)> Roles)
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["out", "from", "off", "up", "down", "over", "into", "for"], StringComparer.Ordinal);

    /// <summary>Those of the frame's restrictions that are asked of these words.</summary>
    public ImmutableArray<Restriction> Restrictions { get; init; } = [.. Frame.Restrictions.Where(r => IsAsked(r, Words))];

    /// <summary>Whether the words can be told of whom or what something is done to: only then have they a passive.</summary>
    internal bool TakesObject { get; } = Roles.Any(r => r.Slot == Slot.Obj) || Frame.Restrictions.Any(r => r.Required && r.Slots.Contains(Slot.Obj) && IsAsked(r, Words));

    /// <summary>All of a sense that what fills a slot depends on: two senses of the same words with one shape have the same nouns around them.</summary>
    internal TriggerShape Shape { get; } = new(Kind, Words.Length > 1 ? Words[^1] : "", Roles.Length > 0, Roles.Any(r => r.Slot == Slot.Obj), Roles.Any(r => r is { Role: FrameRole.Weapon, Slot: Slot.Obj }), Frame.Harm is not null, Frame.Harm is FigureKind.Surrendered, Frame.Act is Act.Protest, Frame.Act is Act.TerritoryTaken or Act.TerritoryRegained or Act.TerritoryTransferred);

    /// <summary>The last word of a noun, or of a verb with gaps, in the plural.</summary>
    internal string Plural { get; } = Inflection.OfNoun(Words[^1])[1];

    /// <summary>The word that must stand right behind the first; null where others may stand between, or it is inflected.</summary>
    internal string? Next { get; } = Kind switch
    {
        TriggerKind.Phrase or TriggerKind.Adjective => Words.Length > 1 && Words[1] is not "~" ? Words[1] : null,
        TriggerKind.Noun => Words.Length > 2 ? Words[1] : null,
        _ => null,
    };

    private static bool IsAsked(Restriction restriction, ImmutableArray<string> words)
    {
        if (restriction.Word.Contains('+', StringComparison.Ordinal)) return restriction.Word == string.Join('+', words); // "take+away": all words of the trigger
        if (restriction.Word == "*") return true;
        if (restriction.Word != words[0]) return false;
        // More words say the sense themselves, but for a particle.
        return words.Length == 1 || !restriction.Required || restriction.Always || words.Length == 2 && Particles.Contains(words[1]);
    }
}
