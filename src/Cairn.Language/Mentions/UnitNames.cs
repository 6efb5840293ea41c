using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Numbered units of an army: "the 9th Armoured Division", "3rd Kandak", "58th Army", "403 Amphibious Brigade".</summary>
internal sealed class UnitNames(ImmutableArray<Token> tokens, MentionBoard board)
{
    private const int Modifiers = 4;

    internal static readonly FrozenSet<string> Heads = "division brigade regiment battalion corps army company squadron kandak fleet platoon battery commando".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Arms = "infantry armoured armored mechanised mechanized motorised motorized mountain airborne light heavy rifle guards tank artillery engineer parachute commando marine reconnaissance territorial defence defense assault air amphibious border special tactical inter-arms army military combined arms naval rapid intervention"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads at a token; returns one past the unit, or the token itself.</summary>
    public int Read(Sentence sentence, int i)
    {
        if (!char.IsAsciiDigit(tokens[i].Form[0]) || board.At[i] is not null) return i;
        var at = i + 1;
        var ordinal = tokens[i].Lower is { Length: > 2 } form && form[^2..] is "st" or "nd" or "rd" or "th";
        if (!ordinal && at < sentence.End && tokens[at].Lower is "st" or "nd" or "rd" or "th" && tokens[at].Start == tokens[i].End) (ordinal, at) = (true, at + 1);
        if (!ordinal && (tokens[i].Form.Length > 4 || !tokens[i].Form.All(char.IsAsciiDigit))) return i;
        for (var t = at; t < sentence.End && t <= at + Modifiers + 2; t++)
        {
            var capital = char.IsUpper(tokens[t].Form[0]);
            if (Heads.Contains(tokens[t].Lower) && (capital ? ordinal || t > at : ordinal && tokens[t].Lower is not ("army" or "company" or "commando")) && !Continues(sentence, t)) return Put(i, t + 1);
            if (!capital && !Arms.Contains(tokens[t].Lower) && tokens[t].Lower != "-" || capital && !tokens[t].IsNoun && tokens[t].Tag is not (Tag.JJ or Tag.VBN or Tag.FW)) return i;
        }

        return i;
    }

    // "30th Army Brigade", "217 Commando Battalion"
    private bool Continues(Sentence sentence, int t) => t + 1 < sentence.End && Heads.Contains(tokens[t + 1].Lower) && char.IsUpper(tokens[t + 1].Form[0]) == char.IsUpper(tokens[t].Form[0]);

    private int Put(int first, int end)
    {
        var name = board.Words(first, end);
        board.Clear(first, end);
        board.Put(new Mention(first, end, end - 1, MentionLabel.Actor, name, new ActorEntry("unlisted", name, null, [], ActorEntryKind.Military), false));
        return end;
    }
}
