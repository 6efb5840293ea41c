namespace Cairn.Language;

/// <summary>Sets right two tags that the model, which has seen few reports of violence, gets wrong: plurals in "-men", and the verb "shot" before what was shot.</summary>
internal static class TagRepair
{
    /// <summary>Repairs the tags of one sentence in place.</summary>
    /// <param name="lowers">Lower-case forms.</param>
    /// <param name="tags">Their tags, as bytes of <see cref="Tag"/>.</param>
    public static void Apply(ReadOnlySpan<string> lowers, Span<byte> tags)
    {
        for (var i = 0; i < lowers.Length; i++)
        {
            if (lowers[i].Length > 5 && lowers[i].EndsWith("men", StringComparison.Ordinal) && (Tag)tags[i] is Tag.JJ or Tag.NN or Tag.VB or Tag.VBP or Tag.VBN && lowers[i] is not ("regimen" or "specimen" or "abdomen"))
                tags[i] = (byte)Tag.NNS;
        }

        for (var i = 1; i + 1 < lowers.Length; i++)
        {
            if (lowers[i] is not "shot" || (Tag)tags[i] is not (Tag.NN or Tag.JJ)) continue;
            var isBeforeObject = (Tag)tags[i + 1] is Tag.DT or Tag.CD or Tag.PRPS or Tag.PRP || lowers[i + 1] is "and" or "dead" or "at" or "him" or "them";
            if (isBeforeObject && (Tag)tags[i - 1] is Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.WP || isBeforeObject && (Tag)tags[i - 1] is Tag.NN && i > 1 && lowers[i - 1] is not ("gun" or "mortar" or "pistol" or "rifle" or "warning" or "head"))
                tags[i] = (byte)Tag.VBD;
        }
    }
}
