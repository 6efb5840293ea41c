using Cairn.Model;
using Cairn.Places;

namespace Cairn.Linking;

/// <summary>Whether an incident lies in the place that a question asks of: surely, perhaps (it is known no more exactly than a wider place that holds that one), or not.</summary>
internal static class ComparedWhere
{
    private const int Country = 6; // UCDP where_prec
    private const int Division = 4;
    private const int District = 3;

    /// <summary>Null: perhaps.</summary>
    public static bool? Holds(ComparedPlace place, Where? where)
    {
        if (place.Country is null || where?.Country != place.Country) return false;
        if (place.WherePrec >= Country) return true;
        if (where.Admin1 is null) return null;
        if (place.Admin1 is null || !Same(place.Admin1, where.Admin1)) return false;
        if (place.WherePrec >= Division) return true;
        if (place.GeonamesId is { } id && where.GeonamesId == id || place.Name is { } name && (Same(name, where.Name) || Same(name, where.Admin2))) return true;
        if (place.WherePrec == District && place.Admin2 is { } district && Same(district, where.Admin2)) return true;
        return where.WherePrec >= Division ? null : false;
    }

    /// <summary>How it is called in a sentence.</summary>
    public static string Words(ComparedPlace place) => place is { Name: { } name, WherePrec: < Country or null } && Countries.Find(place.Country) is { } country ? $"{name}, {country.Name}" : place.Name ?? place.AsReported;

    private static bool Same(string asked, string? recorded) => recorded is not null && NameFolding.Exact(asked) == NameFolding.Exact(recorded);
}
