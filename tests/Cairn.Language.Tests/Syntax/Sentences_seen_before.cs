using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class Sentences_seen_before
{
    private static readonly string[] Said = ["Shells", "fell", "on", "Ardel", "."];
    private static readonly byte[] Labels = [1, 2, 3, 4, 5, 0, 0, 0, 7, 0];
    private static readonly int[] Heads = [1, 5, 3, 1, 1]; // the length for the root
    private static readonly Relation[] Relations = [Relation.Nsubj, Relation.Root, Relation.Case, Relation.Obl, Relation.Punct];

    private readonly SentenceMemory _memory = new();

    [Fact]
    public void Come_again_as_they_were_read()
    {
        Assert.Null(Recall(Said, tree: true));
        Keep(Said, tree: true);
        var (labels, heads, relations) = Recall(Said, tree: true)!.Value;
        Assert.Equal(Labels, labels);
        Assert.Equal(Heads, heads);
        Assert.Equal(Relations, relations);
    }

    [Fact]
    public void Give_tags_and_names_to_who_wants_no_tree()
    {
        Keep(Said, tree: true);
        var (labels, _, relations) = Recall(Said, tree: false)!.Value;
        Assert.Equal(Labels, labels);
        Assert.All(relations, r => Assert.Equal(Relation.None, r));
    }

    [Fact]
    public void Are_read_once_more_for_the_first_tree()
    {
        Keep(Said, tree: false);
        Assert.NotNull(Recall(Said, tree: false));
        Assert.Null(Recall(Said, tree: true));
        Keep(Said, tree: true);
        Assert.NotNull(Recall(Said, tree: true));
    }

    [Theory]
    [InlineData("SHELLS", "fell", "on", "Ardel", ".")] // the same words, but the network sees capitals
    [InlineData("Shells", "fell", "on", "Ardel")]
    [InlineData("Ardel", "fell", "on", "Shells", ".")]
    public void Are_no_others(params string[] other)
    {
        Keep(Said, tree: true);
        Assert.Null(Recall(other, tree: true));
    }

    [Fact]
    public void Take_no_room_when_they_are_lists()
    {
        string[] list = [.. Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "Ardel" : ",")];
        _memory.Keep(list, Features(list), new byte[400], new int[200], new Relation[200]);
        Assert.False(_memory.Recall(list, Features(list), new byte[400], new int[200], new Relation[200]));
    }

    [Theory]
    [InlineData("Two men were killed when shells fell on Ardel on Monday, the mayor said.")]
    [InlineData("GUNMEN KILL FIVE IN ARDEL")]
    [InlineData("The rebels' leader said they'd fire again.")]
    public void Read_the_same_however_often_and_in_whatever_order(string sentence)
    {
        using var model = typeof(EnglishReader).Assembly.GetManifestResourceStream("models/en-fast.model")!;
        var reader = EnglishReader.With(model);
        var first = reader.Read(sentence, null);
        Assert.Equal(first.Tokens, reader.Read(sentence, null).Tokens);
        var among = reader.Read($"The harvest was good. {sentence}", null, s => s.Span[0].Lower == "the" && s.Span[1].Lower == "harvest"); // now without a tree
        Assert.Equal(first.Tokens.Select(t => (t.Form, t.Tag)), among.Tokens.Skip(among.Sentences[1].First).Select(t => (t.Form, t.Tag)));
        Assert.Equal(first.Tokens, reader.Read(sentence, null).Tokens);
    }

    private (byte[] Labels, int[] Heads, Relation[] Relations)? Recall(string[] forms, bool tree)
    {
        var (labels, heads, relations) = (new byte[2 * forms.Length], new int[tree ? forms.Length : 0], new Relation[forms.Length]);
        return _memory.Recall(forms, Features(forms), labels, heads, relations) ? (labels, heads, relations) : null;
    }

    private void Keep(string[] forms, bool tree) => _memory.Keep(forms, Features(forms), Labels, tree ? Heads : [], tree ? Relations : new Relation[forms.Length]);

    private static WordFeatures[] Features(string[] forms) => [.. forms.Select(f => new WordFeatures(f, f.ToLowerInvariant(), WordClusters.Empty))];
}
