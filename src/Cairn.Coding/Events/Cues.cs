using System.Collections.Frozen;

namespace Cairn.Coding;

/// <summary>Words that change how real an event is, by lemma.</summary>
internal static class Cues
{
    public static readonly FrozenSet<string> Threat = Set("threaten, vow, swear, warn, pledge, threat, warning, promise, vowing");
    public static readonly FrozenSet<string> Plan = Set("plan, plot, prepare, intend, ready, poised, scheme, planning, preparation, intention, conspire, conspiracy, await, upcoming, expect, anticipate");
    public static readonly FrozenSet<string> Attempt = Set("attempt, try, seek, bid, effort, aim, fail, unsuccessful");
    public static readonly FrozenSet<string> Foil = Set("foil, thwart, prevent, avert, stop, repel, disrupt, pre-empt");
    public static readonly FrozenSet<string> Refrain = Set("refrain, abstain, desist, renounce, forgo, eschew");
    public static readonly FrozenSet<string> Deny = Set("deny, reject, dismiss, refute, rebut, disprove, denial");
    public static readonly FrozenSet<string> Doubt = Set("allege, accuse, suspect, claim, believe, allegation, accusation, suspicion, alleged");
    public static readonly FrozenSet<string> Wish = Set("want, call, urge, demand, order, ask, request, hope, wish, authorize, authorise, approve, consider, discuss, advocate, encourage, incite, inciting, allow, able, ability, capable, capability, capacity, power, right, permission, refuse, decline, hesitate, instruct, recommend, propose, invite, beg, appeal, ban, train, tell, likely, unlikely, afraid");
    public static readonly FrozenSet<string> Fear = Set("fear, presume, feared, presumed, worry, risk, danger, fearing");
    public static readonly FrozenSet<string> Condition = Set("if, unless, whether, lest, until");
    public static readonly FrozenSet<string> Past = Set("anniversary, commemorate, commemoration, memorial, remember, remembrance, mark, history, previous, earlier, past, former, decade, legacy, century, since, memory");
    public static readonly FrozenSet<string> Court = Set("accuse, charge, convict, sentence, trial, suspect, indict, wanted, involve, involvement, responsible, connection, role, guilty, plead, acquit, prosecute, blame, mastermind, court, extradite, confess, admit, implicate, allege, testify, complicity, investigate, investigation, probe, inquiry, link, linked, collude, complicit, abet, verdict, jury, case");

    /// <summary>What the police do with what has just happened. Inquiries and probes are of judges and commissions, and of older deeds.</summary>
    public static readonly FrozenSet<string> Inquest = Set("investigate, investigation");

    /// <summary>Finding out: what is asked about happened, though the asking is only tried.</summary>
    public static readonly FrozenSet<string> Inquiry = Set("determine, figure, learn, find, piece, identify, establish, investigate, understand, know, locate, solve");

    /// <summary>Present-tense verbs of what somebody is in the business of.</summary>
    public static readonly FrozenSet<string> Habit = Set("conduct, direct, facilitate, coordinate, plan, organize, organise, lead, command, oversee, supply, finance, fund, construct, emplace, execute, control, support, orchestrate, assist, supervise, manage");

    /// <summary>Words that may stand between a trigger and the noun it names.</summary>
    public static readonly FrozenSet<string> Habitual = Set("suicide, vest, car, roadside, improvised, direct-fire, construction, emplacement, making, weapons, explosive, explosives");

    /// <summary>People, networks and materials that are named after an act or a device: a "bomb maker", an "IED cell", an "attack planner".</summary>
    public static readonly FrozenSet<string> Named = Set("gang, racket, syndicate, case, facilitator, expert, maker, network, cell, component, material, factory, specialist, emplacer, builder, operative, trainer, planner, coordinator, supplier, leader, commander, ring, member, technique, tactic, equipment, part, detector, shelter, warning, threat, alert, scare, hoax, disposal, squad, drill, command, capability, capture, technology, manual, investigator, expertise, precursor");

    private static FrozenSet<string> Set(string words) =>
        words.Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
