using System.Globalization;
using System.Text;
using Cairn.Language;

namespace Cairn.Cli.Views;

/// <summary>Tagged trees as CoNLL-U: ten columns a token, a blank line after each sentence.</summary>
internal static class TreeView
{
    public static string Of(string id, AnnotatedText text)
    {
        var lines = new StringBuilder();
        foreach (var sentence in text.Sentences)
        {
            lines.Append(CultureInfo.InvariantCulture, $"# sent_id = {id}-{sentence.Index + 1}\n# text = {text.Words(sentence.First, sentence.End).ReplaceLineEndings(" ")}\n");
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var token = text.Tokens[i];
                var head = token.Head < 0 ? 0 : token.Head - sentence.First + 1;
                lines.Append(CultureInfo.InvariantCulture, $"{i - sentence.First + 1}\t{token.Form}\t{token.Lemma}\t_\t{token.Tag}\t_\t{head}\t{Treebank.NameOf(token.Relation)}\t_\t_\n");
            }

            lines.Append('\n');
        }

        return lines.ToString().TrimEnd('\n') + "\n";
    }
}
