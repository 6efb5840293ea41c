using System.Text.Json;

namespace Cairn.Model;

/// <summary>Makes a coded report of what a line gave: what others left out is empty, not null, and what is no coded report at all is refused.</summary>
internal static class WholeReport
{
    /// <summary>The report, nothing of it null that never is.</summary>
    /// <exception cref="JsonException">The line has no report or no accounts.</exception>
    public static CodedReport Of(CodedReport read)
    {
        if (read.Report is null || read.Accounts is null) throw new JsonException("it has no 'report' or no 'accounts', which cairn code writes");
        var header = read.Report;
        return read with
        {
            Report = header.Text is not null && header.TextSha256 is not null && header.Byline is not null ? header : header with { Text = header.Text ?? "", TextSha256 = header.TextSha256 ?? "", Byline = header.Byline ?? [] },
            Accounts = Each(read.Accounts, Of),
            Statements = Each(read.Statements, s => s.Evidence is not null && s.AsReported is not null && IsWhole(s.Source) ? s : s with { Evidence = s.Evidence ?? [], AsReported = s.AsReported ?? "", Source = Of(s.Source) }),
            Diagnostics = read.Diagnostics ?? [],
        };
    }

    private static Account Of(Account account)
    {
        var when = account.When is null ? new When() : account.When.Evidence is null ? account.When with { Evidence = [] } : account.When;
        var where = account.Where is null ? new Where() : account.Where.Evidence is null ? account.Where with { Evidence = [] } : account.Where;
        var actors = Each(account.Actors, a => a.Evidence is not null && IsWhole(a.Source) ? a : a with { Evidence = a.Evidence ?? [], Source = Of(a.Source) });
        var targets = Each(account.PhysicalTargets, t => t.Evidence is not null ? t : t with { Evidence = [] });
        var weapons = Each(account.Weapons, w => w.Evidence is not null ? w : w with { Evidence = [] });
        var figures = Each(account.Figures, f => f.Evidence is not null && IsWhole(f.Source) ? f : f with { Evidence = f.Evidence ?? [], Source = Of(f.Source) });
        var sources = Each(account.Sources, s => Of(s)!);
        var isWhole = account is { Acts: not null, Totals: not null, Evidence: not null } && ReferenceEquals(when, account.When) && ReferenceEquals(where, account.Where) && ReferenceEquals(actors, account.Actors)
            && ReferenceEquals(targets, account.PhysicalTargets) && ReferenceEquals(weapons, account.Weapons) && ReferenceEquals(figures, account.Figures) && ReferenceEquals(sources, account.Sources);
        return isWhole ? account : account with
        {
            Acts = account.Acts ?? [],
            When = when,
            Where = where,
            Actors = actors,
            PhysicalTargets = targets,
            Weapons = weapons,
            Figures = figures,
            Totals = account.Totals ?? new Dictionary<string, Total>(),
            Evidence = account.Evidence ?? [],
            Sources = sources,
        };
    }

    private static bool IsWhole(Source? source) => source is not { Evidence: null };

    private static Source? Of(Source? source) => IsWhole(source) ? source : source! with { Evidence = [] };

    // Most lines are whole: their lists stay as they were read.
    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T>? items, Func<T, T> whole) where T : class
    {
        if (items is null) return [];
        T[]? made = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = whole(items[i] ?? throw new JsonException("a list of it holds null"));
            if (made is null && ReferenceEquals(item, items[i])) continue;
            made ??= [.. items];
            made[i] = item;
        }

        return made ?? items;
    }
}
