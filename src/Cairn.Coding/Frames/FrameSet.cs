using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Cairn.Coding;

/// <summary>All frames in force, indexed by the word forms that can evoke them. Immutable; share one.</summary>
public sealed class FrameSet
{
    private readonly FrozenDictionary<string, ImmutableArray<Trigger>> _byFirstForm;
    private readonly FrozenDictionary<string, ImmutableArray<ImmutableArray<string>>> _never;

    /// <summary>Indexes <paramref name="frames"/>; an analyst's frame replaces a built-in one of the same name.</summary>
    public FrameSet(IEnumerable<Frame> frames)
    {
        var byName = new Dictionary<string, Frame>(StringComparer.Ordinal);
        foreach (var frame in frames) byName[frame.Name] = frame;
        Frames = [.. byName.Values.OrderBy(f => f.Name, StringComparer.Ordinal)];

        var index = new Dictionary<string, List<Trigger>>(StringComparer.Ordinal);
        foreach (var trigger in Frames.SelectMany(f => f.Triggers))
        {
            foreach (var form in FirstForms(trigger))
            {
                if (!index.TryGetValue(form, out var list)) index[form] = list = [];
                list.Add(trigger);
            }
        }

        // Longest first, so that "car bomb attack" wins over "car bomb".
        _byFirstForm = index.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(t => t.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        _never = Frames.SelectMany(f => f.Never).Distinct(StringComparer.Ordinal)
            .Select(phrase => phrase.Split(' ').ToImmutableArray())
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
    }

    public ImmutableArray<Frame> Frames { get; }

    /// <summary>The frames that Cairn ships, from its embedded frame files.</summary>
    public static FrameSet Builtin { get; } = new(Resources("frames/").SelectMany(r => FrameFile.Read(r.Name, r.Text)));

    /// <summary>Whether a lower-case form can begin a trigger: the triage question.</summary>
    public bool MayEvoke(string lower) => _byFirstForm.ContainsKey(lower);

    /// <summary>Triggers whose first word may be this lower-case form, longest first.</summary>
    public ImmutableArray<Trigger> TriggersFor(string lower) => _byFirstForm.TryGetValue(lower, out var triggers) ? triggers : [];

    /// <summary>Phrases beginning with this form in which trigger words mean something else.</summary>
    public ImmutableArray<ImmutableArray<string>> NeverFor(string lower) => _never.TryGetValue(lower, out var phrases) ? phrases : [];

    /// <summary>Embedded text files of this assembly under a prefix, in ordinal order.</summary>
    internal static IEnumerable<(string Name, string Text)> Resources(string prefix)
    {
        var assembly = typeof(FrameSet).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static IReadOnlyList<string> FirstForms(Trigger trigger) => trigger.Kind switch
    {
        TriggerKind.Verb when trigger.Words[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var at => [.. Inflection.OfVerb(trigger.Words[0]), trigger.Words[0][..at]],
        TriggerKind.Verb => Inflection.OfVerb(trigger.Words[0]),
        TriggerKind.Noun when trigger.Words.Length == 1 => Inflection.OfNoun(trigger.Words[0]),
        _ => [trigger.Words[0]],
    };
}
