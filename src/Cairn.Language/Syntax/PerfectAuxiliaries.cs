namespace Cairn.Language;

/// <summary>"have killed": a participle right behind a form of "have" is the verb and "have" its auxiliary, however the moves hung them together.</summary>
internal static class PerfectAuxiliaries
{
    private static readonly ulong[] Forms = [.. new[] { "have", "has", "had", "having", "'ve" }.Select(f => Hash.Of(f))];

    /// <summary>Mends heads and relations in place; the root's own head is the number of tokens.</summary>
    public static void Mend(Span<int> heads, Span<Relation> relations, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        for (var i = 0; i + 1 < heads.Length; i++)
        {
            if (!Forms.Contains(words[i].Word)) continue;
            var verb = i + 1;
            while (verb < heads.Length && (Tag)tags[verb] is Tag.RB) verb++;
            if (verb >= heads.Length || (Tag)tags[verb] is not (Tag.VBN or Tag.VBD) || !HangsUnder(heads, tags, verb, i)) continue;
            (heads[verb], relations[verb]) = (heads[i], relations[i]);
            for (var d = 0; d < heads.Length; d++)
            {
                if (heads[d] == i) heads[d] = verb;
            }

            (heads[i], relations[i]) = (verb, Relation.Aux);
        }
    }

    // Under "have" itself, or taken for an attribute of its object though the object's own numeral or article comes after.
    private static bool HangsUnder(ReadOnlySpan<int> heads, ReadOnlySpan<byte> tags, int verb, int have)
    {
        var head = heads[verb];
        if (head == have) return true;
        return head > verb && head < heads.Length && heads[head] == have && (Tag)tags[verb + 1] is Tag.CD or Tag.DT or Tag.PRPS or Tag.PDT;
    }
}
