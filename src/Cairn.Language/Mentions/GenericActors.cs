using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Generic actors ("gunmen", "suspected rebels", "army units"); with a nationality before them they are that state's force ("Iraqi soldiers").</summary>
internal sealed class GenericActors(ImmutableArray<Token> tokens, MentionBoard board, GenericWords words, NationalForces nations)
{
    private static readonly HashSet<string> ActNouns = new(StringComparer.Ordinal) { "strike", "strikes", "airstrike", "airstrikes", "attack", "attacks", "raid", "raids", "shelling", "bombardment", "bombing", "bombings", "fire", "assault", "ambush", "ambushes", "offensive", "onslaught", "barrage", "rocket", "rockets", "mortar", "missile", "missiles", "bombs", "barrel" };

    private static readonly HashSet<string> UnitNouns = new(StringComparer.Ordinal) { "unit", "units", "team", "teams", "patrol", "patrols", "squad", "squads", "brigade", "brigades", "battalion", "battalions", "detachment", "detachments", "contingent", "column", "columns", "cell", "cells", "group", "groups", "personnel" };

    // "Israeli army tanks": what a state's force moves in is the force.
    private static readonly HashSet<string> Movables = new(StringComparer.Ordinal) { "tank", "tanks", "helicopter", "helicopters", "gunship", "gunships", "bulldozer", "bulldozers", "vehicles", "jeeps", "trucks", "snipers", "gunboat", "gunboats", "drone", "drones", "artillery", "gunners", "armour", "armor", "aircraft", "jets", "warplanes" };

    public int Read(Sentence sentence, int i)
    {
        if (board.At[i] is not null) return i;
        foreach (var generic in words.Candidates(i))
        {
            var end = words.FollowInflected(sentence, i, generic.Words);
            if (end == 0) continue;
            // "an army unit", "police patrols": the unit acts.
            if (end < sentence.End && board.At[end] is null && UnitNouns.Contains(tokens[end].Lower) && generic.Entry.Kind is ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Fighters) end++;
            // A noun that only describes the next one is no actor: "police station", "army base", "child wing".
            if (end < sentence.End && tokens[end].Tag is Tag.NN or Tag.NNS or Tag.NNP && board.At[end] is null && !words.IsPersonNoun(end, sentence) && !IsActedBy(generic.Entry, end, sentence) && tokens[end - 1].Tag is Tag.NN or Tag.NNP && tokens[end].Sentence == sentence.Index)
            {
                if (tokens[end].Relation is not Relation.Appos && !(Movables.Contains(tokens[end].Lower) && generic.Entry.Name is "army" or "military" or "navy" or "air force" or "police" && nations.NationOf(i - 1, sentence) is not null)) continue;
            }

            if (tokens[end - 1].IsVerb && tokens[end - 1].Tag is not Tag.VBG && tokens[end - 1].Tag is Tag.VBD or Tag.VBZ) continue;
            var first = i;
            while (first - 1 >= sentence.First && board.At[first - 1] is null && tokens[first - 1].Lower is "suspected" or "alleged" or "armed" or "unidentified" or "unknown" or "masked" or "islamist" or "rebel" or "militant" or "leftist" or "heavily" or "local" or "joint" or "combined" or "regime" or "government") first--;
            if (nations.NationOf(first - 1, sentence) is { } nation && generic.Entry.Kind is ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government or ActorEntryKind.Intelligence && generic.Entry.Name is not ("spokesman" or "official" or "warplane" or "jet"))
            {
                var (country, nationFirst) = nation;
                var entry = new ActorEntry($"{country.Alpha2.ToLowerInvariant()}-{generic.Entry.Name.Replace(' ', '-')}", $"{country.Adjective} {NationalForces.Plural(generic.Entry)}", generic.Entry.ActorClass ?? 1, [country.Alpha2], generic.Entry.Kind);
                board.Put(new Mention(nationFirst, end, end - 1, MentionLabel.Actor, entry.Name, entry, false));
                return end;
            }

            board.Put(new Mention(first, end, end - 1, MentionLabel.Actor, null, generic.Entry, true));
            return end;
        }

        return i;
    }

    // "coalition air strikes", "regime shelling", "rebel fire": the noun before the act is who does it.
    private bool IsActedBy(ActorEntry entry, int at, Sentence sentence)
    {
        if (entry.Kind is not (ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government or ActorEntryKind.Coalition or ActorEntryKind.Fighters)) return false;
        for (var i = at; i < sentence.End && i < at + 3; i++)
        {
            if (ActNouns.Contains(tokens[i].Lower)) return true;
            if (!tokens[i].IsNoun && tokens[i].Tag is not (Tag.JJ or Tag.HYPH)) return false;
        }

        return false;
    }
}
