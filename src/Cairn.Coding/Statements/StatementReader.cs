using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads what is worth keeping but is no occurrence: comparisons, strengths, territory, warnings, denials, responsibility.</summary>
internal sealed class StatementReader(FrameSet frames)
{
    private static readonly HashSet<string> Warnings = new(StringComparer.Ordinal) { "warn", "warning", "concern", "caution", "alarm", "threaten", "threat", "vow" };
    private static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "deny", "denial", "refute", "reject" };
    private static readonly HashSet<string> StrengthVerbs = new(StringComparer.Ordinal) { "have", "maintain", "deploy", "station", "keep", "send", "base", "number", "leave", "field", "command", "withdraw", "retain" };

    public List<Statement> Read(ReportReading reading, Sentence sentence)
    {
        var statements = new List<Statement>();
        if (ComparisonReader.Read(reading, sentence) is { } comparison) statements.Add(comparison);
        if (Strength(reading, sentence) is { } strength) statements.AddRange(strength);
        if (Territory(reading, sentence) is { } territory) statements.Add(territory);
        if (Cue(reading, sentence, Warnings) is var warning && warning >= 0) statements.Add(Whole(reading, sentence, StatementKind.Warning, SubjectName(reading, warning)));
        if (Cue(reading, sentence, Denials) is var denial && denial >= 0) statements.Add(Whole(reading, sentence, StatementKind.Denial, SubjectName(reading, denial)));
        if (Responsibility(reading, sentence) is { } responsibility) statements.Add(responsibility);
        return statements;
    }

    // "about 900 soldiers in Syria", "maintaining 2,500 troops": a number of forces that nothing happened to.
    private static List<Statement>? Strength(ReportReading reading, Sentence sentence)
    {
        List<Statement>? found = null;
        foreach (var number in reading.Text.Numbers)
        {
            if (number.First < sentence.First || number.First >= sentence.End || number.Form != NumberForm.Count) continue;
            var head = HeadNoun(reading, number, sentence);
            if (head < 0 || Nouns.PopulationOf(reading.Tokens[head]) is not (Population.StateForces or Population.ArmedGroup)) continue;
            if (Nouns.PopulationOf(reading.Tokens[head]) is Population.StateForces && (number.Point ?? number.Low ?? 0) < 10) continue;
            var governor = reading.Tokens[head].Head;
            if (governor < 0 || !StrengthVerbs.Contains(reading.Tokens[governor].Lemma)) continue;
            (found ??= []).Add(new Statement
            {
                Kind = StatementKind.Strength,
                AsReported = reading.Text.Words(number.First, head + 1),
                Value = number.Point ?? number.Low ?? number.High,
                Actor = SubjectName(reading, governor),
                Source = SourceFinder.At(reading, head),
                Evidence = [reading.Text.Evidence(number.First, head + 1), Span.Of(reading.Text.Text, sentence.Span)],
            });
        }

        return found;
    }

    private static int HeadNoun(ReportReading reading, NumberPhrase number, Sentence sentence)
    {
        var head = -1;
        for (var i = number.End; i < sentence.End && i < number.End + 5; i++)
        {
            if (reading.Tokens[i].IsNoun) head = i;
            else if (reading.Tokens[i].Tag is not (Tag.JJ or Tag.HYPH or Tag.POS)) break;
        }

        return head;
    }

    private Statement? Territory(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!reading.Tokens[i].IsVerb) continue;
            var lemma = reading.Tokens[i].Lemma;
            var isTerritory = frames.TriggersFor(reading.Lower(i)).Any(t => t.Frame.Act is Act.TerritoryTaken or Act.TerritoryRegained or Act.TerritoryTransferred)
                || lemma is "control" or "lose" or "hold" or "drive" or "rule" or "govern";
            if (!isTerritory) continue;
            foreach (var child in reading.Text.DependentsOf(i))
            {
                if (reading.Tokens[child].Relation is not (Relation.Obj or Relation.Obl or Relation.NsubjPass)) continue;
                if (!IsTerritory(reading, child)) continue;
                var time = reading.Text.Times.FirstOrDefault(t => t.First >= sentence.First && t.First < sentence.End && t.Start is not null);
                return Whole(reading, sentence, StatementKind.Territory, SubjectName(reading, i)) with { Period = time?.Value };
            }
        }

        return null;
    }

    private static bool IsTerritory(ReportReading reading, int token)
    {
        for (var node = token; ;)
        {
            if (reading.Tokens[node].Lemma is "territory" or "swath" or "swathe" or "section" or "region" or "area" or "city" or "town" or "province" or "village" or "stronghold" or "district" or "land" || reading.Tokens[node].Lower is "territory" or "swaths") return true;
            var inner = -1;
            foreach (var child in reading.Text.DependentsOf(node))
            {
                if (child > node && reading.Tokens[child].Relation == Relation.Nmod) inner = child;
            }

            if (inner < 0) return false;
            node = inner;
        }
    }

    private static Statement? Responsibility(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is not "responsibility") continue;
            var verb = reading.Tokens[i].Head;
            if (verb < 0 || reading.Tokens[verb].Lemma is not ("claim" or "take" or "accept" or "admit" or "deny")) continue;
            return Whole(reading, sentence, StatementKind.Responsibility, SubjectName(reading, verb));
        }

        return null;
    }

    private static int Cue(ReportReading reading, Sentence sentence, HashSet<string> lemmas)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (lemmas.Contains(reading.Tokens[i].Lemma) && (reading.Tokens[i].IsVerb || reading.Tokens[i].IsNoun)) return i;
        }

        return -1;
    }

    private static Statement Whole(ReportReading reading, Sentence sentence, StatementKind kind, string? actor)
    {
        var evidence = Span.Of(reading.Text.Text, sentence.Span);
        return new Statement { Kind = kind, AsReported = evidence.Quote, Actor = actor, Source = SourceFinder.At(reading, sentence.First), Evidence = [evidence] };
    }

    /// <summary>The canonical name (or the words) of the subject of the clause at a token; null for pronouns and none.</summary>
    internal static string? SubjectName(ReportReading reading, int token)
    {
        var subject = Clause.Subject(reading.Text, token);
        if (subject < 0 || subject >= reading.Tokens.Length) return null;
        if (reading.MentionAt(subject) is { } mention)
        {
            var resolved = reading.Resolve(mention);
            if (resolved.Label == MentionLabel.Person) return null;
            return resolved.Name ?? reading.Text.Words(mention.First, mention.End);
        }

        return reading.Tokens[subject].Tag is Tag.PRP or Tag.WDT or Tag.WP ? null : reading.Text.Words(PeopleReader.PhraseStart(reading, subject), subject + 1);
    }
}
