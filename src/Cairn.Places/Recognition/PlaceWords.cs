using System.Collections.Frozen;

namespace Cairn.Places;

/// <summary>Words around place names, lower case.</summary>
internal static class PlaceWords
{
    /// <summary>Stand right before places: position.</summary>
    public static readonly FrozenSet<string> Locative = Set("in at near outside around across throughout inside toward towards between into onto within surrounding off via through over along northern southern");

    /// <summary>Directions and parts before a name: "northern Iraq", "downtown Springfield".</summary>
    public static readonly FrozenSet<string> Directions = Set("northern southern eastern western central southeastern southwestern northeastern northwestern north south east west downtown upper lower greater mid inner outer rural suburban central southeast southwest northeast northwest");

    /// <summary>Follow or precede a name of a division: "Khunti district", "state of Sonora".</summary>
    public static readonly FrozenSet<string> Divisions = Set("district districts province provinces governorate governorates oblast region regions county counties state states prefecture department departments division municipality municipalities mandal mandals tehsil tehsils taluk taluka talukas block blocks sub-division subdivision agency emirate canton parish commune raion krai wilayat wilaya muhafazat republic territory zone woreda regency");

    /// <summary>Of <see cref="Divisions"/>, those of the first order.</summary>
    public static readonly FrozenSet<string> FirstOrder = Set("province provinces governorate governorates oblast region regions state states department departments emirate krai wilayat wilaya muhafazat prefecture republic");

    /// <summary>Of <see cref="Divisions"/>, those below the first order.</summary>
    public static readonly FrozenSet<string> SecondOrder = Set("district districts county counties municipality municipalities mandal mandals tehsil tehsils taluk taluka talukas block blocks sub-division subdivision agency canton parish commune raion division zone woreda regency");

    /// <summary>Of <see cref="Features"/>, those that say town.</summary>
    public static readonly FrozenSet<string> Towns = Set("village villages town towns city cities camp suburb neighborhood neighbourhood hamlet quarter port airport capital");

    public static readonly FrozenSet<string> Features = Set("village villages town towns city cities camp airport crossing forest forests valley island islands mountains river area areas neighborhood neighbourhood suburb quarter hamlet port base prison highway square bridge lake dam hill hills junction airbase countryside checkpoint checkpost outpost university hospital mosque church peninsula desert border frontier basin beach bay jungle market station railway refinery");

    /// <summary>After a name they make it a street.</summary>
    public static readonly FrozenSet<string> Streets = Set("street st. st road rd. rd avenue ave. ave lane ln. drive dr. boulevard blvd. blvd parkway pkwy court ct. terrace way circle route turnpike expressway freeway trail alley");

    /// <summary>After a name they make it a body, a post or a building of the place: "Kansas Department", "Fargo Police".</summary>
    public static readonly FrozenSet<string> Bodies = Set("police sheriff department council board school schools high university college hospital library museum chamber commission committee authority court courthouse jail airport park house senate legislature assembly parliament national guard public community regional medical center centre fire volunteer historical society times post news journal herald tribune star gazette daily university's bank company corp inc association club team mayor governor gov. sen. rep. attorney district ministry army navy marine air force embassy consulate international elementary middle church cathedral festival theater theatre democratic republican party republicans democrats judge clerk township supreme district superintendent");

    /// <summary>Words between a place and what holds it: "village in the north of", "police station area of".</summary>
    public static readonly FrozenSet<string> Holding = Set(", in of the 's ' village town district city area province northern southern eastern western central ( ) region state block under police station limits forest forests jurisdiction governorate county tehsil mandal taluk taluka sub-division subdivision division camp neighborhood neighbourhood suburb suburbs outskirts countryside municipality valley hills near provincial restive troubled volatile remote coastal border mountainous southeastern southwestern northeastern northwestern north south east west northeast northwest southeast southwest located situated inside within villages areas towns country 's jungles jungle panchayat gram range also - ) administrative unit zone base prison airport capital's");

    /// <summary>Titles before persons.</summary>
    public static readonly FrozenSet<string> Titles = Set("mr. mrs. ms. dr. mr mrs ms dr gen. general col. colonel lt. lieutenant maj. major capt. captain sgt. sergeant president minister governor gov. mayor sheriff commander adm. admiral inspector superintendent judge justice senator sen. rep. chief director ambassador secretary king queen prince princess sheikh imam father bishop archbishop detective officer deputy prof. professor coach st. saint sir lord lady congressman representative miss councilman trooper rev. pastor");

    /// <summary>Capitalised words that are names of places too but mostly are not.</summary>
    public static readonly FrozenSet<string> Common = Set(
        "of the and for metro police army march may monday tuesday wednesday thursday friday saturday sunday mobile union reading nice orange bath man most split best born same this that many general major colonel captain force college university central north south east west party leader president minister war guard security group state states united national council house senate court school church temple center centre street road avenue lane drive boulevard highway river valley creek lake ridge hill hills bridge park jail hospital hall courthouse village city town county page english live social independence liberty justice progress media industry enterprise commerce defiance hope bar date tours salem sale bay ban van much along opposition victoria islamic data chief long can as is are was it he no so to by at on in an a or but if be do my we our us you i me him her his they them their its who whom whose what which when where why how not new old big good bad well two three four five six seven eight nine ten first second third one prime dawn marine spring summer winter fall autumn january february april june july august september october november december lord mission reform law peace freedom victory front red white black green blue grand royal sun moon star gold golden silver angels dodgers lead time day week month year night today yesterday tomorrow men women children people god king queen prince princess bishop pope cardinal saint mr mrs ms dr sir gen lt col maj sgt capt gov sen rep however meanwhile also after before since while during under over between among with without within against about above below up down out off then there here these those such some any all both each few more other another every several own only just even still again once ever never always often sometimes soon later early late officials official forces military militants rebels insurgents soldiers troops civilians residents villagers gunmen attack attacks bomb bombing explosion killed wounded injured dead ali ahmed mohammed khan singh kumar hussein hassan omar abdullah ibrahim yusuf david john james george paul michael robert william richard thomas charles joseph daniel peter carlos jose juan luis maria martin lopez garcia perez santos silva jackson johnson lincoln jefferson madison wilson clinton bush obama biden trump reagan carter kennedy douglas gordon tyler marshall franklin wayne roosevelt ford sherman grant lee vice home ministry agency network news times post journal tribune herald daily globe eastern western northern southern northeast northwest southeast southwest gulf main ground fire volunteer medical public superior christmas easter internet");

    /// <summary>Days and months: capitalised words that end a name.</summary>
    public static readonly FrozenSet<string> Calendar = Set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december");

    /// <summary>Parts of a town, beside their name.</summary>
    public static readonly FrozenSet<string> Quarters = Set("neighborhood neighbourhood neighborhoods neighbourhoods quarter");

    /// <summary>Before "of" they say that a place follows: "east of", "town of", "outskirts of".</summary>
    public static bool SaysPlace(string word) =>
        Bearings.ContainsKey(word) || Towns.Contains(word) || Divisions.Contains(word) || word is "outskirts" or "edge" or "vicinity" or "outside" or "suburbs" or "suburb" or "centre" or "center" or "heart" or "streets" or "area" or "areas" or "valley" or "island" or "parts" or "part" or "countryside" or "coast";

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
