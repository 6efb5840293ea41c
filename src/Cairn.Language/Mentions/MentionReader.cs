using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Finds mentions from all evidence together, the surest first: lexicon names, nationality and force, generic kinds, titles and patterns,
/// learned names; then what the same report says elsewhere. Linear but for the last step, which looks back over mentions.
/// </summary>
internal sealed class MentionReader(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, NameLabel[] names)
{
    private readonly Mention?[] _at = new Mention?[tokens.Length];

    public ImmutableArray<Mention> Read()
    {
        foreach (var sentence in sentences)
        {
            var oneCase = SentenceLetters.Of(tokens.AsSpan(sentence.First, sentence.Count)).AreOneCase;
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, Named(sentence, i, oneCase) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, Titled(sentence, i, oneCase) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, Learned(sentence, i) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, Pattern(sentence, i, oneCase) - 1);
            for (var i = sentence.First; i < sentence.End; i++) i = Math.Max(i, Generic(sentence, i) - 1);
            for (var i = sentence.First; i < sentence.End; i++) Nationality(i);
        }

        BracketAcronyms.Run(tokens, _at);
        new NameSpread(tokens, _at).Run();
        DefiniteGroups.Run(tokens, _at);
        var found = ImmutableArray.CreateBuilder<Mention>();
        Mention? last = null;
        foreach (var mention in _at)
        {
            if (mention is not null && !ReferenceEquals(mention, last)) found.Add(mention);
            last = mention;
        }

