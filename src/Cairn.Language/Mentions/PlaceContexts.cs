using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Names that the network takes for persons or organisations where the words around them, here or elsewhere in the report, say that they are places:
/// "the town of X", "X village", "X, a village held by …", "air strikes on X", "stormed X". One such place makes every mention of the name one.
/// </summary>
internal sealed class PlaceContexts(ImmutableArray<Token> tokens, Mention?[] at)
{
    private const int LongestName = 4; // tokens; what is longer is no town
    private static readonly FrozenSet<string> Kinds = WordLists.Set("town city village hamlet suburb district subdistrict province governorate neighbourhood neighborhood municipality township commune enclave oasis settlement county oblast");
    private static readonly FrozenSet<string> Parts = WordLists.Set("outskirts suburbs centre center streets residents inhabitants fall siege shelling bombardment bombing control recapture liberation north south east west");
    private static readonly FrozenSet<string> Strikes = WordLists.Set("strikes airstrikes raids shelling bombardment barrage advance offensive");
    private static readonly FrozenSet<string> Entered = WordLists.Set("shell bombard pound storm overrun besiege encircle enter recapture retake liberate");

    /// <summary>Relabels the mention of each token in place.</summary>
    public void Run()
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in Names())
        {
            if (mention.Label == MentionLabel.Place ? IsLocated(mention) : IsPlace(mention)) places.Add(Form(mention));
        }

        if (places.Count == 0) return;
        foreach (var mention in Names().Where(m => m.Label != MentionLabel.Place && places.Contains(Form(m)) && !HasTitle(m)).ToList())
        {
            for (var t = mention.First; t < mention.End; t++) at[t] = mention with { Label = MentionLabel.Place };
        }
    }

    private IEnumerable<Mention> Names()
    {
        Mention? last = null;
        foreach (var mention in at)
        {
            if (mention is null || ReferenceEquals(mention, last)) continue;
            last = mention;
            if (mention is { Entry: null, IsGeneric: false, Label: MentionLabel.Person or MentionLabel.Org or MentionLabel.Place } && mention.End - mention.First <= LongestName) yield return mention;
        }
    }

    private string Form(Mention mention) => string.Join(' ', Enumerable.Range(mention.First, mention.End - mention.First).Select(t => tokens[t].Form));

    private string Lower(int i) => i >= 0 && i < tokens.Length ? tokens[i].Lower : "";

    private bool IsLocated(Mention mention) => Lower(mention.First - 1) is "in" or "near" or "outside" or "around";

    private bool IsPlace(Mention mention)
    {
        var (before, beyond) = (Lower(mention.First - 1), Lower(mention.First - 2));
        if (before == "of" && (Kinds.Contains(beyond) || Parts.Contains(beyond))) return true;
        if (before is "near" or "outside" && mention.Label == MentionLabel.Person) return true;
        if (before == "on" && Strikes.Contains(beyond)) return true;
        if (mention.First > 0 && tokens[mention.First - 1].IsVerb && Entered.Contains(tokens[mention.First - 1].Lemma)) return true;
        if (Kinds.Contains(Lower(mention.End)) && char.IsLower(tokens[mention.End].Form[0])) return !IsFollowedByNoun(mention.End);
        return Lower(mention.End) == "," && IsCalledPlace(mention.End + 1) || Lower(mention.End) is "in" or "," && IsDivision(mention.End + 1);
    }

    // ", a rebel-held town in …"
    private bool IsCalledPlace(int i)
    {
        if (Lower(i) is not ("a" or "an" or "the" or "another")) return false;
        for (var k = i + 1; k < Math.Min(tokens.Length, i + 6); k++)
        {
            if (Kinds.Contains(tokens[k].Lower)) return !IsFollowedByNoun(k);
            if (tokens[k].Tag is not (Tag.JJ or Tag.VBN or Tag.HYPH or Tag.NN or Tag.RB or Tag.NNP)) return false;
        }

        return false;
    }

    // "in Norland province"
    private bool IsDivision(int i)
    {
        var k = i;
        while (k < tokens.Length && k < i + 3 && tokens[k].IsName) k++;
        return k > i && Lower(k) is "province" or "district" or "governorate" or "oblast" or "county";
    }

    private bool IsFollowedByNoun(int i) => i + 1 < tokens.Length && tokens[i + 1].IsNoun && tokens[i + 1].Sentence == tokens[i].Sentence;

    private bool HasTitle(Mention mention) => mention.Label == MentionLabel.Person && mention.First > 0 && tokens[mention.First - 1].Sentence == tokens[mention.First].Sentence && tokens[mention.First - 1].IsNoun && !Kinds.Contains(Lower(mention.First - 1));
}
