using Cairn.Places;

namespace Cairn.Tools.TrainPlaces;

/// <summary>
/// What we hold before seeing reports: how conflict news speaks of places ("20 km west of Gao", "Alpha district, Beta province") is rare in the corpora,
/// so the weights of such features start from here and move only as far as there is evidence.
/// </summary>
internal static class PriorMeans
{
    public static double[] Recognition()
    {
        var means = new double[PlaceWeights.RecognitionCount];
        means[(int)RecognitionFeature.Bias] = -2;
        means[(int)RecognitionFeature.AfterPlaceOf] = 2.5;
        means[(int)RecognitionFeature.AfterLocative] = 1;
        means[(int)RecognitionFeature.BeforeDivision] = 1.5;
        means[(int)RecognitionFeature.BeforeFeature] = 0.5;
        means[(int)RecognitionFeature.Population] = 2;
        means[(int)RecognitionFeature.IsCommonWord] = -2;
        return means;
    }

    public static double[] Resolution()
    {
        var means = new double[PlaceWeights.ResolutionCount];
        means[(int)ResolutionFeature.Population] = 0.8;
        means[(int)ResolutionFeature.IsCountry] = 4;
        means[(int)ResolutionFeature.IsFirstOrder] = 3;
        means[(int)ResolutionFeature.CityIsNamedApart] = -3;
        means[(int)ResolutionFeature.FirstOrderWordAndFirstOrder] = 2;
        means[(int)ResolutionFeature.FirstOrderWordAndOther] = -2;
        means[(int)ResolutionFeature.SecondOrderWordAndSecondOrder] = 1;
        means[(int)ResolutionFeature.SecondOrderWordAndFirstOrder] = -1;
        means[(int)ResolutionFeature.TownWordAndTown] = 1;
        means[(int)ResolutionFeature.TownWordAndOther] = -1;
        means[(int)ResolutionFeature.AbbreviatedFirstOrder] = 3;
        means[(int)ResolutionFeature.None] = 2;
        means[(int)ResolutionFeature.NoneAndContained] = 1;
        means[(int)ResolutionFeature.NoneAndSoundOnly] = 2;
        means[(int)ResolutionFeature.InsideContainer] = 3;
        means[(int)ResolutionFeature.OutsideContainer] = -2;
        means[(int)ResolutionFeature.HoldsAnother] = 1;
        means[(int)ResolutionFeature.CountryShare] = 3;
        means[(int)ResolutionFeature.AtHome] = 1.5;
        means[(int)ResolutionFeature.CountryTold] = 0.5;
        means[(int)ResolutionFeature.FiledInCountry] = 0.5;
        means[(int)ResolutionFeature.FiledInDivision] = 0.3;
        return means;
    }
}
