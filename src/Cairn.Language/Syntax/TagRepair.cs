using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>
/// Sets right tags that the model, which has seen few reports of violence, gets wrong: fighters' own names and plurals in "-men" are nouns,
/// "shot" before what was shot and the past tenses of violence before an object are verbs.
/// </summary>
internal static class TagRepair
{
    /// <summary>Repairs the tags of one sentence in place.</summary>
    /// <param name="lowers">Lower-case forms.</param>
    /// <param name="tags">Their tags, as bytes of <see cref="Tag"/>.</param>
    public static void Apply(ReadOnlySpan<string> lowers, Span<byte> tags)
    {
        for (var i = 0; i < lowers.Length; i++)
        {
            if (IsPlural(lowers[i])) tags[i] = (byte)Tag.NNS;
            else if (lowers[i].Length > 5 && lowers[i].EndsWith("men", StringComparison.Ordinal) && (Tag)tags[i] is Tag.JJ or Tag.NN or Tag.VB or Tag.VBP or Tag.VBN && lowers[i] is not ("regimen" or "specimen" or "abdomen"))
                tags[i] = (byte)Tag.NNS;
        }

        for (var i = 0; i + 1 < lowers.Length; i++)
        {
            // "Multiple suspected insurgents were detained": describes what follows, unless somebody before it does the suspecting.
            var isAfterDoer = i > 0 && ((Tag)tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.MD or Tag.RB or Tag.WP || lowers[i - 1] is "is" or "are" or "was" or "were" or "be" or "been");
            if (lowers[i] is "suspected" or "alleged" or "armed" or "masked" && (Tag)tags[i] is Tag.VBD or Tag.VBN && (Tag)tags[i + 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ && !isAfterDoer) tags[i] = (byte)Tag.JJ;
            if (lowers[i] is "individual" or "militant" or "insurgent" or "suspect" or "rebel" or "terrorist" or "extremist" or "islamist" or "subversive" or "accused" or "associate" && i > 0 && (Tag)tags[i] is Tag.JJ or Tag.VB or Tag.VBN && (Tag)tags[i - 1] is Tag.DT or Tag.CD or Tag.JJ && (Tag)tags[i + 1] is not (Tag.NN or Tag.NNS or Tag.NNP or Tag.JJ or Tag.HYPH)) tags[i] = (byte)Tag.NN;
        }

        // "5 wounded in a market": a number, not that of a list.
        if (lowers.Length > 2 && (Tag)tags[0] is Tag.LS && lowers[0].AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && lowers[1] is not ("." or ")" or "-" or ":")) tags[0] = (byte)Tag.CD;
        for (var i = 1; i + 1 < lowers.Length; i++)
        {
            // "Man shot in Dover": a headline leaves out the auxiliary
            if (lowers[i] is "shot" or "wounded" or "hurt" && (Tag)tags[i] is Tag.NN or Tag.JJ && (People.Contains(lowers[i - 1]) || (Tag)tags[i - 1] is Tag.CD) && lowers[i + 1] is "in" or "at" or "by" or "while" or "near" or "during" or "outside" or "inside" or "after" or "on" or "as") tags[i] = (byte)Tag.VBN;
            // "one rusted rifle", "nine captured gunmen"; "a can bomb"
            if ((Tag)tags[i] is Tag.VBD && (Tag)tags[i - 1] is Tag.CD or Tag.DT && (Tag)tags[i + 1] is Tag.NN or Tag.NNS && lowers[i].EndsWith("ed", StringComparison.Ordinal) && (i < 2 || (Tag)tags[i - 2] is not (Tag.IN or Tag.NNS or Tag.NN))) tags[i] = (byte)Tag.VBN;
            if (lowers[i] is "can" or "cane" && lowers[i + 1] is "bomb" or "bombs") (tags[i], tags[i + 1]) = ((byte)Tag.NN, (byte)(lowers[i + 1] == "bomb" ? Tag.NN : Tag.NNS));
            // "killed one and detained two others"
            if (lowers[i].Length > 4 && lowers[i].EndsWith("ed", StringComparison.Ordinal) && (Tag)tags[i] is Tag.JJ or Tag.NN && lowers[i - 1] is "and" && (Tag)tags[i + 1] is Tag.CD or Tag.DT or Tag.PRPS or Tag.PRP) tags[i] = (byte)Tag.VBD;
            if (Pasts.Contains(lowers[i]) && (Tag)tags[i] is not Tag.VBD && TakesObject(lowers, tags, i)) tags[i] = (byte)Tag.VBD;
            if (lowers[i] is not "shot" || (Tag)tags[i] is not (Tag.NN or Tag.JJ)) continue;
            var isBeforeObject = (Tag)tags[i + 1] is Tag.DT or Tag.CD or Tag.PRPS or Tag.PRP || lowers[i + 1] is "and" or "dead" or "at" or "him" or "them";
            if (isBeforeObject && (Tag)tags[i - 1] is Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.WP || isBeforeObject && (Tag)tags[i - 1] is Tag.NN && i > 1 && lowers[i - 1] is not ("gun" or "mortar" or "pistol" or "rifle" or "warning" or "head"))
                tags[i] = (byte)Tag.VBD;
            else if (lowers[i + 1] == "dead") tags[i] = (byte)(lowers[i - 1] is "was" or "were" or "been" or "being" or "is" or "are" ? Tag.VBN : Tag.VBD);
        }
    }

    /// <summary>Tags the hyphen inside a compound ("militia-run", "Russian-backed") as one: the model takes some for a dash.</summary>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="tags">Their tags, as bytes of <see cref="Tag"/>.</param>
    public static void JoinHyphens(ReadOnlySpan<Token> tokens, Span<byte> tags)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Form is not ("-" or "‐" or "‑") || tokens[i - 1].End != tokens[i].Start || tokens[i].End != tokens[i + 1].Start) continue;
            if (char.IsLetter(tokens[i - 1].Form[^1]) && char.IsLetter(tokens[i + 1].Form[0])) tags[i] = (byte)Tag.HYPH;
        }
    }

    // A noun before, no auxiliary, and what is acted upon right after: "rebels overran the town", "gunmen killed 12";
    // or the verb of a relative clause before and an article or numeral after: "the soldiers who fled shelled a village".
    private static bool TakesObject(ReadOnlySpan<string> lowers, ReadOnlySpan<byte> tags, int i) =>
        i > 0 && i + 1 < lowers.Length && (Tag)tags[i - 1] is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS
        && (Tag)tags[i + 1] is Tag.DT or Tag.CD or Tag.PRPS or Tag.NNS or Tag.NNPS or Tag.JJ && (Tag)tags[i] is not Tag.VBG
        || i > 1 && i + 1 < lowers.Length && (Tag)tags[i - 1] is Tag.VBD or Tag.VBN && lowers[i - 2] is "who" or "had" && !Auxiliaries.Contains(lowers[i - 1]) && (Tag)tags[i + 1] is Tag.DT or Tag.CD or Tag.PRPS;

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(StringComparer.Ordinal, "had", "was", "were", "been", "got", "get", "kept", "left");

    private static readonly FrozenSet<string> Pasts = FrozenSet.Create(StringComparer.Ordinal,
        "overran", "beheaded", "stormed", "ambushed", "abducted", "kidnapped", "killed", "wounded", "injured", "attacked", "burned", "torched", "bombed", "shelled", "besieged", "seized", "captured", "arrested", "detained", "murdered", "massacred", "executed", "slaughtered");

    private static readonly FrozenSet<string> People = FrozenSet.Create(StringComparer.Ordinal,
        "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "teen", "teens", "teenager", "teenagers", "child", "children", "person", "people", "officer", "officers", "soldier", "soldiers", "student", "students", "others", "another");

    private static bool IsPlural(string lower) => Plurals.Contains(lower);

    // Plurals that are nothing but nouns: -men words and the fighters' own names.
    private static readonly FrozenSet<string> Plurals = FrozenSet.Create(StringComparer.Ordinal,
        "gunmen", "militants", "insurgents", "rebels", "terrorists", "jihadists", "jihadis", "extremists", "guerrillas", "guerillas", "soldiers", "policemen", "troops", "militiamen", "fighters",
        "attackers", "assailants", "bombers", "kidnappers", "bandits", "civilians", "villagers", "separatists", "paramilitaries", "islamists", "maoists", "naxalites", "naxals", "commandos", "servicemen", "tribesmen", "rockets", "missiles", "rioters", "protesters", "demonstrators", "mortars", "warplanes", "airstrikes");
}
