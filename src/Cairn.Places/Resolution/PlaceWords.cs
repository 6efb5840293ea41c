using System.Collections.Frozen;

namespace Cairn.Places;

/// <summary>Words around place names, lower case.</summary>
internal static class PlaceWords
{
    /// <summary>Say that what comes next is a place.</summary>
    public static readonly FrozenSet<string> Before = Set("in at near from to outside around across into throughout inside toward towards off via between of northern southern eastern western central southeastern southwestern northeastern northwestern north south east west downtown upper lower greater village town city district province governorate county region state port camp");

    /// <summary>Follow a name of a division or a feature: "Khunti district".</summary>
    public static readonly FrozenSet<string> Divisions = Set("district districts province provinces governorate governorates oblast region county state prefecture department division municipality mandal tehsil taluk block sub-division subdivision agency emirate canton parish commune raion krai wilayat wilaya muhafazat");

    public static readonly FrozenSet<string> Features = Set("village town city camp airport crossing forest valley island mountains river area neighborhood neighbourhood suburb quarter hamlet port base prison road highway square street bridge lake dam hill hills junction airbase countryside checkpoint university hospital mosque church");

    /// <summary>Capitalised words that are names of places too but mostly are not.</summary>
    public static readonly FrozenSet<string> Common = Set(
        "of the and for police army march may monday tuesday wednesday thursday friday saturday sunday mobile union reading nice orange bath man most split best born same this that many police general major colonel captain force college university central north south east west party leader president minister war guard security group state states united national council house senate court school church temple center centre street road page english live social independence liberty justice progress media industry enterprise commerce defiance hope bar date date tours salem media sale bay ban van much along opposition victoria jerusalem's islamic data media chief long can as is are was it he she no so to by at on in an a or but if be do my we our us you i me him her his they them their its who whom whose what which when where why how not new old big good bad well two three four five six seven eight nine ten first second third one prime dawn marine spring summer winter fall autumn january february april june july august september october november december lord mission reform law peace freedom victory justice front red white black green blue grand royal sun moon star gold golden silver angels dodgers lead time day week month year night today yesterday tomorrow men women children people god king queen prince princess bishop pope cardinal saint mr mrs ms dr sir gen lt col maj sgt capt gov sen rep however meanwhile also after before since while during under over between among with without within against about above below up down out off then there here these those such some any all both each few more other another every several own only just even still again once ever never always often sometimes soon later early late officials official forces military militants rebels insurgents soldiers troops civilians residents villagers gunmen attack attacks bomb bombing explosion killed wounded injured dead ali ahmed mohammed khan singh kumar hussein hassan omar abdullah ibrahim yusuf david john james george paul michael robert william richard thomas charles joseph daniel peter carlos jose juan luis maria martin lopez garcia perez santos silva jackson johnson washington's lincoln jefferson houston madison wilson clinton bush obama biden trump reagan carter kennedy douglas gordon dallas austin tyler marshall franklin wayne roosevelt ford sherman grant lee vice home ministry agency network news times post journal tribune herald star today daily globe");

    public static readonly FrozenDictionary<string, double> Bearings = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["north"] = 0,
        ["northeast"] = 45,
        ["east"] = 90,
        ["southeast"] = 135,
        ["south"] = 180,
        ["southwest"] = 225,
        ["west"] = 270,
        ["northwest"] = 315,
        ["northward"] = 0,
        ["northern"] = 0,
        ["northeastern"] = 45,
        ["eastern"] = 90,
        ["southeastern"] = 135,
        ["southern"] = 180,
        ["southwestern"] = 225,
        ["western"] = 270,
        ["northwestern"] = 315,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kilometres of one unit.</summary>
    public static readonly FrozenDictionary<string, double> Units = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["km"] = 1,
        ["kms"] = 1,
        ["kilometer"] = 1,
        ["kilometers"] = 1,
        ["kilometre"] = 1,
        ["kilometres"] = 1,
        ["mile"] = 1.609344,
        ["miles"] = 1.609344,
        ["mi"] = 1.609344,
        ["m"] = 0.001,
        ["meter"] = 0.001,
        ["meters"] = 0.001,
        ["metre"] = 0.001,
        ["metres"] = 0.001,
        ["yards"] = 0.0009144,
        ["feet"] = 0.0003048,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
