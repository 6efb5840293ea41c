using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Reads who says what: by verbs of saying (subject before or after, by the tree or beside the verb), "according to", and "reportedly";
/// quotes run on over sentences; "he" and "the official" take up the speaker before.
/// </summary>
internal sealed class AttributionReader(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Mention> mentions, int[] mentionAt)
{
    private readonly SpeakerNouns _nouns = new(tokens, mentions, mentionAt);
    private readonly Speakers _speakers = new(tokens, mentions, mentionAt);
    private readonly QuoteRuns _quotes = new(tokens, sentences);
    private readonly SaidContent _said = new(tokens);
    private readonly SourcePhrase _phrase = new(tokens);
    private readonly ContentEnd _end = new(tokens);
    private readonly PhraseCues _cues = new(tokens);
    private readonly SpeechVerbs _verbs = new(tokens);
    private readonly ImmutableArray<Attribution>.Builder _found = ImmutableArray.CreateBuilder<Attribution>();

    public ImmutableArray<Attribution> Read()
    {
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                if ((AccordingTo(sentence, i) ?? Reportedly(sentence, i) ?? Phrase(sentence, i)) is { } attribution) _found.Add(attribution);
                else Verb(sentence, i);
            }

            Citing(sentence);
        }

        return _found.ToImmutable();
    }

    private Attribution? AccordingTo(Sentence sentence, int i)
    {
        if (tokens[i].Lower != "according" || i + 2 >= sentence.End || tokens[i + 1].Lower != "to") return null;
        if (_nouns.SourceFrom(sentence, i + 2) is not { } source) return null;
        var end = _phrase.Behind(source.End, sentence);
        var speaker = _speakers.Remember(source, end);
        var behind = end < sentence.End - 1 && tokens[end].Lower == "," ? end + 1 : end;
        var content = i == sentence.First ? new TextSpan(tokens[Math.Min(behind, sentence.End - 1)].Start, sentence.Span.End) : ClauseBefore(sentence, i);
        return Make(speaker, source.First, end, i, i + 2, content, AttributionCue.Stated);
    }

    private Attribution? Reportedly(Sentence sentence, int i)
    {
        if (tokens[i].Lower is not ("reportedly" or "allegedly")) return null;
        return new Attribution(-1, -1, i, i + 1, Until(sentence, sentence.First, _end.Of(sentence, i, false)), SourceKind.Unnamed, false, null, AttributionCue.Reported);
    }

    private Attribution? Phrase(Sentence sentence, int i)
    {
        if (_cues.At(sentence, i) is not { } cue) return null;
        var core = _nouns.SourceFrom(sentence, cue.SourceFirst) ?? (cue.SourceFirst, cue.SourceEnd);
        var speaker = _speakers.Remember((cue.SourceFirst, Math.Min(core.End, cue.SourceEnd)), cue.SourceEnd);
        return Make(speaker, cue.SourceFirst, cue.SourceEnd, cue.CueFirst, cue.CueEnd, Until(sentence, cue.ContentFirst, cue.ContentEnd), cue.Cue);
    }

    // "Citing hospital staff, the committee said …": whom the speaker has it from said the same.
    private void Citing(Sentence sentence)
    {
        if (tokens[sentence.First].Lower != "citing" || _nouns.SourceFrom(sentence, sentence.First + 1) is not { } source) return;
        for (var a = _found.Count - 1; a >= 0 && _found[a].CueFirst > sentence.First; a--)
        {
            if (_found[a].SourceFirst < source.End) continue;
            var speaker = _speakers.Describe(source.First, source.End, source.End);
            _found.Add(Make(speaker, source.First, source.End, sentence.First, sentence.First + 1, _found[a].Content, AttributionCue.Stated));
            return;
        }
    }

    private void Verb(Sentence sentence, int v)
    {
        var token = tokens[v];
        if (!token.IsVerb && token.Tag is not Tag.None) return;
        if (_verbs.Special(sentence, v) is { } special)
        {
            AddSpecial(sentence, v, special);
            return;
        }

        if (!SpeechWords.Verbs.TryGetValue(token.Lemma, out var cue)) return;
        if (token.Tag is Tag.VBG && v > sentence.First && tokens[v - 1].Lower == "," && _end.IsNextSaying(sentence, v) && _found.Count > 0 && _found[^1] is { SourceFirst: >= 0 } said && said.CueFirst >= sentence.First && said.CueFirst < v)
        {
            var from = v + 1;
            while (from + 1 < sentence.End && tokens[from].Lower is "only" or "however" or "that" or ":") from++;
            _found.Add(said with { CueFirst = v, CueEnd = v + 1, Content = Until(sentence, from, _end.Of(sentence, from, false)), Cue = cue });
            return;
        }

        if (token.Tag is Tag.VBG && token.Relation is not (Relation.Advcl or Relation.None or Relation.Root or Relation.Parataxis) && !(token.Relation is Relation.Acl && HasContent(sentence, v))) return;
        var closing = ClosingSource.Find(tokens, sentence, v);
        if (SpeechWords.Weak.Contains(token.Lemma) && closing is null && !HasContent(sentence, v) && !TellsOfSomething(sentence, v)) return;
        if (closing is { } close)
        {
            while (close.First < close.End - 1 && (_nouns.IsMark(close.First) || tokens[close.First].Tag is Tag.CC)) close.First++;
            Add(sentence, _speakers.Remember(close, close.End), close.First, close.End, v, _quotes.Widen(sentence, new TextSpan(ClauseStart(sentence, close.First), tokens[close.First - 1].End)), cue);
            return;
        }

        var interrupted = _verbs.InterruptedSubject(sentence, v);
        var inverted = (interrupted is null || token.Lemma is "say" && !FiniteVerbs.Any(tokens, v + 1, sentence.End) && FiniteVerbs.Any(tokens, sentence.First, v)) && IsInverted(sentence, v);
        if (inverted) interrupted = null;
        var core = inverted ? _nouns.SourceFrom(sentence, v + 1) : interrupted ?? OpeningSource.Find(tokens, sentence, v) ?? _nouns.SourceBefore(sentence, v) ?? (IsBesideClause(sentence, v) ? _nouns.Opening(sentence) : null);
        if (core is not { } source) return;
        if (interrupted is null) source = _verbs.Author(source, v) is { } author && !(tokens[author - 1].Lower == "from" && !_nouns.IsBody(author)) && _nouns.SourceFrom(sentence, author) is { } writer ? writer : source;
        var (first, end) = source;
        while (first < end - 1 && tokens[first].Tag is Tag.CC && tokens[first].Lower is not "both") first++;
        if (first > sentence.First && tokens[first - 1].Lower is "both") first--;
        var whole = inverted ? _phrase.Behind(end, sentence) : end <= v ? _phrase.Before(end, v) : end;
        var speaker = _speakers.Remember((first, end), whole);
        if (_said.Split(sentence, v, first, whole) is { } halves)
        {
            Add(sentence, speaker, first, whole, v, _quotes.Widen(sentence, new TextSpan(ClauseStart(sentence, halves.Before), tokens[halves.Before - 1].End)), cue);
            Add(sentence, speaker, first, whole, v, _quotes.Widen(sentence, Until(sentence, halves.After, _end.Of(sentence, halves.After, false))), cue);
            return;
        }

        var clause = first < v && OpensClause(sentence, first) ? sentence with { First = first, Span = new TextSpan(tokens[first].Start, sentence.Span.End) } : sentence;
        var content = _said.Of(clause, v, first, whole);
        if (content.Length == 0) content = sentence.Span;
        Add(sentence, speaker, first, whole, v, _quotes.Widen(sentence, Trim(sentence, v, content)), cue);
    }

    // "The police gave a lower toll, saying 11 people had died": whoever did the one says the other.
    private bool IsBesideClause(Sentence sentence, int v) =>
        tokens[v].Tag is Tag.VBG && tokens[v].Lemma is "say" or "claim" or "insist" or "argue" && v > sentence.First + 2 && tokens[v - 1].Lower == "," && _end.IsNextSaying(sentence, v);

    // "…; Tehran vowed to respond", "…, but the army denied it": what stands before is another clause.
    private bool OpensClause(Sentence sentence, int first)
    {
        if (first - 2 < sentence.First) return false;
        return tokens[first - 1].Form == ";" || tokens[first - 1].Lower is "and" or "but" or "while" && tokens[first - 2].Lower == "," || tokens[first].Tag is Tag.CC && tokens[first - 1].Lower == ",";
    }

    // A content behind the verb ends where somebody else speaks.
    private TextSpan Trim(Sentence sentence, int v, TextSpan content)
    {
        if (content.Start <= tokens[v].Start || content.End != sentence.Span.End) return content;
        var from = v + 1;
        while (from < sentence.End && tokens[from].Start < content.Start) from++;
        var end = _end.Of(sentence, from, tokens[v].Lemma is "claim" or "admit" or "deny" or "acknowledge");
        return end < sentence.End ? Until(sentence, from, end) : content;
    }

    private void AddSpecial(Sentence sentence, int v, SpeechVerbs.Saying saying)
    {
        if (saying.SourceFirst < 0)
        {
            _found.Add(new Attribution(-1, -1, v, saying.CueEnd, Until(sentence, saying.ContentFirst, _end.Of(sentence, Math.Max(v + 1, saying.ContentFirst), false)), SourceKind.Unnamed, false, null, AttributionCue.Reported));
            return;
        }

        var source = saying.SourceFirst > v ? _nouns.SourceFrom(sentence, saying.SourceFirst) : _nouns.SourceBefore(sentence, v);
        if (source is not { } found) return;
        var end = saying.SourceFirst > v ? found.End : _phrase.Before(found.End, v);
        Add(sentence, _speakers.Remember(found, end), found.First, end, v, _quotes.Widen(sentence, Until(sentence, saying.ContentFirst, _end.Of(sentence, saying.ContentFirst, false))), saying.Cue, saying.CueEnd);
    }

    private void Add(Sentence sentence, Speakers.Speaker speaker, int first, int end, int v, TextSpan content, AttributionCue cue, int cueEnd = 0)
    {
        _found.Add(Make(speaker, first, end, v, Math.Max(v + 1, cueEnd), content, cue));
        if (_quotes.Following(sentence, content) is { } rest) _found.Add(Make(speaker, first, end, v, Math.Max(v + 1, cueEnd), rest, cue));
    }

    private TextSpan Until(Sentence sentence, int first, int end) => new(tokens[Math.Min(first, sentence.End - 1)].Start, tokens[Math.Max(Math.Min(first, sentence.End - 1), end - 1)].End);

    // Where the clause before a speaker begins: behind the last semicolon that parts two speakers.
    private int ClauseStart(Sentence sentence, int before)
    {
        for (var t = before - 1; t > sentence.First; t--)
        {
            if (tokens[t].Form == ";" && _found.Count > 0 && _found[^1].CueFirst >= sentence.First && _found[^1].CueFirst < t) return tokens[t + 1].Start;
        }

        return sentence.Span.Start;
    }

    // "The ministry reported 17 deaths", "a journalist described bodies": a noun phrase is told.
    private bool TellsOfSomething(Sentence sentence, int v) =>
        tokens[v].Lemma is "report" or "describe" && tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP && v > sentence.First && v + 1 < sentence.End && (tokens[v + 1].IsNoun || tokens[v + 1].Tag is Tag.DT or Tag.CD or Tag.JJ or Tag.PRPS);

    // The verb has a clause or a quote to say: "that …", a comma, a quote, or a clause by the tree.
    private bool HasContent(Sentence sentence, int v)
    {
        if (v + 1 < sentence.End && tokens[v + 1].Lower is "that" or "\"" or "“") return true;
        if (tokens[v].Lemma is "think" or "believe" or "hope" or "suggest" or "indicate" && _said.BeginsBehind(sentence, v)) return true;
        for (var i = v + 1; i < sentence.End; i++)
        {
            if (tokens[i].Head == v && tokens[i].Relation is Relation.Ccomp or Relation.Parataxis) return true;
        }

        return v > sentence.First && tokens[v].Relation is Relation.Parataxis;
    }

    // "…, said Aram Hanna": nothing that can be a subject before, a name or noun after.
    private bool IsInverted(Sentence sentence, int v)
    {
        if (v + 1 >= sentence.End) return false;
        var before = v > sentence.First ? tokens[v - 1] : default;
        var opens = v == sentence.First || before.Tag is Tag.Comma or Tag.CloseQuote || before.Lower is "\"" or "”" or "," or "'" or "-" or "–";
        return opens && (tokens[v + 1].IsNoun || tokens[v + 1].Tag is Tag.DT or Tag.PRP or Tag.JJ or Tag.PRPS && tokens[v + 1].Lower is not ("it" or "that")) && tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.None;
    }

    private TextSpan ClauseBefore(Sentence sentence, int cue) => cue - 1 > sentence.First ? new TextSpan(sentence.Span.Start, tokens[cue - 1].End) : sentence.Span;

    private static Attribution Make(Speakers.Speaker speaker, int first, int end, int cueFirst, int cueEnd, TextSpan content, AttributionCue cue) =>
        new(first, end, cueFirst, cueEnd, content, speaker.Kind, speaker.Named, speaker.Name, cue);
}
