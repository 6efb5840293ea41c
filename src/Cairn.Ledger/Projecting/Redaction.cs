using System.Collections.Frozen;
using System.Text;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>
/// Withholds the names of private individuals: actors of kind individual, and witnesses, relatives and unnamed sources that a report names. Each letter
/// of a name becomes a block, so that spans keep their lengths. Role words ("a regional governor") stay.
/// </summary>
internal sealed class Redaction
{
    private const char Block = '█';
    private const int ShortestPart = 3;

    private static readonly FrozenSet<string> NotNames = Countries.All.SelectMany(c => c.Adjectives.Concat(c.People).Concat(c.Aliases).Append(c.Name)).SelectMany(n => n.Split(' '))
        .Concat(["The", "A", "An", "This", "That", "These", "Those", "His", "Her", "Their", "Its", "One", "Two", "Three", "Mr", "Mrs", "Ms", "Dr", "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western",
            "Muslim", "Christian", "Sunni", "Shia", "Shiite", "Kurd", "Kurdish", "Arab", "Jewish", "Hindu", "Sikh", "Palestinian"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly Redaction Nothing = new([]);

    private readonly List<string> _names;

    private Redaction(IEnumerable<string> names) => _names = [.. names.Distinct(StringComparer.Ordinal).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether there is nothing to withhold.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>What must be withheld of some accounts and statements.</summary>
    public static Redaction Of(IEnumerable<Account> accounts, IEnumerable<Statement>? statements = null)
    {
        var names = new List<string>();
        foreach (var statement in statements ?? []) Collect(statement.Source, names);
        foreach (var account in accounts)
        {
            foreach (var actor in account.Actors)
            {
                if (actor.Kind == ActorKind.Individual) Collect(actor.AsReported, names);
                Collect(actor.Source, names);
            }

            foreach (var figure in account.Figures) Collect(figure.Source, names);
        }

        return names.Count == 0 ? Nothing : new Redaction(names);
    }

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

    private static void Collect(Source? source, List<string> names)
    {
        if (source is null || !IsPrivate(source)) return;
        Collect(source.Name, names);
        Collect(source.AsReported, names);
    }

    // Runs of capitalised words, and each longer word of them, which may stand alone later on.
    private static void Collect(string? phrase, List<string> names)
    {
        if (phrase is null) return;
        var run = new List<string>();
        foreach (var word in phrase.Split([' ', ',', '"', '“', '”', '(', ')'], StringSplitOptions.None).Append(""))
        {
            if (word.Length > 0 && char.IsUpper(word[0]) && !NotNames.Contains(word.TrimEnd('.')))
            {
                run.Add(word);
                continue;
            }

            if (run.Count > 0)
            {
                names.Add(string.Join(' ', run));
                names.AddRange(run.Where(w => w.Length >= ShortestPart));
            }

            run.Clear();
        }
    }
}
