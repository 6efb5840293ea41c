using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// What the same report says elsewhere: a name learned in one sentence is that name in the others, and a word that was somebody's surname is that person again.
/// Works on the mention of each token in place.
/// </summary>
internal sealed class NameSpread(ImmutableArray<Token> tokens, Mention?[] at)
{
    private const int Longest = 6; // tokens of a name
    private readonly Dictionary<string, List<Mention>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal); // of each capitalised form in the report
    private readonly Dictionary<(string Form, MentionLabel Label), int> _lone = []; // of mentions of one word
    private readonly Dictionary<string, int> _surnames = new(StringComparer.Ordinal); // to the first token of the full name

    public void Run()
    {
        Collect();
        if (_byFirst.Count == 0 && _surnames.Count == 0) return;
        foreach (var token in tokens)
        {
            if (char.IsUpper(token.Form[0])) _counts[token.Form] = _counts.GetValueOrDefault(token.Form) + 1;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsCapital(i)) continue;
            if (at[i] is { } mention) Correct(mention, i);
            else if (tokens[i].IsName) Repeat(i);
        }
    }

    private void Collect()
    {
        Mention? last = null;
        foreach (var mention in at)
        {
            if (mention is null || ReferenceEquals(mention, last) || mention.IsGeneric || mention.Entry is not null) continue;
            last = mention;
            var length = mention.End - mention.First;
            if (length == 1) _lone[(tokens[mention.First].Form, mention.Label)] = _lone.GetValueOrDefault((tokens[mention.First].Form, mention.Label)) + 1;
            if (length > Longest || mention.Label is not (MentionLabel.Person or MentionLabel.Org)) continue;
            if (length > 1 || mention.Label == MentionLabel.Org && tokens[mention.First].Form.Length > 2)
            {
                var first = tokens[mention.First].Form;
                if (!_byFirst.TryGetValue(first, out var names)) _byFirst[first] = names = [];
                names.Add(mention);
            }

            var surname = tokens[mention.End - 1].Form;
            if (length > 1 && mention.Label == MentionLabel.Person && surname.Length > 2 && char.IsUpper(surname[0])) _surnames.TryAdd(surname, mention.First);
        }
    }

    // A lone surname that was taken for a place or an organisation.
    private void Correct(Mention mention, int i)
    {
        if (mention.Entry is not null || mention.IsGeneric || mention.End - mention.First != 1 || mention.Label is not (MentionLabel.Org or MentionLabel.Place)) return;
        if (!_surnames.TryGetValue(tokens[i].Form, out var named) || named >= i || IsSettled(mention)) return;
        if (i > 0 && tokens[i - 1].Lower is "in" or "at" or "from" or "to" or "near" or "of") return;
        at[i] = mention with { Label = MentionLabel.Person };
    }

    // Again and again one thing, and never a person by itself.
    private bool IsSettled(Mention mention)
    {
        var form = tokens[mention.First].Form;
        return _lone.GetValueOrDefault((form, mention.Label)) > 1 && !_lone.ContainsKey((form, MentionLabel.Person));
    }

    private void Repeat(int i)
    {
        if (_byFirst.TryGetValue(tokens[i].Form, out var names))
        {
            foreach (var name in names.OrderByDescending(n => n.End - n.First))
            {
                if (!Follows(name, i) || name.End - name.First == 1 && !IsSpreadable(name)) continue;
                Put(name, i);
                return;
            }
        }

        if (_surnames.TryGetValue(tokens[i].Form, out var named) && named < i && (i == 0 || !tokens[i - 1].IsName || at[i - 1] is not null) && (i + 1 >= tokens.Length || !tokens[i + 1].IsName))
            at[i] = new Mention(i, i + 1, i, MentionLabel.Person, tokens[i].Form, null, false);
    }

    // One word that was taken for an organisation here and for none there is one when it is an acronym, or when that happens as often as not.
    private bool IsSpreadable(Mention name)
    {
        var form = tokens[name.First].Form;
        return form.All(char.IsUpper) || 2 * _lone.GetValueOrDefault((form, MentionLabel.Org)) >= _counts[form];
    }

    private bool Follows(Mention name, int i)
    {
        var length = name.End - name.First;
        if (i + length > tokens.Length || tokens[i].Sentence != tokens[i + length - 1].Sentence) return false;
        for (var k = 0; k < length; k++)
        {
            if (at[i + k] is not null || tokens[i + k].Form != tokens[name.First + k].Form) return false;
        }

        return length > 1 || i + 1 >= tokens.Length || !tokens[i + 1].IsName;
    }

    private void Put(Mention name, int i)
    {
        var moved = name with { First = i, End = i + name.End - name.First, Head = i + name.Head - name.First };
        for (var t = moved.First; t < moved.End; t++) at[t] = moved;
    }

    private bool IsCapital(int i) => char.IsUpper(tokens[i].Form[0]);
}
