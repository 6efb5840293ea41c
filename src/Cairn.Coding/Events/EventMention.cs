using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>One trigger in one sentence that tells an act or a harm, with what the clause says of it. Owned by the reader of one report.</summary>
internal sealed class EventMention
{
    public required Sentence Sentence { get; init; }
    public required TriggerHit Hit { get; init; }
    public required Trigger Trigger { get; init; }
    public Frame Frame => Trigger.Frame;
    public int Head => Hit.Head;
    public bool IsNoun => Trigger.Kind == TriggerKind.Noun;

    /// <summary>Acts told; weak ones are dropped when the group it joins has a strong one.</summary>
    public Act? Act { get; set; }
    public bool IsWeak { get; set; }

    /// <summary>"attacked a depot", "the attack": a general word for what a bombing, an arson or a robbery beside it tells exactly.</summary>
    public bool IsBroad { get; set; }

    /// <summary>"the blast", "exploded": says that something went off, not what.</summary>
    public bool IsUnnamedBlast { get; set; }

    /// <summary>"The bombing", "bombed", "four bombs were dropped": what an air strike told beside it was.</summary>
    public bool IsPlainBombing { get; set; }

    /// <summary>Acts that the same words tell besides ("blew up a bridge" is a bombing and a destruction).</summary>
    public List<Act> AlsoActs { get; } = [];
    public Modality Modality { get; set; } = Modality.Occurred;

    /// <summary>Only referred to: what a suspect is accused of, an anniversary, a wave of earlier attacks.</summary>
    public bool IsReference { get; set; }

    /// <summary>"the attack", "the blast": takes up an occurrence told before.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Told as feared or presumed: its figures are kept, never counted.</summary>
    public bool IsFeared { get; set; }

    /// <summary>Somebody denies it: the roles it gives are denied.</summary>
    public bool IsDenied { get; set; }

    /// <summary>The event named before that this verb goes on to tell ("the bombing, which killed 12"); null for most.</summary>
    public EventMention? TakesUp { get; set; }
    /// <summary>The town whose share of a sentence told of several this is (<see cref="TownTolls"/>); null for most.</summary>
    public ResolvedPlace? Town { get; set; }
    public List<RoleFiller> Roles { get; } = [];

    /// <summary>Whether a token heads the phrase of one who did it.</summary>
    public bool IsDoneBy(int head) => Roles.Exists(r => r.Role == FrameRole.Agent && r.Head == head);
    public List<FigureDraft> Figures { get; } = [];
    public List<TimeExpression> Times { get; } = [];
    public List<ResolvedPlace> Places { get; } = [];
    public List<Reason> Reasons { get; } = [];
}
