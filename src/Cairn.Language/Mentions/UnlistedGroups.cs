using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Groups nobody listed, by the words of their names: "Free Hill Liberation Front", "Lashkar-e-X", "Ansar al-X", "the Y Brigade".</summary>
internal sealed class UnlistedGroups(ImmutableArray<Token> tokens, MentionBoard board)
{
    internal static readonly HashSet<string> GroupWords = new(StringComparer.Ordinal) { "front", "army", "brigade", "brigades", "movement", "forces", "force", "militia", "cartel", "faction", "guerrillas", "command", "committee", "council", "tigers", "fighters", "battalion", "resistance", "commandos" };

    internal static readonly HashSet<string> ArmedWords = new(StringComparer.Ordinal) { "liberation", "revolutionary", "armed", "resistance", "militia", "mujahideen", "guerrilla", "guerrillas", "insurgent", "brigade", "brigades", "cartel", "jihad", "jihadi", "salvation", "defence", "defense", "rebel", "patriotic", "independence", "martyrs", "battalion", "commandos", "tigers" };

    public int Read(Sentence sentence, int i, bool oneCase)
    {
        var isGroupsOwn = tokens[i].Lower is "lashkar" or "jaish" or "jaysh" or "harakat" or "katibat" or "liwa" or "jund" or "saraya"; // nobody's first name, whatever the network takes it for
        if (board.At[i] is { Label: not (MentionLabel.Org or MentionLabel.Place) } known && (!isGroupsOwn || known.Entry is not null) || !tokens[i].IsName && !oneCase) return i;
        var end = i;
        while (end < sentence.End && end < i + 8 && (tokens[end].IsName || tokens[end].Lower is "of" or "the" or "-" or "al" or "for" or "e" && end > i)) end++;
        for (var last = end; last > i + 1; last--)
        {
            if (!GroupWords.Contains(tokens[last - 1].Lower)) continue;
            var armed = Enumerable.Range(i, last - i).Any(t => ArmedWords.Contains(tokens[t].Lower));
            if (!armed || tokens[i].Lower is "the" or "of") continue;
            i = Leftward(sentence, i);
            board.Clear(i, last);
            board.Put(new Mention(i, last, last - 1, MentionLabel.Actor, board.Words(i, last), new ActorEntry("unlisted", board.Words(i, last), null, [], ActorEntryKind.ArmedGroup), false));
            return last;
        }

        if ((isGroupsOwn || tokens[i].Lower is "ansar") && end > i + 1 && !oneCase)
        {
            board.Clear(i, end);
            board.Put(new Mention(i, end, end - 1, MentionLabel.Actor, board.Words(i, end), new ActorEntry("unlisted", board.Words(i, end), null, [], ActorEntryKind.ArmedGroup), false));
            return end;
        }

        return i;
    }

    // "the Free Hill Liberation Front": capitals to the left belong to the name, but for the word that opens the sentence.
    private int Leftward(Sentence sentence, int i)
    {
        while (i - 1 > sentence.First && board.At[i - 1] is null && char.IsUpper(tokens[i - 1].Form[0]) && tokens[i - 1].Tag is Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.VBN && !TitledPeople.Titles.Contains(tokens[i - 1].Lower)) i--;
        return i;
    }
}
