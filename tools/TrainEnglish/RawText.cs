using System.Text;

namespace TrainEnglish;

/// <summary>The running text of a document, with the gold tokens and sentences as UTF-16 ranges over it.</summary>
internal sealed class RawText
{
    /// <summary>Joins sentences: a blank line between paragraphs, else the space that the treebank notes.</summary>
    public RawText(IEnumerable<GoldSentence> sentences)
    {
        var text = new StringBuilder();
        var space = false;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append(sentence.StartsParagraph ? "\n\n" : space ? " " : "");
            var offset = text.Length;
            text.Append(sentence.Text);
            foreach (var (start, end) in sentence.Ranges)
            {
                Tokens.Add((offset + start, offset + end));
                Words.Add((offset + start, offset + end));
            }

            Sentences.Add((offset, text.Length));
            space = sentence.SpaceAfter;
        }

        Text = text.ToString();
    }

    public string Text { get; }
    /// <summary>Range of each word of the document, in its order.</summary>
    public List<(int Start, int End)> Words { get; } = [];
    public HashSet<(int Start, int End)> Tokens { get; } = [];
    public HashSet<(int Start, int End)> Sentences { get; } = [];
}
