using System.Collections.Frozen;
using System.Text;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>
/// Withholds the names of private individuals: actors of kind individual, and witnesses, relatives and unnamed sources that a report names. Each letter
/// of a name becomes a block, so that spans keep their lengths. Role words ("a regional governor"), institutions ("the Rescue Service of Norland") and the
/// places where the accounts are do not name a person and stay.
/// </summary>
internal sealed class Redaction
{
    private const char Block = '█';
    private const int ShortestPart = 3;
    private const int LongestOf = 2; // words that a body is of, where no account tells a place

    private static readonly FrozenSet<string> Lands = Countries.All.SelectMany(c => c.Aliases.Append(c.Name)).Select(n => n.Split(' ')[^1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotNames = Countries.All.SelectMany(c => c.Adjectives.Concat(c.People).Concat(c.Aliases).Append(c.Name)).SelectMany(n => n.Split(' '))
        .Concat(["The", "A", "An", "This", "That", "These", "Those", "His", "Her", "Their", "Its", "One", "Two", "Three", "Mr", "Mrs", "Ms", "Dr", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western",
            "Muslim", "Christian", "Sunni", "Shia", "Shiite", "Kurd", "Kurdish", "Arab", "Jewish", "Hindu", "Sikh", "Palestinian"])
        .ToFrozenSet(StringComparer.Ordinal);

    // Words that the name of a body ends in ("the Norland Rescue Service", "the Committees of El Nahr"). One in front of a name is that person's office and unmasks nobody.
    private static readonly FrozenSet<string> Bodies =
        new[]
        {
            "Agency", "Alliance", "Assembly", "Association", "Authority", "Board", "Brigade", "Bureau", "Center", "Centre", "Clinic", "Coalition", "Command", "Commission", "Committee", "Committees", "Corps", "Council", "Councils",
            "Defence", "Defense", "Department", "Directorate", "Federation", "Force", "Forces", "Foundation", "Front", "Government", "Group", "Hospital", "Initiative", "Institute", "League", "Ministry", "Mission", "Monitor", "Movement",
            "Municipality", "Network", "Observatory", "Office", "Ombudsman", "Organisation", "Organization", "Parliament", "Party", "Police", "Prosecutor", "Rooms", "Secretariat", "Service", "Services", "Society", "Syndicate", "Team",
            "Union", "University", "Watch",
        }.ToFrozenSet(StringComparer.Ordinal);

    // What people are called by what they are; a sentence that begins with one begins with a capital.
    private static readonly FrozenSet<string> Roles =
        new[]
        {
            "Activists", "Authorities", "Colleagues", "Doctors", "Eyewitnesses", "Family", "Farmers", "Friends", "Inhabitants", "Local", "Locals", "Medics", "Mourners", "Neighbors", "Neighbours", "Nurses", "Officials", "Parents", "Passengers",
            "People", "Pupils", "Relatives", "Rescuers", "Residents", "Several", "Some", "Sources", "Students", "Survivors", "Teachers", "Traders", "Travellers", "Victims", "Villagers", "Witnesses", "Workers",
        }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Redaction Nothing = new([]);

    private readonly List<string> _names;

    private Redaction(IEnumerable<string> names) => _names = [.. names.Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether there is nothing to withhold.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>What must be withheld of some accounts and statements.</summary>
    public static Redaction Of(IReadOnlyCollection<Account> accounts, IEnumerable<Statement>? statements = null)
    {
        var names = new List<string>();
        var places = new Lazy<HashSet<string>>(() => PlacesOf(accounts)); // seldom asked
        foreach (var statement in statements ?? []) Collect(statement.Source, places, names);
        foreach (var account in accounts)
        {
            foreach (var actor in account.Actors)
            {
                if (actor.Kind == ActorKind.Individual) Collect(actor.AsReported, mayBeBody: false, places, names);
                Collect(actor.Source, places, names);
            }

            foreach (var figure in account.Figures) Collect(figure.Source, places, names);
        }

        return names.Count == 0 ? Nothing : new Redaction(names);
    }

    // Where it happened is told in the next field anyway; "El Nahr" also as it is left of a run of names.
    private static HashSet<string> PlacesOf(IEnumerable<Account> accounts) =>
        [.. accounts.Select(a => a.Where).SelectMany(w => new[] { w.AsReported, w.Name, w.Admin1, w.Admin2 }).OfType<string>().SelectMany(n => new[] { n, string.Join(' ', n.Split(' ').SkipWhile(NotNames.Contains)) })];

    /// <summary>The text with blocks for names.</summary>
    public string? In(string? text)
    {
        if (text is null || IsEmpty) return text;
        StringBuilder? changed = null;
        foreach (var name in _names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if ((at > 0 && char.IsLetter(text[at - 1])) || (at + name.Length < text.Length && char.IsLetter(text[at + name.Length]))) continue;
                changed ??= new StringBuilder(text);
                for (var i = at; i < at + name.Length; i++) Hide(changed, i);
            }
        }

        return changed?.ToString() ?? text;
    }

    public Account In(Account account) => IsEmpty ? account : account with
    {
        Actors = [.. account.Actors.Select(In)],
        Figures = [.. account.Figures.Select(f => f with { Source = In(f.Source), AsReported = In(f.AsReported), Evidence = In(f.Evidence) })],
        PhysicalTargets = [.. account.PhysicalTargets.Select(t => t with { AsReported = In(t.AsReported)!, Evidence = In(t.Evidence) })],
        Weapons = [.. account.Weapons.Select(w => w with { Evidence = In(w.Evidence) })],
        When = account.When with { Evidence = In(account.When.Evidence) },
        Where = account.Where with { Evidence = In(account.Where.Evidence) },
        Evidence = In(account.Evidence),
    };

    public Incident In(Incident incident) => IsEmpty ? incident : incident with
    {
        Actors = [.. incident.Actors.Select(In)],
        Figures = [.. incident.Figures.Select(f => f with { Source = In(f.Source), AsReported = In(f.AsReported), Evidence = In(f.Evidence) })],
        When = incident.When is null ? null : incident.When with { Evidence = In(incident.When.Evidence) },
        Where = incident.Where is null ? null : incident.Where with { Evidence = In(incident.Where.Evidence) },
        Weapons = incident.Weapons is null ? null : [.. incident.Weapons.Select(w => w with { AsReported = In(w.AsReported)!, Evidence = In(w.Evidence) })],
        Why = [.. incident.Why.Select(w => In(w)!)],
        Explanations = incident.Explanations.ToDictionary(e => e.Key, e => In(e.Value)!, StringComparer.Ordinal),
    };

    public Statement In(Statement statement) => IsEmpty ? statement : statement with
    {
        AsReported = In(statement.AsReported)!,
        Actor = In(statement.Actor),
        Source = In(statement.Source),
        Evidence = In(statement.Evidence),
    };

    private Actor In(Actor actor) => actor with
    {
        Name = actor.Kind == ActorKind.Individual ? null : actor.Name,
        AsReported = In(actor.AsReported),
        Source = In(actor.Source),
        Evidence = In(actor.Evidence),
    };

    private Source? In(Source? source) => source is null ? null : source with { Name = IsPrivate(source) ? null : In(source.Name), AsReported = In(source.AsReported), Evidence = In(source.Evidence) };

    private IReadOnlyList<Span> In(IReadOnlyList<Span> spans) => [.. spans.Select(s => s with { Quote = In(s.Quote)! })];

    private static void Hide(StringBuilder text, int i)
    {
        if (char.IsLetterOrDigit(text[i])) text[i] = Block;
    }

    private static bool IsPrivate(Source source) => source.Kind is SourceKind.Witness or SourceKind.Relative or SourceKind.Unnamed;

    private static void Collect(Source? source, Lazy<HashSet<string>> places, List<string> names)
    {
        if (source is null || !IsPrivate(source)) return;
        Collect(source.Name, mayBeBody: true, places, names);
        Collect(source.AsReported, mayBeBody: true, places, names);
    }

    // Runs of capitalised words, and each longer word of them, which may stand alone later on. Behind the "of" of a body stands what the body is of.
    private static void Collect(string? phrase, bool mayBeBody, Lazy<HashSet<string>> places, List<string> names)
    {
        if (phrase is null) return;
        var run = new List<string>();
        var ofBody = false;
        foreach (var word in phrase.Split([' ', ',', '"', '“', '”', '(', ')'], StringSplitOptions.None).Append(""))
        {
            var name = Named(word);
            var isUpper = name.Length > 0 && char.IsUpper(name[0]);
            var isName = isUpper && !NotNames.Contains(name.TrimEnd('.')) && !(run.Count == 0 && Roles.Contains(name));
            if (isName) run.Add(name);
            if (isName && name.Length == word.Length) continue; // a possessive ends its run: "Orsk's Li Na"
            var isBody = mayBeBody && run.Count > 0 && Bodies.Contains(run[^1]);
            if (!isBody) Take(ofBody ? BehindBody(run, places) : run, places, names);
            // "of the Interior", "of North Selm": what it is of has not begun; behind the name of a country it has been told.
            ofBody = isBody ? word == "of" : ofBody && run.Count == 0 && (word == "the" || isUpper && !Lands.Contains(name));
            run.Clear();
        }
    }

    private static void Take(List<string> run, Lazy<HashSet<string>> places, List<string> names)
    {
        if (run.Count == 0) return;
        var whole = string.Join(' ', run);
        if (places.Value.Contains(whole)) return;
        names.Add(whole);
        names.AddRange(run.Where(w => w.Length >= ShortestPart && !places.Value.Contains(w)));
    }

    // "Rescue Service of El Nahr Sergeant Omar Sabri": what is left when the place is taken away; where no account tells it, all of two words, or the first of more.
    private static List<string> BehindBody(List<string> run, Lazy<HashSet<string>> places)
    {
        var place = Enumerable.Range(1, run.Count).LastOrDefault(n => places.Value.Contains(string.Join(' ', run.Take(n))), run.Count <= LongestOf ? run.Count : 1);
        return run.GetRange(place, run.Count - place);
    }

    // "Norland's" names Norland.
    private static string Named(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
}
