namespace Cairn.Model;

/// <summary>Every code list that Cairn's output uses, with its version.</summary>
public static class CodeLists
{
    /// <summary>ACLED event types, in the order of its hierarchy (labels as published; meanings in domain words of ours).</summary>
    public static CodeList AcledTypes { get; } = new("acled_event_type", "2026-1",
    [
        new("Battles", "Government regains territory"), new("Battles", "Non-state actor overtakes territory"), new("Battles", "Armed clash"),
        new("Protests", "Excessive force against protesters"), new("Protests", "Protest with intervention"), new("Protests", "Peaceful protest"),
        new("Riots", "Violent demonstration"), new("Riots", "Mob violence"),
        new("Explosions/Remote violence", "Chemical weapon"), new("Explosions/Remote violence", "Air/drone strike"), new("Explosions/Remote violence", "Suicide bomb"),
        new("Explosions/Remote violence", "Shelling/artillery/missile attack"), new("Explosions/Remote violence", "Remote explosive/landmine/IED"), new("Explosions/Remote violence", "Grenade"),
        new("Violence against civilians", "Sexual violence"), new("Violence against civilians", "Attack"), new("Violence against civilians", "Abduction/forced disappearance"),
        new("Strategic developments", "Agreement"), new("Strategic developments", "Arrests"), new("Strategic developments", "Change to group/activity"), new("Strategic developments", "Disrupted weapons use"),
        new("Strategic developments", "Headquarters or base established"), new("Strategic developments", "Looting/property destruction"), new("Strategic developments", "Non-violent transfer of territory"), new("Strategic developments", "Other"),
    ]);

    /// <summary>All lists, in a fixed order.</summary>
    public static IReadOnlyList<CodeList> All { get; } =
    [
        Of<Act>("act"), Of<Modality>("modality"), AcledTypes,
        new("acled_actor_class", "2026-1", [new("1", "State forces"), new("2", "Rebel group"), new("3", "Political militia"), new("4", "Identity militia"), new("5", "Rioters"), new("6", "Protesters"), new("7", "Civilians"), new("8", "External/Other forces")]),
        Of<ActorRole>("actor_role"), Of<ActorKind>("actor_kind"), Of<Certainty>("certainty"), Of<FigureKind>("figure_kind"), Of<FigureUnit>("figure_unit"), Of<Population>("population"), Of<Qualifier>("qualifier"),
        Of<Cumulation>("cumulation"), Of<FigureScope>("figure_scope"), Of<SourceKind>("source_kind"), Of<StatementKind>("statement_kind"), Of<WhenPrecision>("when_precision"), Of<PublishedBasis>("published_basis"), Of<CopyKind>("copy_kind"),
        new("where_prec", "ucdp-1", [new("1", "exact location"), new("2", "near a known point, to about 25 km"), new("3", "second-order division"), new("4", "first-order division"), new("5", "larger or linear area"), new("6", "country"), new("7", "international waters or airspace")]),
        new("country", "1.0.0", [.. Countries.All.Select(c => new CodeEntry(c.Alpha2, c.Name))]),
    ];

    private static CodeList Of<TEnum>(string name) where TEnum : struct, Enum =>
        new(name, "contract-1", [.. Enum.GetValues<TEnum>().Select(v => new CodeEntry(CodeNames.Name(v), null))]);
}
