using System.Runtime.InteropServices;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Reads English: text in, <see cref="AnnotatedText"/> out. Thread-safe; share one.</summary>
public sealed class EnglishReader
{
    private static readonly Lazy<EnglishReader> Shipped = new(() => new EnglishReader(OpenShipped()));
    private readonly EnglishModel _model;
    private readonly System.Collections.Concurrent.ConcurrentBag<SentenceAnalyzer> _analyzers = [];
    private readonly SentenceMemory _seen = new();
    private readonly WordForms _forms;

    private EnglishReader(EnglishModel model) => (_model, _forms) = (model, new WordForms(model.Lemmas));

    /// <summary>The reader with the shipped model.</summary>
    public static EnglishReader Default => Shipped.Value;

    /// <summary>Version of the shipped model.</summary>
    public static string ModelVersion => Default._model.Version;

    /// <summary>A reader with another model. <exception cref="InvalidDataException">The stream holds no model of this schema.</exception></summary>
    public static EnglishReader With(Stream model) => new(EnglishModel.Read(model));

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <param name="text">The report's frozen text.</param>
    /// <param name="published">Anchor of relative dates, or null.</param>
    /// <param name="wantsTree">Triage: given the tokens of a sentence (no tags yet), whether it needs a tree; null parses every sentence.</param>
    /// <param name="mayTell">Triage of the whole: which of some sentences may tell anything; null when they are many. A text of which none may, or none with the tags of those that might, is read no further: no trees, no layers.</param>
    public AnnotatedText Read(string text, DateOnly? published, Func<ReadOnlyMemory<Token>, bool>? wantsTree = null, Func<UntaggedText, IReadOnlyList<Sentence>, IReadOnlyList<Sentence>?>? mayTell = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (tokens, sentences) = Segment(text);
        var (words, parts) = (ImmutableCollectionsMarshal.AsImmutableArray(tokens), ImmutableCollectionsMarshal.AsImmutableArray(sentences));
        for (var s = 0; s < sentences.Length; s++)
        {
            if (wantsTree is null || wantsTree(tokens.AsMemory(sentences[s].First, sentences[s].Count))) sentences[s] = sentences[s] with { HasTree = true };
        }

        var names = new NameLabel[tokens.Length];
        var isRead = new bool[sentences.Length];
        var analyzer = _analyzers.TryTake(out var idle) ? idle : new SentenceAnalyzer(_model);
        try
        {
            if (wantsTree is not null && TellsNothing(Array.FindAll(sentences, s => s.HasTree), mayTell)) return new AnnotatedText(text, published, words, [.. sentences.Select(s => s with { HasTree = false })], [], [], [], []);
            foreach (var sentence in sentences) ReadOnce(sentence);
        }
        finally
        {
            _analyzers.Add(analyzer);
        }

        return Layers.Build(text, published, words, parts, names);

        void ReadOnce(Sentence sentence)
        {
            if (!isRead[sentence.Index]) Analyze(analyzer, tokens, names, sentence, sentence.HasTree);
            isRead[sentence.Index] = true;
        }

        // By its words alone; then, where few sentences are left, by their tags.
        bool TellsNothing(IReadOnlyList<Sentence> trees, Func<UntaggedText, IReadOnlyList<Sentence>, IReadOnlyList<Sentence>?>? mayTell)
        {
            if (trees.Count == 0 || mayTell is null) return trees.Count == 0;
            var untagged = new UntaggedText(words, parts, _forms);
            if (mayTell(untagged, trees) is not { } left) return false;
            foreach (var sentence in left) ReadOnce(sentence);
            return left.Count == 0 || mayTell(untagged, left) is { Count: 0 };
        }
    }

    /// <summary>Tokens (without tags) and sentences of a text.</summary>
    internal static (Token[] Tokens, Sentence[] Sentences) Segment(string text)
    {
        var raw = LostApostrophes.Cut(text, Tokenizer.Tokenize(text));
        var ends = new SentenceSplitter(text, raw).Split();
        var tokens = new Token[raw.Count];
        var sentences = new Sentence[ends.Count];
        for (int s = 0, i = 0; s < ends.Count; s++)
        {
            var first = i;
            for (; i < ends[s].End; i++)
            {
                var (form, lower) = FormPool.Get(LostApostrophes.IsCut(text, raw[i]) ? LostApostrophes.Form : text.AsSpan(raw[i].Start, raw[i].End - raw[i].Start));
                tokens[i] = new Token
                {
                    Index = i,
                    Start = raw[i].Start,
                    End = raw[i].End,
                    Form = form,
                    Lower = lower,
                    Lemma = lower,
                    Tag = Tag.None,
                    Class = WordClass.None,
                    Head = -1,
                    Relation = Relation.None,
                    Sentence = s,
                };
            }

            sentences[s] = new Sentence(s, first, i, new TextSpan(raw[first].Start, raw[i - 1].End), ends[s].Paragraph, false);
        }

        return (tokens, sentences);
    }

    private void Analyze(SentenceAnalyzer analyzer, Token[] tokens, NameLabel[] names, Sentence sentence, bool tree)
    {
        var n = sentence.Count;
        var own = tokens.AsSpan(sentence.First, n);
        var words = analyzer.Buffers.Words(n);
        var lowers = analyzer.Buffers.Lowers(n);
        var forms = analyzer.Buffers.Forms(n);
        var dropCase = SentenceLetters.Of(own).AreCapitals; // the model sees such words in lower case, as it was trained to
        for (var i = 0; i < n; i++)
        {
            lowers[i] = own[i].Lower;
            forms[i] = dropCase ? own[i].Lower : own[i].Form;
            words[i] = analyzer.Words.Of(forms[i], own[i].Lower);
        }

        var labels = analyzer.Buffers.Labels(n);
        var tags = labels[..n];
        var found = labels[n..];
        var heads = analyzer.Buffers.Heads(n, tree);
        var relations = analyzer.Buffers.Relations(n);
        if (!_seen.Recall(forms, words, labels, heads, relations))
        {
            analyzer.Read(words, tags, found, heads, relations);
            _seen.Keep(forms, words, labels, heads, relations);
        }

        TagRepair.Apply(lowers, tags);
        TagRepair.JoinHyphens(own, tags);
        if (tree) SentenceAnalyzer.Mend(heads, relations, words, tags);
        for (var i = 0; i < n; i++)
        {
            var at = sentence.First + i;
            var tag = (Tag)tags[i];
            names[at] = (NameLabel)found[i];
            tokens[at] = tokens[at] with
            {
                Tag = tag,
                Lemma = _model.Lemmas.Lemma(tokens[at].Form, tokens[at].Lower, tag),
                Class = Treebank.ClassOf(tag, relations[i], lowers[i]),
                Head = tree && heads[i] >= 0 ? sentence.First + heads[i] : -1,
                Relation = relations[i],
            };
        }
    }

    private static EnglishModel OpenShipped()
    {
        using var stream = typeof(EnglishReader).Assembly.GetManifestResourceStream("models/en-fast.model")
            ?? throw new InvalidOperationException("the language model is missing from this build: models/en-fast/en-fast.model");
        return EnglishModel.Read(stream);
    }
}
