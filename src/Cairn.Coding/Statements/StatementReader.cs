using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Reads what is worth keeping but is no occurrence: comparisons, strengths, territory, warnings, denials, responsibility.</summary>
internal static class StatementReader
{
    internal static readonly HashSet<string> Warnings = new(StringComparer.Ordinal) { "warn", "caution", "threaten", "vow" };
    internal static readonly HashSet<string> Worries = new(StringComparer.Ordinal) { "concern", "fear", "alarm", "worry", "warning" };
    internal static readonly HashSet<string> Voicing = new(StringComparer.Ordinal) { "express", "voice", "issue", "share", "repeat" };
    internal static readonly HashSet<string> Denials = new(StringComparer.Ordinal) { "deny", "denial", "refute", "reject" };
    internal static readonly HashSet<string> StrengthVerbs = new(StringComparer.Ordinal) { "have", "maintain", "deploy", "station", "keep", "send", "base", "number", "leave", "field", "command", "withdraw", "retain" };

    /// <summary>Verbs of holding ground.</summary>
    internal static readonly HashSet<string> Holding = new(StringComparer.Ordinal) { "control", "lose", "hold", "drive", "rule", "govern" };

    /// <summary>Ground that is held, or parts of it.</summary>
    internal static readonly HashSet<string> Ground = new(StringComparer.Ordinal) { "territory", "swath", "swathe", "swaths", "section", "region", "area", "city", "town", "province", "village", "stronghold", "district", "land", "part", "stretch", "chunk" };

    /// <summary>Verbs of taking ground, which is then their object.</summary>
    internal static readonly HashSet<string> Taking = new(StringComparer.Ordinal) { "overrun", "overran", "seize", "capture", "recapture", "retake", "regain", "reclaim", "conquer", "occupy", "liberate", "take" };

    public static List<Statement> Read(ReportReading reading, Sentence sentence)
    {
        var statements = new List<Statement>();
        if (ComparisonReader.Read(reading, sentence) is { } comparison) statements.Add(comparison);
        if (Strength(reading, sentence) is { } strength) statements.AddRange(strength);
        if (Territory(reading, sentence) is { } territory) statements.Add(territory);
        if (Warning(reading, sentence) is var warning and >= 0) statements.Add(Whole(reading, sentence, StatementKind.Warning, SubjectName(reading, warning)));
        if (Cue(reading, sentence, Denials) is var denial && denial >= 0) statements.Add(Whole(reading, sentence, StatementKind.Denial, Denier(reading, sentence, denial)));
        if (Responsibility(reading, sentence) is { } responsibility) statements.Add(responsibility);
        return statements;
    }

    // "about 900 soldiers in Syria", "maintaining 2,500 troops": a number of forces that nothing happened to.
    private static List<Statement>? Strength(ReportReading reading, Sentence sentence)
    {
        List<Statement>? found = null;
        foreach (var number in reading.NumbersIn(sentence))
        {
            if (number.Form != NumberForm.Count) continue;
            var head = HeadNoun(reading, number, sentence);
            if (head < 0 || Nouns.PopulationOf(reading.Tokens[head]) is not (Population.StateForces or Population.ArmedGroup)) continue;
            if (Nouns.PopulationOf(reading.Tokens[head]) is Population.StateForces && (number.Point ?? number.Low ?? 0) < 10) continue;
            var governor = reading.Tokens[head].Head;
            var before = Before(reading, number.First);
            if (before >= sentence.First && StrengthVerbs.Contains(reading.Tokens[before].Lemma) && reading.Tokens[before].IsVerb) governor = before;
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

    // The word before a number and what qualifies it: "maintaining 2,500", "has about 900".
    private static int Before(ReportReading reading, int first)
    {
        var i = first - 1;
        while (i >= 0 && reading.Lower(i) is "about" or "some" or "around" or "roughly" or "nearly" or "almost" or "approximately" or "over" or "than" or "more" or "least" or "at" or "also" or "the" or "its") i--;
        return i;
    }

    // "warned that", "have expressed concern about": somebody warns; "remains a threat" does not.
    private static int Warning(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Tokens[i].IsVerb && Warnings.Contains(reading.Tokens[i].Lemma)) return i;
            if (reading.Tokens[i].IsNoun && Worries.Contains(reading.Tokens[i].Lemma))
            {
                for (var v = i - 1; v >= sentence.First && v >= i - 4; v--)
                {
                    if (Voicing.Contains(reading.Tokens[v].Lemma)) return v;
                }
            }
        }

        return -1;
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

    private static Statement? Territory(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!reading.Tokens[i].IsVerb) continue;
            var lemma = reading.Tokens[i].Lemma;
            if (!Holding.Contains(lemma) && !Taking.Contains(lemma) || i > sentence.First && reading.Lower(i - 1) == "-") continue; // "rebel-held"
            if (IsFollowedByTerritory(reading, sentence, i) && IsHolder(reading, i)) return Held(reading, sentence, i);
            foreach (var child in reading.Text.DependentsOf(i))
            {
                if (reading.Tokens[child].Relation is not (Relation.Obj or Relation.NsubjPass) && !(reading.Tokens[child].Relation is Relation.Obl && Holding.Contains(lemma))) continue;
                if (!IsTerritory(reading, child)) continue;
                if (!IsHolder(reading, i)) continue;
                return Held(reading, sentence, i);
            }
        }

