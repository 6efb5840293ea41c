using System.Collections.Frozen;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Weapons told beside an act by the words alone: "rifle fire", "attacked with mortars", "threw a firebomb", "a van packed with gelignite", "300 kg of dynamite".</summary>
internal static class ArmsBeside
{
    private const int Reach = 16; // tokens from the act to "with"
    private static readonly FrozenSet<string> Shots = WordSet.Of("fire, gunfire, burst, bursts, wound, wounds, shots, blast, blasts, explosion, explosions, attack, attacks, strike, strikes");
    private static readonly FrozenSet<string> Uses = WordSet.Of("throw, hurl, lob, toss, fire, place, plant, detonate, explode, use, drop, launch, activate");
    private static readonly FrozenSet<string> Loads = WordSet.Of("containing, carrying, contained, carried");
    private static readonly FrozenSet<string> Filled = WordSet.Of("loaded, packed, filled, full, made, laden, stuffed, rigged, consisting, composed");
    private static readonly FrozenSet<string> Amounts = WordSet.Of("kg, kgs, kilo, kilos, kilogram, kilograms, gram, grams, pound, pounds, ton, tons, tonne, tonnes, stick, sticks, charge, charges");
    private static readonly FrozenSet<string> NoArms = WordSet.Of("uniform, literature, haul, cash, money, rupee, opium, drug, heroin, hashish, poppy, fertilizer, document, laptop, phone, cellphone, radio, kit, medicine, poster, pamphlet, wire");

    /// <summary>Whether a noun is a weapon: no uniform, document or drug, though those are seized with them.</summary>
    public static bool IsArm(ReportReading reading, int i)
    {
        if (reading.Tokens[i].Lemma.ToLowerInvariant() is "charge") return reading.Lower(i - 1) is "explosive" or "dynamite" or "demolition" or "powerful" || reading.Lower(i + 1) == "of" && i + 2 < reading.Tokens.Length && Nouns.ThingOf(reading.Tokens[i + 2]) is "weapon";
        return Nouns.ThingOf(reading.Tokens[i]) is "weapon" && !NoArms.Contains(reading.Tokens[i].Lemma.ToLowerInvariant()) && (reading.Tokens[i].Lemma != "cocktail" || reading.Lower(i - 1) == "molotov");
    }

    /// <summary>First and end tokens of the weapons' wordings, in the order of the text.</summary>
    public static IEnumerable<(int First, int End)> In(ReportReading reading, Scene scene)
    {
        var acts = scene.Mentions.Where(m => m.Act is { } act && WeaponReader.IsAttack(act)).ToList();
        var others = scene.Mentions.Where(m => m.Act is { } act && !WeaponReader.IsAttack(act)).Select(m => m.Head).ToList();
        if (acts.Count == 0) return [];
        var sentence = scene.Sentence;
        var isBombing = acts.Exists(m => m.Act is Act.Bombing or Act.SuicideBombing or Act.Grenade or Act.Landmine);
        var found = new List<(int First, int End)>();
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (others.Exists(o => o <= i && !acts.Exists(a => a.Head > o && a.Head <= i))) continue; // "… and seized two rifles"
            if (Shots.Contains(reading.Lower(i + 1)) && IsTold(reading, sentence, i) && reading.Tokens[i].IsNoun && (reading.Lower(i + 1) is not ("attack" or "attacks" or "strike" or "strikes" or "fire") || reading.Tokens[i + 1].IsNoun)) found.Add((Modified(reading, sentence, i), i + 1));
            else if (isBombing && Amounts.Contains(reading.Lower(i)) && reading.Lower(i + 1) == "of" && i + 2 < sentence.End && Phrases.HeadFrom(reading, i + 2, sentence.End) is >= 0 and var stuff && IsArm(reading, stuff)) found.Add((Counted(reading, sentence, i), stuff + 1));
            else if (Object(reading, sentence, i, acts, isBombing) is >= 0 and var head) found.Add((PhraseStart.Of(reading, head), head + 1));
        }

        return found;
    }

    // The weapon behind a word that leads to one; −1 without.
    private static int Object(ReportReading reading, Sentence sentence, int i, List<EventMention> acts, bool isBombing)
    {
        var lower = reading.Lower(i);
        var start = -1;
        if (lower is "with" or "using" && acts.Exists(a => a.Hit.End <= i && i - a.Hit.End < Reach)) start = i + 1;
        else if (reading.Tokens[i].IsVerb && Uses.Contains(reading.Tokens[i].Lemma)) start = i + 1;
        else if (isBombing && Loads.Contains(lower)) start = i + 1;
        else if (isBombing && Filled.Contains(lower) && reading.Lower(i + 1) is "with" or "of" or "up") start = reading.Lower(i + 1) == "up" ? i + 3 : i + 2;
        if (start < 0) return -1;
        var head = Phrases.HeadFrom(reading, start, sentence.End);
        return head >= 0 && IsTold(reading, sentence, head) && !(head + 1 < sentence.End && Shots.Contains(reading.Lower(head + 1))) ? head : -1;
    }

    // "riddled with bullets", "with their weapons" tell of no weapon in particular.
    private static bool IsTold(ReportReading reading, Sentence sentence, int noun) =>
        IsArm(reading, noun) && reading.Tokens[noun].Lemma is not ("bullet" or "round" or "cartridge" or "ammunition" or "magazine")
        && !(reading.Tokens[noun].Lemma is "weapon" or "arm" && (noun == sentence.First || reading.Tokens[noun - 1].Tag is not (Tag.JJ or Tag.NN or Tag.NNP or Tag.CD or Tag.HYPH)));

    // "automatic weapons fire": with the adjective beside it, without a number.
    private static int Modified(ReportReading reading, Sentence sentence, int noun)
    {
        while (noun - 1 >= sentence.First && reading.Lower(noun - 1) is "automatic" or "heavy" or "submachine" or "machine" or "antitank" or "semiautomatic" or "-" or "small") noun--;
        return noun;
    }

    // "some 300 kg": from its number.
    private static int Counted(ReportReading reading, Sentence sentence, int unit)
    {
        if (unit > sentence.First && reading.NumberAt(unit) is { } whole && whole.First < unit) return whole.First;
        return unit > sentence.First && reading.NumberAt(unit - 1) is { } number ? number.First : unit;
    }
}
