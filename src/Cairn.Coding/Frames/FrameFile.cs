using System.Collections.Frozen;
using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads frame files: one directive a line, as <c>docs/frames.md</c> describes. Pure; the caller brings the text.</summary>
public static class FrameFile
{
    /// <summary>Reads every frame of one file.</summary>
    /// <param name="file">Name used in messages.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FrameFileException">A line cannot be read.</exception>
    public static ImmutableArray<Frame> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var frames = ImmutableArray.CreateBuilder<Frame>();
        FrameDraft? draft = null;
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var (word, rest) = Cut(line);
            if (word is not ("words" or "+" or "-")) rest = Expand(rest, lists);
            if (word == "words")
            {
                var (name, nouns) = Cut(rest);
                lists["@" + name] = Expand(nouns, lists);
            }
            else if (word == "frame")
            {
                if (draft is not null) frames.Add(draft.Finish());
                draft = new FrameDraft(rest);
            }
            else if (draft is null)
            {
                throw FrameFileException.At(file, number, "begin with a line 'frame NAME'");
            }
            else
            {
                Apply(draft, word, rest, file, number);
            }
        }

        if (draft is not null) frames.Add(draft.Finish());
        return frames.ToImmutable();
    }

    // "@aircraft, balloon": the words of a list of this file stand for its name; what is no list of the file is left (@weapon).
    private static string Expand(string rest, Dictionary<string, string> lists) =>
        lists.Count == 0 || !rest.Contains('@', StringComparison.Ordinal) ? rest
            : string.Join(' ', rest.Split(' ').Select(w => lists.TryGetValue(w.TrimEnd(','), out var nouns) ? nouns + (w.EndsWith(',') ? "," : "") : w));

    private static void Apply(FrameDraft draft, string word, string rest, string file, int line)
    {
        switch (word)
        {
            case "about": draft.Frame = draft.Frame with { About = rest }; break;
            case "act": ReadAct(draft, rest, file, line); break;
            case "undoing": draft.Frame = draft.Frame with { Stand = FrameStand.Undoing }; break;
            case "harm": draft.Frame = draft.Frame with { Harm = Code<FigureKind>(rest, file, line) }; break;
            case "modality": draft.Frame = draft.Frame with { Modality = Code<Modality>(rest, file, line) }; break;
            case "mutual": draft.Frame = draft.Frame with { IsMutual = true }; break;
            case "verb": AddTriggers(draft, TriggerKind.Verb, rest, file, line); break;
            case "noun": AddTriggers(draft, TriggerKind.Noun, rest, file, line); break;
            case "adjective": AddTriggers(draft, TriggerKind.Adjective, rest, file, line); break;
            case "phrase": AddTriggers(draft, TriggerKind.Phrase, rest, file, line); break;
            case "never": draft.Never.AddRange(List(rest)); break;
            case "unless" or "only": draft.Restrictions.AddRange(ReadRestrictions(word == "only", rest, file, line)); break;
            case "must": draft.Restrictions.AddRange(ReadRestrictions(true, rest, file, line).Select(r => r with { Always = true })); break;
            case "told": draft.Restrictions.AddRange(ReadRestrictions(true, rest, file, line).Select(r => r with { Always = true, IfTold = true })); break;
            case "development": draft.Frame = draft.Frame with { IsDevelopment = true }; break;
            case "also": draft.Frame = draft.Frame with { Also = draft.Frame.Also.AddRange(ReadAlso(rest, file, line)) }; break;
            case "+" or "-": draft.Examples.Add(new FrameExample(line, rest, word == "+")); break;
            default: throw FrameFileException.At(file, line, $"unknown directive '{word}'; one of: about act undoing harm modality mutual development verb noun adjective phrase never unless only must told also + -");
        }
    }

    // "shelling", "shelling weak", "shelling beside": the act, then how it stands to others.
    private static void ReadAct(FrameDraft draft, string rest, string file, int line)
    {
        var (name, how) = Cut(rest);
        if (how is not ("" or "weak" or "beside" or "instead")) throw FrameFileException.At(file, line, $"'{how}' is none of: weak beside instead");
        draft.Frame = draft.Frame with { Act = Code<Act>(name, file, line), IsWeak = how == "weak", Stand = how switch { "beside" => FrameStand.Beside, "instead" => FrameStand.Instead, _ => FrameStand.Alone } };
    }

    private static void AddTriggers(FrameDraft draft, TriggerKind kind, string rest, string file, int line)
    {
        var bar = rest.IndexOf('|', StringComparison.Ordinal);
        var words = bar < 0 ? rest : rest[..bar];
        var roles = bar < 0 ? [] : ReadRoles(rest[(bar + 1)..], file, line);
        foreach (var words1 in List(words))
            draft.Triggers.Add((kind, [.. words1.Split(' ', StringSplitOptions.RemoveEmptyEntries)], roles));
    }

    private static ImmutableArray<(FrameRole, Slot)> ReadRoles(string text, string file, int line)
    {
        var roles = ImmutableArray.CreateBuilder<(FrameRole, Slot)>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw FrameFileException.At(file, line, $"write roles as role=slot, not '{part}'");
            var role = Name<FrameRole>(part[..equals], file, line);
            foreach (var slot in part[(equals + 1)..].Split(',')) roles.Add((role, Name<Slot>(slot, file, line)));
        }

        return roles.ToImmutable();
    }

    // "property_destruction blow obj @building, @infrastructure": the act, then a restriction that asks for a noun.
    private static IEnumerable<(Act, Restriction)> ReadAlso(string rest, string file, int line)
    {
        var (name, when) = Cut(rest);
        var act = Code<Act>(name, file, line);
        return ReadRestrictions(required: true, when, file, line).Select(r => (act, r));
    }

    // "tear,rip subj missile, rocket": one for each word.
    private static IEnumerable<Restriction> ReadRestrictions(bool required, string rest, string file, int line)
    {
        var parts = rest.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3) throw FrameFileException.At(file, line, "write: unless WORD SLOT noun, noun, …");
        var (slots, nouns) = (List(parts[1]).Select(s => Name<Slot>(s, file, line)).ToImmutableArray(), List(parts[2]).ToFrozenSet(StringComparer.Ordinal));
        return List(parts[0]).Select(word => new Restriction(word, slots, nouns, required));
    }

    private static T Code<T>(string name, string file, int line) where T : struct, Enum =>
        CodeNames.TryParse<T>(name.Trim(), out var value) ? value : throw FrameFileException.At(file, line, $"'{name}' is no {typeof(T).Name}; 'cairn codes' lists them");

    private static T Name<T>(string name, string file, int line) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value
            : throw FrameFileException.At(file, line, $"'{name}' is none of: {string.Join(' ', Enum.GetNames<T>()).ToLowerInvariant()}");

    private static (string Word, string Tail) Cut(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
    }

    private static IEnumerable<string> List(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
