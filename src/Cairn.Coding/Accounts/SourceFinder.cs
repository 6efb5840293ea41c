using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Who says what stands at a token: the innermost attribution whose content covers it; null where the outlet speaks for itself.</summary>
internal static class SourceFinder
{
    public static Source? At(ReportReading reading, int token)
    {
        var best = AttributionAt(reading, token);
        return best is null ? null : ToSource(reading, best);
    }

    /// <summary>Who gives a figure: where its people stand, else where its verb does; or null.</summary>
    public static Source? Of(ReportReading reading, FigureDraft figure) => At(reading, figure.Group.Head) ?? At(reading, figure.Trigger);

    /// <summary>The innermost attribution over a token, or null.</summary>
    public static Attribution? AttributionAt(ReportReading reading, int token)
    {
        var offset = reading.Tokens[token].Start;
        Attribution? best = null;
        foreach (var attribution in reading.SaidIn(reading.SentenceOf(token)))
        {
            if (offset < attribution.Content.Start || offset >= attribution.Content.End || attribution.SourceFirst < 0) continue;
            if (best is null || attribution.Content.Length < best.Content.Length) best = attribution;
        }

        return best;
    }

    /// <summary>Who lays the blame that a verb tells of: its subject, "medics said, blaming the militia"; null without.</summary>
    public static Source? OfBlame(ReportReading reading, TriggerHit hit)
    {
        if (!reading.Tokens[hit.Head].IsVerb || Voice.HasBe(reading, hit.Head) || (Clause.First(reading.Text, hit.Head, Relation.Nsubj) is >= 0 and var own ? own : VerbParties.Subject(reading, hit.Head)) is not (>= 0 and var accuser) || reading.Tokens[accuser].Tag is Tag.PRP or Tag.WDT or Tag.WP) return null;
        if (reading.SpeakersIn(reading.SentenceOf(accuser)).FirstOrDefault(a => a.SourceFirst <= accuser && accuser < a.SourceEnd) is { } speaker) return ToSource(reading, speaker);
        var mention = reading.MentionAt(accuser);
        if (mention is null && Nouns.PopulationOf(reading.Tokens[accuser]) is null && !PeoplePopulation.IsPerson(reading, accuser)) return null;
        var (first, end) = (Math.Min(PhraseStart.Of(reading, accuser), mention?.First ?? accuser), Math.Max(accuser + 1, mention?.End ?? 0));
        var isPerson = mention is { Label: MentionLabel.Person };
        return new Source
        {
            Name = isPerson || mention is { IsGeneric: false } ? mention!.Name : null,
            AsReported = reading.Text.Words(first, end),
            Kind = SourceKinds.Of(reading.Tokens, first, end, end, isPerson ? null : mention?.Entry?.Kind),
            Named = mention is { IsGeneric: false },
            Evidence = [reading.Text.Evidence(first, end)],
        };
    }

    /// <summary>Everybody who says something in these sentences, once each, in the order of the text.</summary>
    public static List<Source> In(ReportReading reading, IEnumerable<Sentence> sentences)
    {
        var found = new List<Source>();
        foreach (var sentence in sentences)
        {
            foreach (var attribution in reading.SpeakersIn(sentence))
            {
                var source = ToSource(reading, attribution);
                var isAgain = found.Exists(s => s.Name is not null ? s.Name == source.Name : s.Kind == source.Kind && source.AsReported?.StartsWith("the ", StringComparison.OrdinalIgnoreCase) == true);
                if (!isAgain && source.AsReported is { Length: > 3 }) found.Add(source);
            }
        }

        return found;
    }

    public static Source ToSource(ReportReading reading, Attribution attribution) => new()
    {
        Name = attribution.Name,
        AsReported = reading.Text.Words(attribution.SourceFirst, attribution.SourceEnd),
        Kind = attribution.Kind,
        Named = attribution.Named,
        Evidence = [reading.Text.Evidence(attribution.SourceFirst, attribution.SourceEnd)],
    };
}
