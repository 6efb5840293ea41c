using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>What the network takes for a person, an organisation or a place.</summary>
internal sealed class LearnedNames(ImmutableArray<Token> tokens, MentionBoard board, NameLabel[] names)
{
    public int Read(Sentence sentence, int i)
    {
        if (board.At[i] is not null || names[i] == NameLabel.Out) return i;
        if (names[i] == NameLabel.InOrganisation && i > sentence.First && board.At[i - 1] is { Entry: not null }) return Rest(sentence, i);
        var label = Family(names[i]);
        var end = i + 1;
        while (end < sentence.End && board.At[end] is null && names[end] is NameLabel.InPerson or NameLabel.InOrganisation or NameLabel.InPlace && Family(names[end]) == label) end++;
        while (end - 1 > i && tokens[end - 1].Lower is "," or "." or "-" or "'s") end--;
        var first = i;
        while (label == MentionLabel.Person && first < end && TitledPeople.Titles.Contains(tokens[first].Lower)) first++; // an office is no part of a name
        while (first < end && tokens[first].Lower is "," or "-") first++;
        if (first < end) board.Put(new Mention(first, end, end - 1, label, board.Words(first, end), null, false));
        return end;
    }

    // "BBC Morning Bulletin": what is left of an organisation behind a name that is listed is none, but may name a state.
    private int Rest(Sentence sentence, int i)
    {
        for (; i < sentence.End && board.At[i] is null && names[i] == NameLabel.InOrganisation; i++)
        {
            if (Countries.ByName.ContainsKey(tokens[i].Form)) board.Put(new Mention(i, i + 1, i, MentionLabel.Place, tokens[i].Form, null, false));
        }

        return i;
    }

    private static MentionLabel Family(NameLabel label) => label switch
    {
        NameLabel.BeginPerson or NameLabel.InPerson => MentionLabel.Person,
        NameLabel.BeginOrganisation or NameLabel.InOrganisation => MentionLabel.Org,
        _ => MentionLabel.Place,
    };
}
