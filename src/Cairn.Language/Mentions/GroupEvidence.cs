using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// What the words around a name tell of its being an armed body: fighters of it, fights with it, an apposition that says so, what it says it did.
/// 0 nothing, 1 a hint that many bodies have, 2 enough for any name.
/// </summary>
internal sealed class GroupEvidence(ImmutableArray<Token> tokens, MentionBoard board)
{
    private const int SegmentReach = 14;

    /// <summary>Evidence for tokens [first, end) of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">First token of the name.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="isPerson">Whether it may be a person, of whom what stands behind says nothing: "X, a leader of the group", "X shot".</param>
    public int For(Sentence sentence, int first, int end, bool isPerson)
    {
        var left = Left(sentence, first);
        return left >= 2 || isPerson ? left : Math.Min(2, left + Right(sentence, end));
    }

    /// <summary>Whether the sentence tells of violence.</summary>
    public bool TellsOfViolence(Sentence sentence, int first, int end)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if ((t < first || t >= end) && ForceWords.Violence.Contains(Lemma(t))) return true;
        }

        return false;
    }

    /// <summary>Whether the name stands beside a group: "X, Y and the Z".</summary>
    public bool IsCoordinated(Sentence sentence, int first)
    {
        var b = first - 1;
        if (b >= sentence.First && tokens[b].Lower == "the") b--;
        return b > sentence.First && tokens[b].Lower is "and" or "," && board.At[b - 1] is { IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup };
    }

    /// <summary>Whether an armed body's noun stands right before the name: "the militant group X", which may be its leader's name.</summary>
    public bool IsBehindBody(Sentence sentence, int first) => first > sentence.First && IsArmedBody(sentence, first - 1);

    private int Left(Sentence sentence, int first)
    {
        var b = first - 1;
        while (b >= sentence.First && tokens[b].Lower is "the" or "so" or "-" or "called" or "so-called" or "\"" or "“" or "moderate" or "rival" or "outlawed" or "banned" && !(tokens[b].Lower == "called" && tokens[b - (b > sentence.First ? 1 : 0)].Lower != "-")) b--;
        if (b < sentence.First) return 0;
        var lower = tokens[b].Lower;
        if (IsArmedBody(sentence, b)) return 2;
        if (lower is "called" or "named" or "dubbed" or "itself" or "themselves" || lower == "as" && b > sentence.First && tokens[b - 1].Lower == "known") return Within(sentence, b, 8, t => IsFighters(t) || IsArmedBody(sentence, t) || ForceWords.OpenBodies.Contains(Lemma(t)) && !HasCivil(sentence, t)) ? 2 : 0;
        if (lower == "," && b > sentence.First && !HasCivil(sentence, b - 1) && (IsArmedBody(sentence, b - 1) || ForceWords.OpenBodies.Contains(Lemma(b - 1)) && HasArming(sentence, b - 1))) return 2;
        if (lower == "and" && b > sentence.First && board.At[b - 1] is { IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup }) return 1;
        if (lower == "and" && Within(sentence, b, 9, t => tokens[t].Lower == "between" && t > sentence.First && ForceWords.Fights.Contains(Lemma(t - 1)))) return 2;
        if (ForceWords.Blames.Contains(Lemma(b))) return 1;
        if (tokens[b].IsVerb && Lemma(b) is "fight" or "rout" or "battle") return 1;
        return Preposition(sentence, b, lower);
    }

    private int Preposition(Sentence sentence, int b, string lower)
    {
        if (lower is not ("of" or "from" or "to" or "with" or "by" or "between" or "on" or "against" or "before") || b == sentence.First) return 0;
        var n = b - 1;
        if (lower is "to" or "with" && tokens[n].Lower is "belonging" or "loyal" or "allied" or "linked" or "affiliated" && n > sentence.First) n--;
        if (lower is "between" && Within(sentence, b, 7, t => ForceWords.Fights.Contains(Lemma(t)))) return 2;
        if (lower is "with" or "against" && ForceWords.Fights.Contains(Lemma(n))) return 2;
        if (lower is "on" && Within(sentence, b, 12, t => Lemma(t) is "blame" or "pin" or "suspicion")) return 1;
        if (lower is "by") return ForceWords.Attacks.Contains(Lemma(n)) && tokens[n].Tag is Tag.VBN or Tag.VBD || tokens[n].Lower is "led" or "signed" or "guarded" or "claimed" or "manned" or "run" ? 1 : 0;
        if (lower is "to") return tokens[n].Lower is "belonged" or "attributed" ? 1 : IsFighters(n) ? 2 : 0;
        if (lower is not ("of" or "from" or "with")) return 0;
        if (IsFighters(n) || ForceWords.Bodies.Contains(Lemma(n))) return lower is "of" || lower is "with" && n < b - 1 || tokens[b + 1].Lower is "the" ? 2 : 1;
        if (ForceWords.OpenBodies.Contains(Lemma(n)) && HasArming(sentence, n) && lower is "of") return 2;
        return ForceWords.Members.Contains(Lemma(n)) && lower is "of" or "from" ? 1 : 0;
    }

    private int Right(Sentence sentence, int end)
    {
        if (end >= sentence.End) return 0;
        if (IsFighters(end) || ForceWords.Bodies.Contains(Lemma(end)) && !char.IsUpper(tokens[end].Form[0])) return 2;
        if (tokens[end].Lower is "operatives" or "patrols" or "patrol" or "troopers") return 1;
        var at = end;
        if (tokens[at].Lower == "(" && at + 2 < sentence.End && tokens[at + 2].Lower == ")") at += 3;
        if (at < sentence.End && tokens[at].Lower == ",")
        {
            if (Apposed(sentence, at + 1) is var apposed and > 0) return apposed;
            var close = at + 1;
            while (close < sentence.End && close < at + SegmentReach && tokens[close].Lower is not ("," or ";")) close++;
            if (close >= sentence.End || tokens[close].Lower != ",") return 0;
            at = close + 1;
        }

        // "X and the Y exchanged fire"
        if (at + 1 < sentence.End && tokens[at].Lower == "and")
        {
            var other = at + 1;
            while (other < sentence.End && other < at + 10 && (tokens[other].Lower is "the" or "of" or "-" || tokens[other].IsNoun || tokens[other].Tag is Tag.JJ || char.IsUpper(tokens[other].Form[0]) || char.IsAsciiDigit(tokens[other].Form[0]))) other++;
            at = other;
        }

        return Math.Max(Acts(sentence, at), TellsOwnViolence(sentence, at));
    }

    private int Acts(Sentence sentence, int at)
    {
        while (at < sentence.End && (tokens[at].Tag is Tag.RB or Tag.MD || tokens[at].Lower is "has" or "had" or "have" or "was" or "were" or "been")) at++;
        return at < sentence.End && tokens[at].IsVerb && ForceWords.Attacks.Contains(Lemma(at)) ? 1 : 0;
    }

    // "X said it had shot down a drone", "X claims its fighters …": it tells of its own deeds.
    private int TellsOwnViolence(Sentence sentence, int at)
    {
        if (at >= sentence.End || !tokens[at].IsVerb) return 0;
        for (var t = at; t + 2 < sentence.End && t < at + SegmentReach + 6; t++)
        {
            if (tokens[t].Lower is ";" or "who" or "which") return 0;
            if (tokens[t].Lower is "its" or "their" && IsFighters(t + 1)) return 2;
            if (tokens[t].Lower is not ("it" or "they") || tokens[t + 1].Lower is not ("had" or "has" or "have" or "was" or "were" or "is" or "would" or "will")) continue;
            for (var v = t + 2; v < sentence.End && v < t + 5; v++)
            {
                if (tokens[v].IsVerb && (ForceWords.Attacks.Contains(Lemma(v)) || Lemma(v) is "hit" or "hold" or "strike" or "target" or "destroy" or "down" or "strike" or "respect")) return 2;
            }
        }

        return 0;
    }

    // "a dissident branch of", "a band of teenage fighters", "described as an armed wing of": the first noun tells.
    private int Apposed(Sentence sentence, int at)
    {
        var described = at < sentence.End && tokens[at].Lower is "described" or "known" or "seen";
        if (!described && (at >= sentence.End || tokens[at].Lower is not ("a" or "an" or "the" or "one" or "another"))) return 0;
        for (var t = at + 1; t < sentence.End && t < at + 9; t++)
        {
            if (tokens[t].Lower is "," or ";" || tokens[t].IsVerb && tokens[t].Tag is not (Tag.VBN or Tag.VBG) || tokens[t].Tag is Tag.IN && !described) return 0;
            if (!tokens[t].IsNoun || t + 1 < sentence.End && tokens[t + 1].IsNoun) continue;
            if (HasCivil(sentence, t) || tokens[t].Lower is "commando" or "guerrilla" or "vigilante" or "guard") return 0; // "a commando" is one man
            return IsArmedBody(sentence, t) ? 2 : ForceWords.OpenBodies.Contains(Lemma(t)) ? 1 : 0;
        }

        return 0;
    }

    private bool IsArmedBody(Sentence sentence, int t) =>
        !char.IsUpper(tokens[t].Form[0]) && (ForceWords.Bodies.Contains(Lemma(t)) || ForceWords.OpenBodies.Contains(Lemma(t)) && HasArming(sentence, t)) && !HasCivil(sentence, t);

    private bool IsFighters(int t) => ForceWords.Fighters.Contains(Lemma(t));

    private bool HasCivil(Sentence sentence, int noun) => Before(sentence, noun, ForceWords.Civil);

    private bool HasArming(Sentence sentence, int noun) => Before(sentence, noun, ForceWords.Arming);

    private bool Before(Sentence sentence, int noun, System.Collections.Frozen.FrozenSet<string> words)
    {
        for (var t = noun - 1; t >= sentence.First && t > noun - 5; t--)
        {
            if (tokens[t].Tag is Tag.DT or Tag.IN or Tag.Comma || tokens[t].IsVerb && tokens[t].Tag is Tag.VBD or Tag.VBZ or Tag.VBP) return false;
            if (words.Contains(tokens[t].Lower) || words.Contains(Lemma(t))) return true;
        }

        return false;
    }

    private static bool Within(Sentence sentence, int at, int reach, Func<int, bool> test)
    {
        for (var t = at; t >= sentence.First && t > at - reach; t--)
        {
            if (test(t)) return true;
        }

        return false;
    }

    private string Lemma(int t)
    {
        var lemma = tokens[t].Lemma;
        if (lemma.Length > 0 && char.IsUpper(lemma[0])) lemma = lemma.ToLowerInvariant();
        return tokens[t].IsName ? GenericWords.Singular(lemma) : lemma;
    }
}
