namespace Cairn.Language;

/// <summary>Universal part of speech.</summary>
public enum WordClass : byte
{
    None, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
}
