using Cairn.Model;

namespace Cairn.Coding;

/// <summary>What a report tells of everybody in it, read once for all its accounts. Owned by the <see cref="DoerChoice"/> of one report.</summary>
internal sealed class ToldDoers
{
    private readonly ReportReading _reading;
    private List<int>? _phrases;
    private readonly Dictionary<AccountDraft, Population?> _suffered = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string? Country, Act? Act), List<DoerCandidate>> _candidates = [];

    /// <summary>Reads the roles of every account.</summary>
    public ToldDoers(ReportReading reading, IReadOnlyList<(AccountDraft Draft, Account Account)> made)
    {
        _reading = reading;
        Roles = made.SelectMany(m => m.Draft.Mentions.SelectMany(e => e.Roles.Select(r => (r.Head, Told: (m.Draft, e, r.Role))))).ToLookup(t => t.Head, t => t.Told);
        Agents = Roles.Count(t => t.Any(r => r.Role == FrameRole.Agent));
    }

    /// <summary>By token what the accounts tell of it.</summary>
    public ILookup<int, (AccountDraft Draft, EventMention Mention, FrameRole Role)> Roles { get; }

    /// <summary>How many phrases are told to do something.</summary>
    public int Agents { get; }

    /// <summary>Who may have done what an account tells.</summary>
    public List<DoerCandidate> Candidates(AccountDraft draft, string? country)
    {
        var mention = draft.Mentions.First(m => m.Act is not null);
        if (!_candidates.TryGetValue((country, mention.Act), out var known)) _candidates[(country, mention.Act)] = known = DoerCandidate.In(_reading, _phrases ??= [.. DoerCandidate.Phrases(_reading)], mention, country);
        return FiredFrom.Of(_reading, draft) is { } land ? known.FindAll(c => !FiredFrom.IsOfAnother(_reading, c, land)) : known;
    }

    /// <summary>Of which population those are whom an occurrence harmed first; null where none is told.</summary>
    public Population? Suffered(AccountDraft draft)
    {
        if (!_suffered.TryGetValue(draft, out var known)) _suffered[draft] = known = FirstHarmed(draft);
        return known;
    }

    private Population? FirstHarmed(AccountDraft draft) =>
        draft.Mentions.SelectMany(m => m.Roles).Where(r => r.Role is FrameRole.Victim or FrameRole.Target).Select(r => PeopleReader.GroupAt(_reading, r.Head)?.Population).FirstOrDefault(p => p is not (null or Population.All or Population.Unknown));
}
