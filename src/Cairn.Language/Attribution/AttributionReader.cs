using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Reads who says what: by verbs of saying (subject before or after, by the tree or beside the verb), "according to", and "reportedly";
/// quotes run on over sentences; "he" and "the official" take up the speaker before.
/// </summary>
internal sealed class AttributionReader(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<Mention> mentions)
{
    private readonly int[] _mentionAt = Index(tokens.Length, mentions);
    private readonly QuoteRuns _quotes = new(tokens, sentences);
    private readonly SaidContent _said = new(tokens);
    private Speaker? _last;
    private readonly List<Speaker> _speakers = [];

    private sealed record Speaker(int First, int End, SourceKind Kind, bool Named, string? Name, string Head);

    public ImmutableArray<Attribution> Read()
    {
        var found = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var attribution = AccordingTo(sentence, i) ?? Verb(sentence, i) ?? Reportedly(sentence, i);
                if (attribution is null) continue;
                found.Add(attribution);
            }
        }

        return found.ToImmutable();
    }

    private Attribution? AccordingTo(Sentence sentence, int i)
    {
        if (tokens[i].Lower != "according" || i + 2 >= sentence.End || tokens[i + 1].Lower != "to") return null;
        if (SourceFrom(sentence, i + 2) is not { } source) return null;
        var speaker = Remember(source);
        var behind = source.End < sentence.End - 1 && tokens[source.End].Lower == "," ? source.End + 1 : source.End;
        var content = i == sentence.First ? new TextSpan(tokens[Math.Min(behind, sentence.End - 1)].Start, sentence.Span.End) : ClauseBefore(sentence, i);
        return Make(speaker, source.First, source.End, i, i + 2, content, AttributionCue.Stated);
    }

    private Attribution? Reportedly(Sentence sentence, int i) =>
        tokens[i].Lower is "reportedly" or "allegedly" ? new Attribution(-1, -1, i, i + 1, sentence.Span, SourceKind.Unnamed, false, null, AttributionCue.Reported) : null;

    private Attribution? Verb(Sentence sentence, int v)
    {
        var token = tokens[v];
        if (!token.IsVerb && token.Tag is not Tag.None || !SpeechWords.Verbs.TryGetValue(token.Lemma, out var cue)) return null;
        if (token.Tag is Tag.VBG && token.Relation is not (Relation.Advcl or Relation.None or Relation.Root or Relation.Parataxis) && !(token.Relation is Relation.Acl && HasContent(sentence, v))) return null;
        if (token.Lemma is "see" or "know" or "think" or "believe" or "point" or "report" or "hope" or "describe" or "suggest" or "indicate" or "recall" && !HasContent(sentence, v)) return null;
        if (ClosingSource.Find(tokens, sentence, v) is { } closing)
        {
            while (closing.First < closing.End - 1 && IsMark(closing.First)) closing.First++;
            return Make(Remember(closing), closing.First, closing.End, v, v + 1, _quotes.Widen(sentence, new TextSpan(sentence.Span.Start, tokens[closing.First - 1].End)), cue);
        }

        var inverted = IsInverted(sentence, v);
        var source = inverted ? SourceFrom(sentence, v + 1) : OpeningSource.Find(tokens, sentence, v) ?? SourceBefore(sentence, v);
        if (source is null) return null;
        var (first, end) = source.Value;
        var speaker = Remember((first, end));
        var content = _said.Of(sentence, v, first, end);
        if (content.Length == 0) content = sentence.Span;
        return Make(speaker, first, end, v, v + 1, _quotes.Widen(sentence, content), cue);
    }

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

    private (int First, int End)? SourceBefore(Sentence sentence, int v)
    {
        // "a telegram telling him that …": what the participle hangs from.
        if (tokens[v].Relation is Relation.Acl && tokens[v].Head is var noun && noun >= sentence.First && noun < v && tokens[noun].IsNoun) return PhraseAt(sentence, noun);
        // By the tree.
        for (var i = v - 1; i >= sentence.First; i--)
        {
            if (tokens[i].Head == v && tokens[i].Relation is Relation.Nsubj or Relation.NsubjPass) return IsRelative(i) ? Antecedent(sentence, i) : PhraseAt(sentence, i);
        }

        if (sentence.HasTree && tokens[v].Relation is Relation.Conj && tokens[v].Head >= sentence.First)
        {
            foreach (var i in Enumerable.Range(sentence.First, sentence.Count))
            {
                if (tokens[i].Head == tokens[v].Head && tokens[i].Relation is Relation.Nsubj) return IsRelative(i) ? Antecedent(sentence, i) : PhraseAt(sentence, i);
            }
        }

        // Beside the verb.
        var at = v - 1;
        while (at >= sentence.First && tokens[at].Tag is Tag.RB or Tag.MD || at >= sentence.First && tokens[at].Lower is "has" or "had" or "have" or "also" or "later" or "was" or "were") at--;
        if (at < sentence.First) return null;
        if (tokens[at].Tag == Tag.PRP || tokens[at].IsNoun) return IsRelative(at) ? Antecedent(sentence, at) : PhraseAt(sentence, at);
        return null;
    }

    // "the colonel, who said": the noun before the relative pronoun.
    private (int First, int End)? Antecedent(Sentence sentence, int pronoun)
    {
        if (tokens[pronoun].Lower is not ("who" or "which" or "that")) return null;
        var at = pronoun - 1;
        if (at >= sentence.First && tokens[at].Lower == ",") at--;
        return at >= sentence.First && tokens[at].IsNoun ? PhraseAt(sentence, at) : null;
    }

    private bool IsRelative(int i) => tokens[i].Tag is Tag.WP or Tag.WDT || tokens[i].Lower is "who" or "which" or "that" or "what" or "there";

    private (int First, int End)? SourceFrom(Sentence sentence, int start)
    {
        var head = -1;
        for (var i = start; i < sentence.End && i < start + 10; i++)
        {
            if (_mentionAt[i] >= 0)
            {
                var mention = mentions[_mentionAt[i]];
                head = mention.End - 1;
                i = head;
                continue;
            }

            if (tokens[i].IsNoun || tokens[i].Tag == Tag.PRP) head = i;
            else if (tokens[i].Tag is not (Tag.DT or Tag.JJ or Tag.POS or Tag.HYPH or Tag.PRPS or Tag.CD or Tag.VBN or Tag.JJS)) break;
        }

        return head < 0 ? null : PhraseAt(sentence, head);
    }

    // The noun phrase ending at a head: determiners, adjectives and names to its left.
    private (int First, int End)? PhraseAt(Sentence sentence, int head)
    {
        var end = _mentionAt[head] >= 0 ? Math.Max(head + 1, mentions[_mentionAt[head]].End) : head + 1;
        while (end < sentence.End && tokens[end].IsName && tokens[head].IsNoun && tokens[end].Tag == Tag.NNP && char.IsUpper(tokens[end].Form[0])) end++;
        var first = head;
        while (first - 1 >= sentence.First && !IsMark(first - 1) && (tokens[first - 1].Tag is Tag.DT or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.HYPH or Tag.PRPS or Tag.CD or Tag.JJS || _mentionAt[first - 1] >= 0 && _mentionAt[first - 1] == _mentionAt[first])) first--;
        return (first, end);
    }

    private bool IsMark(int i) => tokens[i].Form is "\"" or "“" or "”" or "``" or "''";

    private TextSpan ClauseBefore(Sentence sentence, int cue) => cue - 1 > sentence.First ? new TextSpan(sentence.Span.Start, tokens[cue - 1].End) : sentence.Span;

    private Speaker Remember((int First, int End) source)
    {
        var (first, end) = source;
        var head = end - 1;
        var lower = tokens[head].Lower;
        if (end - first == 1 && tokens[head].Tag == Tag.PRP && lower is "he" or "she" or "they" or "it")
            return _last is { } last ? last with { First = first, End = end } : new Speaker(first, end, SourceKind.Unnamed, false, null, lower);
        var speaker = Describe(first, end);
        // "the official": the one before with the same head.
        if (!speaker.Named && tokens[first].Lower == "the" && _speakers.FindLast(s => s.Head == speaker.Head) is { } earlier) speaker = earlier with { First = first, End = end };
        _last = speaker;
        _speakers.Add(speaker);
        return speaker;
    }

    private Speaker Describe(int first, int end)
    {
        Mention? organisation = null, person = null;
        for (var i = first; i < end; i++)
        {
            if (_mentionAt[i] < 0) continue;
            var mention = mentions[_mentionAt[i]];
            if (mention.Label == MentionLabel.Person) person ??= mention;
            else if (mention.Label is MentionLabel.Org or MentionLabel.Actor) organisation ??= mention;
        }

        var kind = SourceKind.Unnamed;
        if (organisation?.Entry is { } entry) kind = SpeechWords.KindOf(entry.Kind);
        for (var i = first; i < end; i++)
        {
            if (SpeechWords.Kinds.TryGetValue(tokens[i].Lemma.ToLowerInvariant(), out var told) && (kind is SourceKind.Unnamed or SourceKind.Government or SourceKind.Witness || told is SourceKind.Health or SourceKind.Police && kind is SourceKind.Government or SourceKind.Unnamed)) kind = kind == SourceKind.Unnamed || told is not SourceKind.Government ? told : kind;
        }

        var named = person is not null || organisation is { IsGeneric: false };
        var name = person?.Name ?? (organisation is { IsGeneric: false } ? organisation.Name : null);
        if (person is null && organisation is { IsGeneric: false } && tokens[end - 1].Lemma is "official" or "source" or "spokesman" or "officer" or "member" && tokens[end - 1].Lower is not "spokesman") named = false;
        return new Speaker(first, end, kind, named, named ? name : null, tokens[end - 1].Lemma);
    }

    private static Attribution Make(Speaker speaker, int first, int end, int cueFirst, int cueEnd, TextSpan content, AttributionCue cue) =>
        new(first, end, cueFirst, cueEnd, content, speaker.Kind, speaker.Named, speaker.Name, cue);

    private static int[] Index(int count, ImmutableArray<Mention> mentions)
    {
        var index = new int[count];
        Array.Fill(index, -1);
        for (var m = 0; m < mentions.Length; m++)
        {
            for (var t = mentions[m].First; t < mentions[m].End; t++) index[t] = m;
        }

        return index;
    }
}
