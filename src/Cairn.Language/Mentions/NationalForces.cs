using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Nationality words, and the states' forces that they make of generic actors.</summary>
internal sealed class NationalForces(ImmutableArray<Token> tokens, MentionBoard board)
{
    public (Country Country, int First)? NationOf(int at, Sentence sentence)
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

    // Soldiers and troops of a state are its army; police are police.
    public static string Plural(ActorEntry generic) => generic.Name switch
    {
        "soldier" or "troop" or "trooper" or "army" or "army troop" or "army officer" or "military" or "commando" or "paratrooper" or "armed force" => "military",
        "policeman" or "police officer" or "police" or "constable" or "police personnel" or "police force" or "policewoman" or "cop" or "police team" => "police",
        "security force" or "security personnel" => "security forces",
        "government" or "authority" or "regime" => "government",
        "government force" or "government troop" or "regime force" => "government forces",
        var name => name,
    };

    public void Read(int i)
    {
        if (board.At[i] is not null || !char.IsUpper(tokens[i].Form[0])) return;
        if (!ActorLexicon.Nationalities.TryGetValue(tokens[i].Lower, out var country) || tokens[i].Lower is "us" or "u.s.") return;
        if (tokens[i].Form.Equals(country.Name, StringComparison.OrdinalIgnoreCase)) return;
        board.Put(new Mention(i, i + 1, i, MentionLabel.Nationality, country.Adjective, new ActorEntry(country.Alpha2.ToLowerInvariant(), country.Name, null, [country.Alpha2], ActorEntryKind.Civilians), false));
    }
}
