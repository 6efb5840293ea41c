using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Turns the occurrences of a report into the contract's accounts: when, where, who, how many, type, evidence; ordered and keyed.</summary>
internal static class AccountAssembler
{
    public static List<Account> Assemble(ReportReading reading, List<AccountDraft> drafts, string reportId, bool explain) =>
        [.. Keyed(reading, Made(reading, drafts, explain), reportId).Select(m => m.Account)];

    /// <summary>The occurrences with what is told twice made one, of all its scenes, and who did it where only the rest of the report says so.</summary>
    public static List<(AccountDraft Draft, Account Account)> Made(ReportReading reading, List<AccountDraft> drafts, bool explain) => DoerChoice.Fill(reading, Joined(reading, drafts, explain));

    /// <summary>The occurrences with what is told twice made one, of all its scenes.</summary>
    public static List<(AccountDraft Draft, Account Account)> Joined(ReportReading reading, List<AccountDraft> drafts, bool explain)
    {
        var told = Told(reading, drafts, explain);
        var accounts = told.ToDictionary(t => t.Draft, t => t.Account);
        return [.. Retellings.Join(reading, told).Select(d => (d, accounts.GetValueOrDefault(d) ?? Assemble(reading, d, explain)))];
    }

    /// <summary>The occurrences as read, before what is told twice is joined.</summary>
    public static List<(AccountDraft Draft, Account Account)> Told(ReportReading reading, List<AccountDraft> drafts, bool explain) =>
        [.. drafts.Select(d => (d, Assemble(reading, d, explain)))];

    /// <summary>News before background, each in the order told, with their keys and the days that are carried to them.</summary>
    public static List<(AccountDraft Draft, Account Account)> Keyed(ReportReading reading, List<(AccountDraft Draft, Account Account)> made, string reportId)
    {
        BackgroundJudge.Judge(reading, made);
        var ordered = made.OrderBy(m => m.Draft.IsBackground).ThenBy(m => m.Draft.Scenes[0].Sentence.Index).ThenBy(m => m.Draft.Mentions.First().Head).ToList();
        var days = new DayCarrier(reading, made);
        return [.. ordered.Select((m, i) => (m.Draft, m.Account with { Key = $"{reportId}#{i + 1}", Background = m.Draft.IsBackground, When = days.Carry(m.Draft, m.Account.When), Actors = HomeForces.Named(reading, m.Account) }))];
    }

    private static Account Assemble(ReportReading reading, AccountDraft draft, bool explain)
    {
        var where = WhereChooser.Choose(reading, draft);
        var actors = ActorReader.Read(reading, draft, where.Country);
        var told = DayInFocus.Of(reading, draft);
        var figures = FigureBuilder.Build(reading, draft, told?.Start);
        var acts = draft.Acts;
        var modality = ModalityOf(draft);
        return Typed(reading, draft, new Account
        {
            Key = "",
            Modality = modality,
            Acts = acts,
            Plover = EventTypes.PloverOf(acts, modality, IsDevelopment(draft)),
            When = WhenChooser.Choose(reading, draft, told),
            Where = where,
            Actors = actors,
            PhysicalTargets = ThingReader.Targets(reading, draft),
            Weapons = WeaponReader.Read(reading, draft),
            Figures = figures,
            Totals = AccountTotals.Of(figures),
            Evidence = [.. draft.Scenes.SelectMany(s => s.NamedVictims.Select(v => reading.SentenceOf(v.First)).Prepend(s.Sentence)).Distinct().OrderBy(s => s.Index).Select(s => Span.Of(reading.Text.Text, s.Span))],
            Sources = SourceFinder.In(reading, draft.Scenes.Select(s => s.Sentence).Distinct().OrderBy(s => s.Index)),
            Reasons = explain ? [.. draft.Mentions.SelectMany(m => m.Reasons)] : null,
        });
    }

