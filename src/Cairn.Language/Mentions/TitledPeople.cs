using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>People by their office: "Colonel Haidar", "spokesman Aram Hanna".</summary>
internal sealed class TitledPeople(ImmutableArray<Token> tokens, MentionBoard board, NameLabel[] names)
{
    internal static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "dr", "gen.", "general", "col.", "colonel", "lt.", "lieutenant", "maj.", "major", "capt.", "captain", "sgt.", "sergeant", "spokesman", "spokeswoman", "spokesperson", "president", "minister", "governor", "gov.", "mayor", "sheriff",
        "commander", "cmdr.", "adm.", "admiral", "brig.", "brigadier", "inspector", "superintendent", "judge", "senator", "sen.", "rep.", "chief", "director", "ambassador", "secretary", "envoy", "premier", "chancellor", "king", "prince", "sheikh", "imam", "father", "bishop", "archbishop", "detective", "officer", "deputy", "lawyer", "leader", "police", "analyst", "prof.", "professor",
    };

    public int Read(Sentence sentence, int i, bool oneCase)
    {
        if (oneCase || board.At[i] is not null || i == sentence.First || !Titles.Contains(tokens[i - 1].Lower) || tokens[i - 1].Lower is "police" or "officer" && names[i] is not NameLabel.BeginPerson) return i;
        if (names[i - 1] == NameLabel.InPerson && names[i] == NameLabel.InPerson) return i; // "Ahmed Sheikh Omar": a part of the name
        var end = i;
        while (end < sentence.End && end < i + 5 && board.At[end] is null && (tokens[end].IsName || tokens[end].Lower is "al" or "-" or "bin" or "de" or "von") && char.IsLetter(tokens[end].Form[0]) | tokens[end].Lower == "-" && !Titles.Contains(tokens[end].Lower)) end++;
        while (end > i && !char.IsLetter(tokens[end - 1].Form[0])) end--;
        if (end == i || !char.IsUpper(tokens[i].Form[0]) && tokens[i].Lower != "al" || names[i] is NameLabel.BeginPlace or NameLabel.BeginOrganisation && tokens[i - 1].Lower is "police" or "chief" or "leader" or "deputy") return i;
        board.Put(new Mention(i, end, end - 1, MentionLabel.Person, board.Words(i, end), null, false));
        return end;
    }
}
