namespace Cairn.Places;

/// <summary>What speaks for one reading of a name over the others. Each has a weight in weights.csv.</summary>
internal enum ResolutionFeature
{
    // The reading itself.
    Population, IsCountry, IsArea, IsFirstOrder, IsSecondOrder, IsCapital, IsSeat, IsMainName, IsLargest, SharesNameOfDivision, FirstOrderPopulation, CityIsNamedApart,

    // The division word beside the name.
    FirstOrderWordAndFirstOrder, FirstOrderWordAndOther, SecondOrderWordAndSecondOrder, SecondOrderWordAndFirstOrder, SecondOrderWordAndTown, TownWordAndTown, TownWordAndOther, AbbreviatedFirstOrder,

    // The rest of the report.
    InsideContainer, OutsideContainer, HoldsAnother, CountryShare, DivisionShare, CountryNamed, DivisionNamed, SecondDivisionNamed, Nearest, Nearness, AtHome, CountryTold, FiledInCountry, FiledInDivision, HoldsOthers, Support, ListedAlike, FiledThereAndTown,

    // The reading that it is none of them: a place the gazetteer does not have.
    None, NoneAndContained, NoneAndSecondOrderWord, NoneAndTownWord, NoneAndSoundOnly, NoneAndOneReading,
}