        return null;
    }

    private static Statement Held(ReportReading reading, Sentence sentence, int verb)
    {
        var time = reading.TimesIn(sentence).FirstOrDefault(t => t.Start is not null);
        return Whole(reading, sentence, StatementKind.Territory, SubjectName(reading, verb) ?? FirstActor(reading, sentence, verb)) with { Period = time?.Value };
    }

    // "lost control of its territory", "overran large sections of Iraq", "drove the group out of territory", whatever the tree makes of it.
    private static bool IsFollowedByTerritory(ReportReading reading, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.End && i < verb + 9; i++)
        {
            var token = reading.Tokens[i];
            if (token.IsVerb || token.Tag is Tag.Comma or Tag.WDT) return false;
            if (token.Lemma is "territory" or "swath" or "swathe" || token.Lemma is "section" or "part" or "stretch" or "area" or "chunk" && reading.Lower(i + 1) == "of") return true;
        }

        return false;
    }

    private static string? FirstActor(ReportReading reading, Sentence sentence, int before)
    {
        for (var i = sentence.First; i < before; i++)
        {
            if (reading.MentionAt(i) is { Label: MentionLabel.Actor or MentionLabel.Org } mention && reading.Resolve(mention).Name is { } name) return name;
        }

        return null;
    }

    // Whoever takes, loses or holds ground is a force, a group or a state, and has done so.
    private static bool IsHolder(ReportReading reading, int verb)
    {
        if (Factuality.At(reading, verb).Modality is not (Modality.Occurred or Modality.Alleged)) return false;
        var subject = Clause.Subject(reading.Text, verb);
        if (subject < 0 || reading.MentionAt(subject) is { Label: MentionLabel.Actor or MentionLabel.Org }) return true;
        return reading.PlaceAt(subject) is not null || Nouns.PopulationOf(reading.Tokens[subject]) is not null || reading.Tokens[subject].Tag is Tag.PRP or Tag.WDT || reading.Tokens[subject].Lemma is "campaign" or "offensive" or "group" or "coalition" or "alliance";
    }

    private static bool IsTerritory(ReportReading reading, int token)
    {
        for (var node = token; ;)
        {
            if (reading.Tokens[node].Lemma is "territory" or "swath" or "swathe" or "section" or "region" or "area" or "city" or "town" or "province" or "village" or "stronghold" or "district" or "land" || reading.Tokens[node].Lower is "territory" or "swaths") return true;
            var inner = -1;
            foreach (var child in reading.Text.DependentsOf(node))
            {
                if (child > node && reading.Tokens[child].Relation == Relation.Nmod && reading.Lower(node + 1) == "of") inner = child;
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
            if (verb < 0 || reading.Tokens[verb].Lemma is not ("claim" or "take" or "accept" or "admit")) continue;
            var subject = Clause.Subject(reading.Text, verb);
            if (subject >= 0 && reading.Lower(PhraseStart.Of(reading, subject)) is "no" || reading.Lower(subject) is "nobody" or "one") return null; // nobody claimed it
            return Whole(reading, sentence, StatementKind.Responsibility, SubjectName(reading, verb));
        }

        return null;
    }

    // "The ministry said its forces had struck a depot and denied hitting homes": who says the first says the second.
    private static string? Denier(ReportReading reading, Sentence sentence, int denial)
    {
        var subject = Clause.Subject(reading.Text, denial);
        if (subject >= 0 && reading.Tokens[PhraseStart.Of(reading, subject)].Tag is not Tag.PRPS) return SubjectName(reading, denial);
        return reading.SpeakersIn(sentence).FirstOrDefault(s => s.SourceEnd <= denial) is { } speaker ? speaker.Name ?? reading.Text.Words(speaker.SourceFirst, speaker.SourceEnd) : SubjectName(reading, denial);
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

        return reading.Tokens[subject].Tag is Tag.PRP or Tag.WDT or Tag.WP ? null : reading.Text.Words(PhraseStart.Of(reading, subject), subject + 1);
    }
}
