namespace Cairn.Places;

/// <summary>What speaks for or against a run of words being the name of a place. Each has a weight in weights.csv.</summary>
internal enum RecognitionFeature
{
    Bias,

    // What the name tagger says of the first word.
    TaggedPlace, TaggedPerson, TaggedOrganisation, TaggedOther, TaggedWhole,

    // The words before and after.
    AfterLocative, AfterOf, AfterPlaceOf, AfterFromTo, AfterVia, AfterPlaceComma, AfterPlaceAnd, AfterTitle, AfterDirection, AfterName, AfterOpening, AfterArticle, AfterVerb,
    BeforeDivision, BeforeFeature, BeforeStreet, BeforeBody, BeforePlaceComma, BeforeName, BeforePossessive, BeforeSaying, BeforeHyphen, BeforeVerb, BeforePlural, BeforeNoun,

    // How it is written.
    OpensSentence, IsCapitals, IsShort, IsAbbreviation, HasSeveralWords, IsNoName, InOneCase, IsCommonWord, BeginsWithArticle, HasFigure,

    // What the gazetteer knows under it.
    IsCountry, IsArea, IsFirstOrder, IsSecondOrder, Population, IsOtherName, IsLongTown,

    // The rest of the report.
    ElsewherePerson, ElsewhereLocative, ElsewhereTagged, IsRepeated, ElsewhereFullPerson,
}
