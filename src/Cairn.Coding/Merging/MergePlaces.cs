using Cairn.Places;

namespace Cairn.Coding;

/// <summary>How the places of a scene stand to those of an occurrence already told, in one word.</summary>
internal static class MergePlaces
{
    public static string Of(AccountDraft draft, Scene scene, ResolvedPlace? opening)
    {
        var told = scene.Places.Where(p => !p.IsMetonymy).ToList();
        if (opening is not null && !told.Contains(opening)) told.Add(opening);
        var known = draft.Recent.Places.Where(p => !p.IsMetonymy).ToList();
        if (told.Count == 0 || known.Count == 0) return told.Count > 0 ? told.Exists(Compatibility.IsTown) ? "town" : "area" : known.Exists(Compatibility.IsTown) ? "town-before" : known.Count > 0 ? "area-before" : "none";
        if (told.Exists(p => known.Exists(q => IsSame(p, q)))) return told.Exists(p => Compatibility.IsTown(p) && known.Exists(q => IsSame(p, q))) ? "same-town" : "same-area";
        var (towns, towns2) = (told.Where(Compatibility.IsTown).ToList(), known.Where(Compatibility.IsTown).ToList());
        if (Compatibility.AreTwo(towns, towns2)) return "other-town";
        if (told.Exists(p => known.Exists(q => Compatibility.MayBeOne(p, q)))) return "alike";
        if (told.Exists(p => known.Exists(q => Compatibility.Holds(p, q)))) return "around";
        if (told.Exists(p => known.Exists(q => Compatibility.Holds(q, p)))) return towns.Count > 0 ? "town-inside" : "inside";
        return "other";
    }

    /// <summary>Whether a place of one is too far from a place of the other.</summary>
    public static bool AreApart(AccountDraft draft, Scene scene) =>
        draft.Recent.Places.Any(p => scene.Places.Any(q => Compatibility.AreApart(p, q)));

    /// <summary>How the country of a scene stands to that told before, where not both name places.</summary>
    public static string Country(AccountDraft draft, Scene scene, Setting setting)
    {
        var known = draft.Recent.Places.Select(p => p.Country).FirstOrDefault(c => c is not null) ?? draft.CountryHint;
        if (known is null || setting.Country is null || scene.Places.Any() && draft.Recent.Places.Count > 0) return "untold";
        return (known == setting.Country ? "same" : "other") + (setting.IsOwn ? "-own" : "");
    }

    /// <summary>Whether both are one entry of the gazetteer.</summary>
    public static bool IsSame(ResolvedPlace a, ResolvedPlace b) => a.GeonamesId is not null && a.GeonamesId == b.GeonamesId;
}
