using System.Collections.Frozen;
using System.Text;

namespace Cairn.Language;

/// <summary>Names of tags and relations as the treebanks write them, and back.</summary>
public static class Treebank
{
    private static readonly FrozenDictionary<string, Tag> Tags = new Dictionary<string, Tag>(StringComparer.Ordinal)
    {
        ["."] = Tag.Period,
        [","] = Tag.Comma,
        [":"] = Tag.Colon,
        ["``"] = Tag.OpenQuote,
        ["''"] = Tag.CloseQuote,
        ["-LRB-"] = Tag.OpenBracket,
        ["-RRB-"] = Tag.CloseBracket,
        ["$"] = Tag.Dollar,
        ["#"] = Tag.Hash,
        ["PRP$"] = Tag.PRPS,
        ["WP$"] = Tag.WPS,
    }.Concat(Enum.GetValues<Tag>().Where(t => t is > Tag.None and < Tag.Period).Select(t => KeyValuePair.Create(t.ToString(), t)))
        .ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Relation> Relations =
        Enum.GetValues<Relation>().ToFrozenDictionary(NameOf, r => r, StringComparer.Ordinal);

    /// <summary>The tag a treebank's XPOS names; <see cref="Tag.None"/> for unknown ones.</summary>
    public static Tag TagOf(string xpos) => Tags.GetValueOrDefault(xpos, Tag.None);

    /// <summary>The relation a treebank's DEPREL names; its main type for unknown subtypes, else <see cref="Relation.Dep"/>.</summary>
    public static Relation RelationOf(string deprel)
    {
        ArgumentNullException.ThrowIfNull(deprel);
        if (Relations.TryGetValue(deprel, out var relation)) return relation;
        var colon = deprel.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Relations.TryGetValue(deprel[..colon], out relation) ? relation : Relation.Dep;
    }

    /// <summary>The treebanks' name of a relation: <c>nsubj:pass</c>.</summary>
    public static string NameOf(Relation relation)
    {
        var name = relation.ToString();
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append(':');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>The universal class of a tag in its place in the tree.</summary>
    public static WordClass ClassOf(Tag tag, Relation relation, string lower) => tag switch
    {
        Tag.NN or Tag.NNS or Tag.GW => WordClass.Noun,
        Tag.NNP or Tag.NNPS => WordClass.Propn,
        Tag.MD => WordClass.Aux,
        >= Tag.VB and <= Tag.VBZ => relation is Relation.Aux or Relation.AuxPass or Relation.Cop ? WordClass.Aux : WordClass.Verb,
        Tag.JJ or Tag.JJR or Tag.JJS or Tag.AFX => WordClass.Adj,
        Tag.RB or Tag.RBR or Tag.RBS or Tag.WRB => lower is "not" or "n't" ? WordClass.Part : WordClass.Adv,
        Tag.IN => relation is Relation.Mark ? WordClass.Sconj : WordClass.Adp,
        Tag.RP => WordClass.Adp,
        Tag.TO => relation is Relation.Case ? WordClass.Adp : WordClass.Part,
        Tag.POS => WordClass.Part,
        Tag.CC => WordClass.Cconj,
        Tag.CD => WordClass.Num,
        Tag.DT or Tag.PDT or Tag.WDT => lower is "that" or "which" && tag == Tag.WDT ? WordClass.Pron : relation is Relation.Det or Relation.DetPredet or Relation.None ? WordClass.Det : WordClass.Pron,
        Tag.PRP or Tag.PRPS or Tag.WP or Tag.WPS or Tag.EX => WordClass.Pron,
        Tag.UH => WordClass.Intj,
        Tag.SYM or Tag.Dollar or Tag.Hash => WordClass.Sym,
        Tag.FW or Tag.LS or Tag.ADD => WordClass.X,
        Tag.None => WordClass.None,
        _ => WordClass.Punct,
    };
}
