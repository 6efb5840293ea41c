using System.Text;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>What one report's words are worth as names: folded forms, the tagger's labels, and which sentences have one case only.</summary>
internal sealed class ReportNames
{
    private readonly string?[] _folded;
    private readonly Mention?[] _mentions;
    private readonly bool[] _oneCase;

    public ReportNames(AnnotatedText text)
    {
        Text = text;
        _folded = new string?[text.Tokens.Length];
        _mentions = new Mention?[text.Tokens.Length];
        foreach (var mention in text.Mentions)
        {
            if (mention.IsGeneric) continue;
            for (var t = mention.First; t < mention.End; t++) _mentions[t] = mention;
        }

        _oneCase = [.. text.Sentences.Select(s => SentenceLetters.Of(text.Tokens.AsSpan(s.First, s.Count)).AreOneCase)];
    }

    public AnnotatedText Text { get; }

    /// <summary>The folded form of a token; empty for marks.</summary>
    public string Folded(int token) => _folded[token] ??= NameFolding.Exact(Text.Tokens[token].Form);

    /// <summary>The named mention over a token, or null.</summary>
    public Mention? MentionAt(int token) => _mentions[token];

    public bool IsOneCase(int sentence) => _oneCase[sentence];

    /// <summary>A listed actor or body, or a nationality: never the name of a place.</summary>
    public bool IsTaken(int token) => _mentions[token] is { } m && (m.Label is MentionLabel.Nationality or MentionLabel.Actor || m.Label == MentionLabel.Org && m.Entry is not null);

    /// <summary>The folded words of tokens [first, end) with single spaces; "'s" belongs to the word before it, as in a folded name.</summary>
    public string Key(int first, int end)
    {
        if (end == first + 1) return Folded(first);
        var key = new StringBuilder();
        for (var t = first; t < end; t++)
        {
            if (Folded(t).Length == 0) continue;
            if (key.Length > 0 && !IsClitic(t)) key.Append(' ');
            key.Append(Folded(t));
        }

        return key.ToString();
    }

    /// <summary>Whether a token is written onto the one before it: "'s".</summary>
    public bool IsClitic(int token) => Text.Tokens[token].Form is ['\'' or '’', _, ..];
}
