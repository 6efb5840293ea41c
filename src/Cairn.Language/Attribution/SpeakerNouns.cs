using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Finds the noun phrase of who speaks: subject of the verb, or what begins at a token.</summary>
internal sealed class SpeakerNouns(ImmutableArray<Token> tokens, ImmutableArray<Mention> mentions, int[] mentionAt)
{
    /// <summary>The subject of a verb of saying, by the tree, else the noun beside the verb; a relative pronoun stands for its antecedent.</summary>
    public (int First, int End)? SourceBefore(Sentence sentence, int v)
    {
        // "a telegram telling him that …": what the participle hangs from.
        if (tokens[v].Tag is Tag.VBN && v + 1 < sentence.End && tokens[v + 1].Lower is "by" && tokens[v].Relation is Relation.Acl) return null; // "an attack claimed by rebels" says nothing
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

    /// <summary>The noun phrase with which a sentence opens, where its verb follows; null for others.</summary>
    public (int First, int End)? Opening(Sentence sentence) =>
        SourceFrom(sentence, sentence.First) is { } source && source.First == sentence.First && source.End < sentence.End && tokens[source.End].IsVerb ? source : null;

    // "the colonel, who said": the noun before the relative pronoun.
    private (int First, int End)? Antecedent(Sentence sentence, int pronoun)
    {
        if (tokens[pronoun].Lower is not ("who" or "which" or "that")) return null;
        var at = pronoun - 1;
        if (at >= sentence.First && tokens[at].Lower == ",") at--;
        return at >= sentence.First && tokens[at].IsNoun ? PhraseAt(sentence, at) : null;
    }

    private bool IsRelative(int i) => tokens[i].Tag is Tag.WP or Tag.WDT || tokens[i].Lower is "who" or "which" or "that" or "what" or "there";

    /// <summary>The noun phrase that begins at a token.</summary>
    public (int First, int End)? SourceFrom(Sentence sentence, int start)
    {
        var head = -1;
        for (var i = start; i < sentence.End && i < start + 10; i++)
        {
            if (mentionAt[i] >= 0)
            {
                var mention = mentions[mentionAt[i]];
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
        var end = mentionAt[head] >= 0 ? Math.Max(head + 1, mentions[mentionAt[head]].End) : head + 1;
        while (end < sentence.End && tokens[end].IsName && tokens[head].IsNoun && tokens[end].Tag == Tag.NNP && char.IsUpper(tokens[end].Form[0])) end++;
        var first = head;
        while (first - 1 >= sentence.First && !IsMark(first - 1) && !OpensBehind(first) && (tokens[first - 1].Tag is Tag.DT or Tag.JJ or Tag.JJR or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.HYPH or Tag.PRPS or Tag.CD or Tag.JJS || mentionAt[first - 1] >= 0 && mentionAt[first - 1] == mentionAt[first])) first--;
        return (first, end);
    }

    // "hurt 12 the monitor said", "On Monday the ministry said": what stands before an article is another phrase.
    private bool OpensBehind(int first) => tokens[first].Lower is "the" or "a" or "an" && mentionAt[first] < 0 && (tokens[first - 1].Tag is Tag.CD or Tag.NN or Tag.NNS || TimeWords.Weekdays.ContainsKey(tokens[first - 1].Lower));

    /// <summary>Whether a token is a quotation mark.</summary>
    public bool IsMark(int i) => tokens[i].Form is "\"" or "“" or "”" or "``" or "''";

    /// <summary>Whether a name that is no place begins within three tokens: somebody who can write a statement.</summary>
    public bool IsBody(int token)
    {
        for (var t = token; t < Math.Min(token + 3, tokens.Length); t++)
        {
            if (mentionAt[t] >= 0) return mentions[mentionAt[t]].Label is MentionLabel.Org or MentionLabel.Actor or MentionLabel.Person;
        }

        return false;
    }
}
