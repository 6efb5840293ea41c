using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Harm that nature, a machine or an illness does: told, and no act of anybody.</summary>
internal static class Mishap
{
    private const int Note = 3; // sentences: a short text tells of one thing
    private static readonly FrozenSet<string> Causes = WordSet.Of("earthquake, quake, tremor, aftershock, flood, flooding, flash-flood, deluge, cyclone, hurricane, typhoon, tornado, whirlwind, sandstorm, snowstorm, blizzard, thunderstorm, rainstorm, hailstorm, lightning, heatwave, heat, cold, avalanche, mudslide, landslide, rockslide, tsunami, volcano, eruption, drought, famine, wildfire, collision, crash, derailment, capsizing, shipwreck, pile-up, accident, mishap, wreck, cholera, malaria, ebola, measles, virus, disease, epidemic, outbreak, pneumonia, dengue, influenza, poisoning, boiler, cylinder, leak, monoxide, short-circuit, crane, scaffolding, elevator, lift, stampede, crush, blaze, inferno, shark, wolf, crocodile, elephant, tiger, lion, bear, leopard, hippo, snake");
    private static readonly FrozenSet<string> Verbs = WordSet.Of("collide, collided, capsize, capsized, derail, derailed, overturn, overturned, plunge, plunged, sink, sank, sunk, drown, drowned, skid, skidded, veer, veered, crashed, rammed, collapse, collapsed, swerved, electrocuted");
    private static readonly FrozenSet<string> Violence = WordSet.Of("attack, attacked, attacker, gunman, gunmen, bomb, bomber, bombing, explosive, shot, shooting, militant, rebel, clash, clashed, shell, shelling, missile, rocket, strike, airstrike, raid, ambush, ambushed, murder, murdered, stab, stabbed, hacked, beaten, mob, protest, protester, protesters, riot, police, soldier, soldiers, troops, army, insurgent, terrorist, militia, hijack, hijacked, suicide, mine, landmine, grenade, arson, sabotage, hijackers, guerrilla, guerrillas, war, fighting, gunfire, arsonist, torched");

    /// <summary>Whether what harms people here is no act of theirs who might have done it.</summary>
    public static bool Did(ReportReading reading, EventMention mention)
    {
        var doers = mention.Roles.Where(r => r.Role == FrameRole.Agent).ToList();
        if (doers.Exists(r => Causes.Contains(reading.Tokens[r.Head].Lemma.ToLowerInvariant()))) return true;
        if (!mention.IsWeak || mention.Act != Act.ArmedAssault || mention.Frame.Harm is not (FigureKind.Killed or FigureKind.Injured) || doers.Exists(r => PeopleReader.GroupAt(reading, r.Head) is not null)) return false;
        var sentences = reading.Text.Sentences.Length <= Note ? [.. reading.Text.Sentences] : new List<Sentence> { mention.Sentence };
        return sentences.Exists(s => Has(reading, s, Causes) || Has(reading, s, Verbs)) && !sentences.Exists(s => Has(reading, s, Violence) || NamesFighters(reading, s));
    }

    private static bool NamesFighters(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.MentionAt(i) is { Entry.Kind: ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters or ActorEntryKind.Military }) return true;
        }

        return false;
    }

    private static bool Has(ReportReading reading, Sentence sentence, FrozenSet<string> words)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (words.Contains(reading.Lower(i)) || words.Contains(reading.Tokens[i].Lemma.ToLowerInvariant())) return true;
        }

        return false;
    }
}