        return MentionReference.Link(tokens, found.ToImmutable());
    }

    // ---- named actors and organisations -------------------------------------------------------------------------

    private int Named(Sentence sentence, int i, bool oneCase)
    {
        if (_at[i] is not null) return i;
        foreach (var name in ActorLexicon.Named.StartingWith(tokens[i].Lower))
        {
            var end = Follow(sentence, i, name.Words);
            if (end == 0) continue;
            if (name.NeedsCase && (oneCase ? name.IsAmbiguous || tokens[i].Form != name.Form : tokens[i].Form != name.Form)) continue;
            if (!name.NeedsCase && !oneCase && !name.Form.All(c => !char.IsUpper(c)) && !char.IsUpper(tokens[i].Form[0]) && tokens[i].Lower is not ("al" or "the") && name.Words.Length == 1 && !name.Form.Contains('-', StringComparison.Ordinal)) continue;
            var label = LabelOf(name.Entry.Kind);
            var head = end - 1;
            // "Islamic State militants", "CPI-Maoist cadres", "the group's fighters": the people are the group.
            var force = ForceAfter(sentence, end);
            if (label == MentionLabel.Actor && force > 0) (head, end) = (force - 1, force);
            Put(new Mention(i, end, head, label, name.Entry.Name, name.Entry, false));
            return end;
        }

        return i;
    }

    // One past "(group|'s|-) fighters" after a name; 0 without.
    private int ForceAfter(Sentence sentence, int at)
    {
        var i = at;
        while (i < sentence.End && (tokens[i].Lower is "group" or "'s" or "'" or "terror" or "terrorist" or "armed" or "militant" or "jihadist" or "rebel" or "insurgent" or "-" or "affiliated" or "linked" or "extremist" or "faction")) i++;
        if (i >= sentence.End) return at < i && tokens[at].Lower is "group" ? at + 1 : 0;
        foreach (var generic in Candidates(i))
        {
            var end = FollowInflected(sentence, i, generic.Words);
            if (end > 0 && generic.Entry.Kind is ActorEntryKind.Fighters or ActorEntryKind.Military or ActorEntryKind.Criminals && end > 0) return end;
        }

        if (tokens[i].Lower is "members" or "member" or "leader" or "leaders" or "commander" or "commanders" or "group" or "facilitator" or "facilitators" or "operatives" or "operative" or "forces" or "units" or "unit" or "troops" or "movement" or "network" or "suspects") return i + 1;
        return at < i && tokens[at].Lower is "group" ? at + 1 : 0;
    }

    // ---- generic kinds, with nationality -------------------------------------------------------------------------

    private int Generic(Sentence sentence, int i)
    {
        if (_at[i] is not null) return i;
        foreach (var generic in Candidates(i))
        {
            var end = FollowInflected(sentence, i, generic.Words);
            if (end == 0) continue;
            // "an army unit", "police patrols": the unit acts.
            if (end < sentence.End && _at[end] is null && UnitNouns.Contains(tokens[end].Lower) && generic.Entry.Kind is ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Fighters) end++;
            // A noun that only describes the next one is no actor: "police station", "army base", "child wing".
            if (end < sentence.End && tokens[end].Tag is Tag.NN or Tag.NNS or Tag.NNP && _at[end] is null && !IsPersonNoun(end, sentence) && !IsActedBy(generic.Entry, end, sentence) && tokens[end - 1].Tag is Tag.NN or Tag.NNP && tokens[end].Sentence == sentence.Index)
            {
                if (tokens[end].Relation is not Relation.Appos) continue;
            }

            if (tokens[end - 1].IsVerb && tokens[end - 1].Tag is not Tag.VBG && tokens[end - 1].Tag is Tag.VBD or Tag.VBZ) continue;
            var first = i;
            while (first - 1 >= sentence.First && _at[first - 1] is null && tokens[first - 1].Lower is "suspected" or "alleged" or "armed" or "unidentified" or "unknown" or "masked" or "islamist" or "rebel" or "militant" or "leftist" or "heavily" or "local" or "joint" or "combined" or "regime" or "government") first--;
            if (NationOf(first - 1, sentence) is { } nation && generic.Entry.Kind is ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Government or ActorEntryKind.Intelligence && generic.Entry.Name is not ("spokesman" or "official" or "warplane" or "jet"))
            {
                var (country, nationFirst) = nation;
                var entry = new ActorEntry($"{country.Alpha2.ToLowerInvariant()}-{generic.Entry.Name.Replace(' ', '-')}", $"{country.Adjective} {Plural(generic.Entry)}", generic.Entry.ActorClass ?? 1, [country.Alpha2], generic.Entry.Kind);
                Put(new Mention(nationFirst, end, end - 1, MentionLabel.Actor, entry.Name, entry, false));
                return end;
            }

            Put(new Mention(first, end, end - 1, MentionLabel.Actor, null, generic.Entry, true));
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

    // Soldiers and troops of a state are its army; police are police.
    private static string Plural(ActorEntry generic) => generic.Name switch
    {
        "soldier" or "troop" or "trooper" or "army" or "army troop" or "army officer" or "military" or "commando" or "paratrooper" or "armed force" => "military",
        "policeman" or "police officer" or "police" or "constable" or "police personnel" or "police force" or "policewoman" or "cop" or "police team" => "police",
        "security force" or "security personnel" => "security forces",
        "government" or "authority" or "regime" => "government",
        "government force" or "government troop" or "regime force" => "government forces",
        var name => name,
    };

    private (Country Country, int First)? NationOf(int at, Sentence sentence)
    {
        if (at < sentence.First) return null;
        if (tokens[at].Lower is "'s" or "'" && at - 1 >= sentence.First)
        {
            foreach (var country in Countries.All)
            {
                if (country.Name.Equals(tokens[at - 1].Form, StringComparison.OrdinalIgnoreCase)) return (country, at - 1);
            }

            return null;
        }

        if (ActorLexicon.Nationalities.TryGetValue(tokens[at].Lower, out var nation) && (char.IsUpper(tokens[at].Form[0]) || tokens[at].Lower.Length > 4)) return (nation, at);
        if (at - 1 >= sentence.First && ActorLexicon.Nationalities.TryGetValue(tokens[at - 1].Lower + " " + tokens[at].Lower, out nation)) return (nation, at - 1);
        return null;
    }

    private void Nationality(int i)
    {
        if (_at[i] is not null || !char.IsUpper(tokens[i].Form[0])) return;
        if (!ActorLexicon.Nationalities.TryGetValue(tokens[i].Lower, out var country) || tokens[i].Lower is "us" or "u.s.") return;
        if (tokens[i].Form.Equals(country.Name, StringComparison.OrdinalIgnoreCase)) return;
        Put(new Mention(i, i + 1, i, MentionLabel.Nationality, country.Adjective, new ActorEntry(country.Alpha2.ToLowerInvariant(), country.Name, null, [country.Alpha2], ActorEntryKind.Civilians), false));
    }

    // ---- titles, learned names, patterns -------------------------------------------------------------------------

    private static readonly HashSet<string> ActNouns = new(StringComparer.Ordinal) { "strike", "strikes", "airstrike", "airstrikes", "attack", "attacks", "raid", "raids", "shelling", "bombardment", "bombing", "bombings", "fire", "assault", "ambush", "ambushes", "offensive", "onslaught", "barrage", "rocket", "rockets", "mortar", "missile", "missiles", "bombs", "barrel" };

    private static readonly HashSet<string> UnitNouns = new(StringComparer.Ordinal) { "unit", "units", "team", "teams", "patrol", "patrols", "squad", "squads", "brigade", "brigades", "battalion", "battalions", "detachment", "detachments", "contingent", "column", "columns", "cell", "cells", "group", "groups", "personnel" };

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "gen.", "general", "col.", "colonel", "lt.", "lieutenant", "maj.", "major", "capt.", "captain", "sgt.", "sergeant", "spokesman", "spokeswoman", "spokesperson", "president", "minister", "governor", "gov.", "mayor", "sheriff",
        "commander", "cmdr.", "adm.", "admiral", "brig.", "brigadier", "inspector", "superintendent", "judge", "senator", "sen.", "rep.", "chief", "director", "ambassador", "secretary", "envoy", "premier", "chancellor", "king", "prince", "sheikh", "imam", "father", "bishop", "archbishop", "detective", "officer", "deputy", "lawyer", "leader", "police", "analyst", "prof.", "professor",
    };

    private int Titled(Sentence sentence, int i, bool oneCase)
    {
        if (oneCase || _at[i] is not null || i == sentence.First || !Titles.Contains(tokens[i - 1].Lower) || tokens[i - 1].Lower is "police" or "officer" && names[i] is not NameLabel.BeginPerson) return i;
        var end = i;
        while (end < sentence.End && end < i + 5 && _at[end] is null && (tokens[end].IsName || tokens[end].Lower is "al" or "-" or "bin" or "de" or "von") && char.IsLetter(tokens[end].Form[0]) | tokens[end].Lower == "-" && !Titles.Contains(tokens[end].Lower)) end++;
        while (end > i && !char.IsLetter(tokens[end - 1].Form[0])) end--;
        if (end == i || !char.IsUpper(tokens[i].Form[0]) && tokens[i].Lower != "al" || names[i] is NameLabel.BeginPlace or NameLabel.BeginOrganisation && tokens[i - 1].Lower is "police" or "chief" or "leader" or "deputy") return i;
        Put(new Mention(i, end, end - 1, MentionLabel.Person, Words(i, end), null, false));
        return end;
    }

    private int Learned(Sentence sentence, int i)
    {
        if (_at[i] is not null || names[i] == NameLabel.Out) return i;
        var label = Family(names[i]);
        var end = i + 1;
        while (end < sentence.End && _at[end] is null && names[end] is NameLabel.InPerson or NameLabel.InOrganisation or NameLabel.InPlace && Family(names[end]) == label) end++;
        while (end - 1 > i && tokens[end - 1].Lower is "," or "." or "-" or "'s") end--;
        var first = i;
        while (label == MentionLabel.Person && first < end && Titles.Contains(tokens[first].Lower)) first++; // an office is no part of a name
        if (first < end) Put(new Mention(first, end, end - 1, label, Words(first, end), null, false));
        return end;
    }

    private static MentionLabel Family(NameLabel label) => label switch
    {
        NameLabel.BeginPerson or NameLabel.InPerson => MentionLabel.Person,
        NameLabel.BeginOrganisation or NameLabel.InOrganisation => MentionLabel.Org,
        _ => MentionLabel.Place,
    };

    // Groups nobody listed: "Free Hill Liberation Front", "Lashkar-e-X", "Ansar al-X", "the Y Brigade".
    private int Pattern(Sentence sentence, int i, bool oneCase)
    {
        var isGroupsOwn = tokens[i].Lower is "lashkar" or "jaish" or "jaysh" or "harakat" or "katibat" or "liwa" or "jund" or "saraya"; // nobody's first name, whatever the network takes it for
        if (_at[i] is { Label: not (MentionLabel.Org or MentionLabel.Place) } known && (!isGroupsOwn || known.Entry is not null) || !tokens[i].IsName && !oneCase) return i;
        var end = i;
        while (end < sentence.End && end < i + 8 && (tokens[end].IsName || tokens[end].Lower is "of" or "the" or "-" or "al" or "for" or "e" && end > i)) end++;
        for (var last = end; last > i + 1; last--)
        {
            if (!GroupWords.Contains(tokens[last - 1].Lower)) continue;
            var armed = Enumerable.Range(i, last - i).Any(t => ArmedWords.Contains(tokens[t].Lower));
            if (!armed || tokens[i].Lower is "the" or "of") continue;
            i = Leftward(sentence, i);
            Clear(i, last);
            Put(new Mention(i, last, last - 1, MentionLabel.Actor, Words(i, last), new ActorEntry("unlisted", Words(i, last), null, [], ActorEntryKind.ArmedGroup), false));
            return last;
        }

        if ((isGroupsOwn || tokens[i].Lower is "ansar") && end > i + 1 && !oneCase)
        {
            Clear(i, end);
            Put(new Mention(i, end, end - 1, MentionLabel.Actor, Words(i, end), new ActorEntry("unlisted", Words(i, end), null, [], ActorEntryKind.ArmedGroup), false));
            return end;
        }

        return i;
    }

    // "the Free Hill Liberation Front": capitals to the left belong to the name, but for the word that opens the sentence.
    private int Leftward(Sentence sentence, int i)
    {
        while (i - 1 > sentence.First && _at[i - 1] is null && char.IsUpper(tokens[i - 1].Form[0]) && tokens[i - 1].Tag is Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.VBN && !Titles.Contains(tokens[i - 1].Lower)) i--;
        return i;
    }

    private static readonly HashSet<string> GroupWords = new(StringComparer.Ordinal) { "front", "army", "brigade", "brigades", "movement", "forces", "force", "militia", "cartel", "faction", "guerrillas", "command", "committee", "council", "tigers", "fighters", "battalion", "resistance", "commandos" };
    private static readonly HashSet<string> ArmedWords = new(StringComparer.Ordinal) { "liberation", "revolutionary", "armed", "resistance", "militia", "mujahideen", "guerrilla", "guerrillas", "insurgent", "brigade", "brigades", "cartel", "jihad", "jihadi", "salvation", "defence", "defense", "rebel", "patriotic", "independence", "martyrs", "battalion", "commandos", "tigers" };

    // ---- helpers of the matcher ---------------------------------------------------------------------------------

    private IEnumerable<ActorName> Candidates(int i)
    {
        var lower = tokens[i].Lower;
        var lemma = tokens[i].Lemma.ToLowerInvariant();
        var named = ActorLexicon.Generic.StartingWith(lower);
        ImmutableArray<ActorName> byLemma = lemma == lower ? [] : ActorLexicon.Generic.StartingWith(lemma);
        var singular = Singular(lower);
        ImmutableArray<ActorName> bySingular = singular == lower || singular == lemma ? [] : ActorLexicon.Generic.StartingWith(singular);
        if (named.IsEmpty && byLemma.IsEmpty && bySingular.IsEmpty) return []; // most words begin none
        if (byLemma.IsEmpty && bySingular.IsEmpty) return named; // longest first already
        return named.Concat(byLemma).Concat(bySingular).OrderByDescending(n => n.Words.Length);
    }

    private static string Singular(string lower) =>
        lower.EndsWith("men", StringComparison.Ordinal) ? lower[..^3] + "man" : lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower is "children" ? "child" : lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;

    private int Follow(Sentence sentence, int i, ImmutableArray<string> words)
    {
        var t = i;
        for (var w = 0; w < words.Length; w++, t++)
        {
            while (w > 0 && t < sentence.End && tokens[t].Lower is "-" or "(" or ")") t++;
            if (t >= sentence.End || tokens[t].Lower != words[w]) return 0;
        }

        // A closing bracket of "CPI (Maoist)" belongs to the name.
        return t < sentence.End && tokens[t].Lower == ")" && Enumerable.Range(i, t - i).Any(x => tokens[x].Lower == "(") ? t + 1 : t;
    }

    private int FollowInflected(Sentence sentence, int i, ImmutableArray<string> words)
    {
        for (var w = 0; w < words.Length; w++)
        {
            var t = i + w;
            if (t >= sentence.End) return 0;
            var matches = tokens[t].Lower == words[w] || w == words.Length - 1 && (Singular(tokens[t].Lower) == words[w] || tokens[t].Lemma.Equals(words[w], StringComparison.OrdinalIgnoreCase));
            if (!matches) return 0;
        }

        return i + words.Length;
    }

    private bool IsPersonNoun(int i, Sentence sentence) => Candidates(i).Any(c => FollowInflected(sentence, i, c.Words) > 0);

    private void Put(Mention mention)
    {
        for (var t = mention.First; t < mention.End; t++) _at[t] = mention;
    }

    private void Clear(int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (_at[t] is not { } old) continue;
            for (var u = old.First; u < old.End; u++) _at[u] = null;
        }
    }

    private string Words(int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(t => tokens[t].Form)).Replace(" - ", "-", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);

    internal static MentionLabel LabelOf(ActorEntryKind kind) => kind switch
    {
        ActorEntryKind.Un or ActorEntryKind.Ngo or ActorEntryKind.Monitor or ActorEntryKind.Media or ActorEntryKind.Government or ActorEntryKind.Party or ActorEntryKind.Company or ActorEntryKind.Health or ActorEntryKind.Rescue => MentionLabel.Org,
        _ => MentionLabel.Actor,
    };
}
