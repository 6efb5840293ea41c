using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Lower-case words that keep their full stop, and whether a sentence can end there.</summary>
internal static class Abbreviations
{
    /// <summary>Never end a sentence before a capital: titles, military ranks, "No.", "vs.".</summary>
    public static readonly FrozenSet<string> BeforeNames = Set(
        "mr mrs ms dr prof gen col lt maj capt cpl sgt adm cmdr brig rev fr sr hon pres gov sen rep st mt ft no nos vs cf eds fig vol pp messrs insp supt pvt spc pfc cpt ltg amb det supt const dep asst hrs smt shri sri mgr msgr vice-adm rear-adm lt-col lt-gen maj-gen brig-gen approx dist");

    /// <summary>May end a sentence when a clear beginning follows.</summary>
    public static readonly FrozenSet<string> Others = Set(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc ltd co corp bros etc al est ave blvd rd jr ph.d u.s u.k u.n u.s.a u.a.e a.m p.m d.c e.g i.e b.c a.d n.y l.a u.s.s.r viz ariz calif colo conn fla ga ill ind kan ky mass md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark del ft km kms sq lb oz tel ext v");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
