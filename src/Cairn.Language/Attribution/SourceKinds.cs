using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>What kind of source a noun phrase names: by its organisation, by its nouns, by whom a spokesman speaks for.</summary>
public static class SourceKinds
{
    private static readonly FrozenDictionary<string, SourceKind> Words = WordLists.Kinds(
        (SourceKind.Police, "police policeman superintendent sheriff detective inspector constable dig sp igp dgp"),
        (SourceKind.Military, "army military soldier colonel general troop commander security coalition navy captain major force pentagon"),
        (SourceKind.Health, "hospital doctor medic nurse medical health morgue surgeon paramedic ambulance clinic medics doctors"),
        (SourceKind.Witness, "witness eyewitness resident villager survivor local neighbour neighbor inhabitant"),
        (SourceKind.Relative, "relative family brother father mother parent son daughter wife husband uncle aunt cousin nephew sister widow grandfather grandmother"),
        (SourceKind.LocalOfficial, "mayor governor councillor sarpanch magistrate chief commissioner mayors councilman councilwoman alderman elder"),
        (SourceKind.Government, "ministry minister government president official authority authorities diplomat embassy prosecutor court office spokesman ombudsman ombudswoman ombudsperson emergency"),
        (SourceKind.Ngo, "activist monitor observatory charity ngo watchdog"),
        (SourceKind.Media, "agency newspaper television media radio reporter report reports"),
        (SourceKind.ArmedGroup, "rebel militant insurgent group militia guerrilla claim"));

    // "a local official", "village head", "district chairman": who governs a place below the state.
    private static readonly FrozenSet<string> Places = WordLists.Set("local village community tribal district town township ward county city council municipal traditional neighbourhood neighborhood regional");
    private static readonly FrozenSet<string> Heads = WordLists.Set("official authority government administration administrator chairman chairwoman chairperson chair head chief leader elder council politician lawmaker commissioner");

    // "a rights group", "an aid group": no armed one.
    private static readonly FrozenSet<string> Causes = WordLists.Set("right rights aid relief monitoring advocacy humanitarian campaign watchdog activist charity medical women youth");

    private const int GroupReach = 200; // tokens

    // What a name that ends so is when nothing else tells its kind: "the Selm Lawyers Network".
    private static readonly FrozenSet<string> Associations = WordLists.Set("network committee union association organisation organization foundation initiative society federation coalition forum centre center watch");

    /// <summary>The kind of the source that a noun phrase names.</summary>
    /// <param name="tokens">The tokens of the report.</param>
    /// <param name="first">First token of the noun phrase.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="whole">One past what goes on behind it: "a spokesman for the harbour police".</param>
    /// <param name="organisation">Lexicon entry of the organisation in it, if one stands there.</param>
    public static SourceKind Of(ImmutableArray<Token> tokens, int first, int end, int whole, ActorEntryKind? organisation)
    {
        var kind = organisation is { } entry ? KindOf(entry) : SourceKind.Unnamed;
        for (var i = first; i < end; i++)
        {
            var word = tokens[i].Lemma.ToLowerInvariant();
            if (Places.Contains(word) && (IsHead(i + 1) || IsHead(i + 2))) return SourceKind.LocalOfficial;
            if (word is "leader" or "group" or "activist" or "organisation" or "organization" or "member" && i > first + 1 && tokens[i - 1].Lower == "society" && tokens[i - 2].Lower == "civil") return SourceKind.Ngo;
            if (word == "group" && (IsCivil(tokens, i) || i == first + 1 && tokens[first].Lower is "the" or "this" && GroupBefore(tokens, first) is >= 0 and var told && IsCivil(tokens, told))) return SourceKind.Ngo;
            if (Words.TryGetValue(word, out var means) && Outranks(means, kind)) kind = kind == SourceKind.Unnamed || means is not SourceKind.Government ? means : kind;
        }

        if (kind is SourceKind.Unnamed or SourceKind.Government && IsSpokesman(tokens[end - 1]) && end + 1 < whole && tokens[end].Lower is "for" or "of"
            && Of(tokens, end + 1, whole, whole, organisation) is not SourceKind.Unnamed and var theirs) return theirs;
        return kind == SourceKind.Unnamed && IsAssociation(tokens, first, end) ? SourceKind.Ngo : kind;

        bool IsHead(int i) => i < end && Heads.Contains(tokens[i].Lemma.ToLowerInvariant());
    }

    // "a rights group", "the Selm-based group"
    private static bool IsCivil(ImmutableArray<Token> tokens, int group) => group > 0 && (Causes.Contains(tokens[group - 1].Lemma.ToLowerInvariant()) || tokens[group - 1].Lower is "based");

    // "a rights group counted nine … the group said": the group told of last; −1 without.
    private static int GroupBefore(ImmutableArray<Token> tokens, int first)
    {
        for (var i = first - 1; i > 0 && i >= first - GroupReach; i--)
        {
            if (tokens[i].Lower is "group" && tokens[i - 1].Lower is not ("the" or "this")) return i;
        }

        return -1;
    }

    /// <summary>Whether a noun says that somebody speaks for others.</summary>
    public static bool IsSpokesman(in Token token) => token.Lemma is "spokesman" or "spokeswoman" or "spokesperson";

    private static bool IsAssociation(ImmutableArray<Token> tokens, int first, int end) =>
        end - first > 1 && tokens[end - 1].Lower == "committee" || Enumerable.Range(first, end - first).Any(i => (i == end - 1 || tokens[i + 1].Lower is "of" or "for") && char.IsUpper(tokens[i].Form[0]) && Associations.Contains(tokens[i].Lower.TrimEnd('s')));

    private static bool Outranks(SourceKind told, SourceKind kind) =>
        kind is SourceKind.Unnamed or SourceKind.Government or SourceKind.Witness || told is SourceKind.Health or SourceKind.Police && kind is SourceKind.Government or SourceKind.Unnamed;

    // Kind of source that a lexicon entry is.
    private static SourceKind KindOf(ActorEntryKind kind) => kind switch
    {
        ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters => SourceKind.ArmedGroup,
        ActorEntryKind.Military or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers or ActorEntryKind.Intelligence => SourceKind.Military,
        ActorEntryKind.Police => SourceKind.Police,
        ActorEntryKind.Un => SourceKind.Un,
        ActorEntryKind.Ngo or ActorEntryKind.Monitor or ActorEntryKind.Rescue => SourceKind.Ngo,
        ActorEntryKind.Media => SourceKind.Media,
        ActorEntryKind.Health => SourceKind.Health,
        ActorEntryKind.Government or ActorEntryKind.Party => SourceKind.Government,
        ActorEntryKind.Civilians => SourceKind.Witness,
        _ => SourceKind.Unnamed,
    };
}
