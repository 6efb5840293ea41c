using System.Text;

namespace Cairn.Ledger.Exporting;

/// <summary>RFC 4180 with line feeds: UTF-8, empty is unknown.</summary>
internal static class Csv
{
    public static string Line(IEnumerable<string?> fields)
    {
        var line = new StringBuilder();
        var first = true;
        foreach (var field in fields)
        {
            if (!first) line.Append(',');
            first = false;
            if (field is null) continue;
            if (field.AsSpan().ContainsAny(",\"\r\n")) line.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else line.Append(field);
        }

        return line.Append('\n').ToString();
    }

    /// <summary>What a spreadsheet program put between the names of its columns: a comma, or the semicolon or tab of those who write numbers with a comma.</summary>
    public static char SeparatorOf(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var (best, most) = (',', head.Count(','));
        foreach (var other in ";\t") if (head.Count(other) > most) (best, most) = (other, head.Count(other));
        return best;
    }

    /// <summary>The records of a text; quoted fields may hold line breaks.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="separator">Between fields.</param>
    /// <exception cref="FormatException">A quote is not closed.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(TextReader reader, char separator = ',')
    {
        var (fields, field, quoted, any) = (new List<string>(), new StringBuilder(), false, false);
        for (int c; (c = reader.Read()) >= 0;)
        {
            any = true;
            if (quoted)
            {
                if (c != '"') field.Append((char)c);
                else if (reader.Peek() == '"') field.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c == separator) Next();
            else if (c == '\n')
            {
                Next();
                yield return fields;
                (fields, any) = ([], false);
            }
            else if (c != '\r' && c != '\uFEFF') field.Append((char)c);
        }

        if (quoted) throw new FormatException("a quoted field is not closed");
        if (!any) yield break;
        Next();
        yield return fields;

        void Next()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