    /// <summary>An account with the type that its acts, actors, targets and harm make.</summary>
    public static Account Typed(ReportReading reading, AccountDraft draft, Account account)
    {
        var harms = account.Figures.Any(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties && f.SubsetOf is null && (f.Low ?? f.Point ?? 0) > 0);
        if (OrdinaryCrime.Is(reading, draft, account.Acts, harms)) return account with { EventType = null, SubEventType = null };
        var (type, subType) = EventTypes.Acled(WithoutWhatEnded(account.Acts, draft), Losers(reading, draft, account.Actors), harms, IsDevelopment(draft), account.PhysicalTargets.Any(t => t.Type == "military" || IsPost(t)), Crowds.Of(reading, draft));
        account = account with { EventType = type, SubEventType = subType };
        if (subType == EventTypes.OfMob && harms && !account.Acts.Contains(Act.Riot)) return With(account, Act.Riot, draft); // whom a crowd kills or beats
        if (subType != EventTypes.ShotCrowd || account.Acts.Contains(Act.CrowdDispersal) || !account.Actors.Any(a => a is { Role: ActorRole.Perpetrator, ActorClass: 1 or 8 })) return account;
        return With(account, Act.CrowdDispersal, draft); // the forces that fire on a march disperse it, whatever else it was
    }

    private static Account With(Account account, Act act, AccountDraft draft)
    {
        IReadOnlyList<Act> acts = [.. account.Acts.Append(act).Order()];
        return account with { Acts = acts, Plover = EventTypes.PloverOf(acts, account.Modality, IsDevelopment(draft)) };
    }

    // "A truce took hold. The road, closed by the fighting, was open again": the fighting that an agreement ends is what came before it.
    private static IReadOnlyList<Act> WithoutWhatEnded(IReadOnlyList<Act> acts, AccountDraft draft) =>
        acts.Contains(Act.Agreement) && acts.Contains(Act.Clash) && draft.Mentions.Where(m => m.Act is Act.Clash).All(m => m is { IsNoun: true, IsDefinite: true, Figures.Count: 0 }) ? [.. acts.Where(a => a is not Act.Clash)] : acts;

    // "Soldiers left the town to the militia": who gives ground up lost it, though the leaving is what they did. "Rebels overran a base; the army killed nine of them": who fought beside it took nothing.
    private static IReadOnlyList<Actor> Losers(ReportReading reading, AccountDraft draft, IReadOnlyList<Actor> actors)
    {
        if (!draft.Mentions.Any(m => m.Act is Act.TerritoryTaken or Act.TerritoryRegained)) return actors;
        var taken = AgentsOf(reading, draft, a => a is Act.TerritoryTaken or Act.TerritoryRegained);
        var left = AgentsOf(reading, draft, a => a is Act.TerritoryTransferred);
        left.ExceptWith(taken);
        var winners = actors.Where(a => a.Role is ActorRole.Perpetrator && Is(a, taken)).ToList();
        return [.. actors.Select(a => a.Role is ActorRole.Perpetrator && (Is(a, left) || !winners.Contains(a) && winners.Exists(w => w.ActorClass != a.ActorClass)) ? a with { Role = ActorRole.Target } : a)];
    }

    private static bool Is(Actor actor, HashSet<string> heads) => actor.AsReported is { } words && heads.Any(h => words.EndsWith(h, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> AgentsOf(ReportReading reading, AccountDraft draft, Func<Act, bool> isOf) =>
        [.. draft.Mentions.Where(m => m.Act is { } act && isOf(act)).SelectMany(m => m.Roles).Where(r => r.Role is FrameRole.Agent).Select(r => reading.Lower(r.Head))];

    // A curfew, a coup without shots, a grave found: told as what it is, and no violence besides.
    private static bool IsDevelopment(AccountDraft draft) =>
        draft.Mentions.Any(m => m is { Frame.IsDevelopment: true, Act: not null }) && draft.Mentions.All(m => m.Act is null || m.IsWeak || m.IsDefinite || m.Frame.IsDevelopment);

    private static bool IsPost(PhysicalTarget target) =>
        target.AsReported.Contains("police", StringComparison.OrdinalIgnoreCase) && target.Type is "building" || target.AsReported.Contains("army", StringComparison.OrdinalIgnoreCase) || target.AsReported.Contains("military", StringComparison.OrdinalIgnoreCase);

    private static Modality ModalityOf(AccountDraft draft)
    {
        var modalities = draft.Mentions.Where(m => m.Act is not null && !m.IsFeared).Select(m => m.Modality).ToList();
        if (modalities.Contains(Modality.Occurred)) return Modality.Occurred;
        return modalities.Count > 0 ? modalities[0] : Modality.Occurred;
    }
}
