namespace Cairn.Ledger.Projecting;

/// <summary>Which accounts make which incident: the linker's groups, then every decision in its order. A pure function of both.</summary>
internal sealed class Membership
{
    private readonly Dictionary<long, Group> _groupOf = [];
    private readonly Dictionary<string, Group> _byId = new(StringComparer.Ordinal);
    private readonly Func<long, long?> _successor;

    private Membership(Func<long, long?> successor) => _successor = successor;

    /// <summary>Ids that a decision emptied, with the reason.</summary>
    public Dictionary<string, string> Emptied { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups with accounts, in the order of their ids.</summary>
    public IEnumerable<Group> Groups => _byId.Values.Where(g => g.Accounts.Count > 0).OrderBy(g => g.Id, StringComparer.Ordinal);

    public Group? Of(long account) => _groupOf.GetValueOrDefault(account);

    /// <param name="accounts">Accounts in force.</param>
    /// <param name="decisions">Decisions in their order.</param>
    /// <param name="successor">The account in force that took the place of one no longer in force; null when none did.</param>
    public static Membership Of(IEnumerable<AccountInForce> accounts, IReadOnlyList<NumberedDecision> decisions, Func<long, long?> successor)
    {
        var membership = new Membership(successor);
        foreach (var account in accounts)
        {
            if (account.IncidentId is { } id) membership.Put(account.Id, membership.GroupNamed(id));
        }

        var undone = decisions.Where(d => d.Decision.Kind == DecisionKind.Undo).Select(UndoneNumber).ToHashSet();
        foreach (var decision in decisions.Where(d => !undone.Contains(d.Number))) membership.Apply(decision);
        return membership;
    }

    /// <summary>Puts decisions on who may see what, taken after the moment that is concluded, on the incidents that had any of their accounts then: a past moment shows nobody more than the present does.</summary>
    /// <param name="later">The decisions, in their order.</param>
    /// <param name="then">The accounts of that moment that stand for one of a decision's.</param>
    public void Withhold(IEnumerable<NumberedDecision> later, Func<long, IEnumerable<long>> then)
    {
        foreach (var decision in later)
        {
            foreach (var group in decision.Stored.Anchors.SelectMany(then).Select(_groupOf.GetValueOrDefault).OfType<Group>().Distinct()) group.Sensitivity = decision;
        }
    }

    /// <summary>The number of the decision that an undo takes back; 0 when it names none.</summary>
    public static long UndoneNumber(NumberedDecision undo) => undo.Decision.Value is { } value && long.TryParse(value.ToString(), out var number) ? number : 0;

    private void Apply(NumberedDecision decision)
    {
        var group = GroupOf(decision.Stored.Anchors);
        var named = decision.Stored.Named.Select(InForce).OfType<long>().Where(_groupOf.ContainsKey).Distinct().ToList();
        switch (decision.Decision.Kind)
        {
            case DecisionKind.Merge when group is not null && GroupOf(decision.Stored.OtherAnchors) is { } other && other != group:
                foreach (var account in other.Accounts.ToList()) Put(account, group);
                group.Rejected.UnionWith(other.Rejected);
                group.Decisions.AddRange(other.Decisions.Where(d => d.Decision.Kind is DecisionKind.Note or DecisionKind.Sensitivity));
                Emptied[other.Id] = decision.Decision.Reason ?? "merged by a person";
                break;
            case DecisionKind.Split or DecisionKind.Move when named.Count > 0:
                group = Separate(decision, named, GroupOf(decision.Stored.OtherAnchors));
                break;
            case DecisionKind.Reject when named.Count > 0:
                foreach (var account in named) _groupOf[account].Rejected.Add(account);
                group = _groupOf[named[0]];
                break;
        }

        group?.Decisions.Add(decision);
    }

    private Group Separate(NumberedDecision decision, List<long> named, Group? target)
    {
        var source = _groupOf[named[0]];
        target ??= GroupNamed("i" + Sql.Chain.Sha256($"apart\n{source.Id}\n{string.Join('\n', decision.Decision.Keys.Order(StringComparer.Ordinal))}")[..16]);
        target.MadeBy = decision.Decision.Reason ?? "set apart by a person";
        foreach (var account in named)
        {
            var from = _groupOf[account];
            Put(account, target);
            if (from.Rejected.Remove(account)) target.Rejected.Add(account);
            if (from.Accounts.Count == 0) Emptied[from.Id] = target.MadeBy;
        }

        if (source != target) source.Decisions.Add(decision);
        return target;
    }

    private Group? GroupOf(IReadOnlyList<long> anchors) =>
        anchors.Select(InForce).OfType<long>().Select(_groupOf.GetValueOrDefault).FirstOrDefault(g => g is not null);

    private long? InForce(long account) => _groupOf.ContainsKey(account) ? account : _successor(account);

    private void Put(long account, Group group)
    {
        if (_groupOf.TryGetValue(account, out var before)) before.Accounts.Remove(account);
        group.Accounts.Add(account);
        _groupOf[account] = group;
    }

    private Group GroupNamed(string id)
    {
        if (!_byId.TryGetValue(id, out var group)) _byId[id] = group = new Group(id);
        return group;
    }
}
