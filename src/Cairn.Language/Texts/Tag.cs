namespace Cairn.Language;

/// <summary>Penn Treebank tags as EWT and GUM use them; punctuation and symbols by name.</summary>
public enum Tag : byte
{
    None, CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM, TO, UH,
    VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, HYPH, NFP, ADD, GW, AFX,
    Period, Comma, Colon, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Dollar, Hash,
}
