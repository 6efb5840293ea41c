using System.Text;

namespace Cairn.Intake;

/// <summary>Reads the rows of a CSV file (RFC 4180, any one-character delimiter) one by one; quoted fields may hold line breaks.</summary>
/// <param name="reader">The text.</param>
/// <param name="delimiter">Between fields.</param>
/// <param name="maxRowLength">Characters after which a row is given up: an unclosed quote would else swallow the file.</param>
internal sealed class CsvRows(TextReader reader, char delimiter, int maxRowLength)
{
    private readonly StringBuilder _field = new();

    /// <summary>1-based line on which the last row began.</summary>
    public long Line { get; private set; }

    /// <summary>Whether the last row was longer than allowed; its rest was skipped to the end of a line.</summary>
    public bool IsTooLong { get; private set; }

    private long _nextLine = 1;

    /// <summary>The fields of the next row that is not blank, or null at the end.</summary>
    public List<string>? Next()
    {
        while (reader.Peek() >= 0)
        {
            (Line, IsTooLong) = (_nextLine, false);
            var row = Row();
            if (IsTooLong || row.Count > 1 || row[0].Length > 0) return row;
        }

        return null;
    }

    private List<string> Row()
    {
        var row = new List<string>();
        _field.Clear();
        bool quoted = false, wasQuoted = false;
        var length = 0;
        int read;
        while ((read = reader.Read()) >= 0)
        {
            var c = (char)read;
            if (c == '\n') _nextLine++;
            if (++length > maxRowLength) IsTooLong = true;
            if (IsTooLong)
            {
                if (c == '\n') return row.Count > 0 ? row : [""];
                continue;
            }

            if (quoted)
            {
                if (c != '"') _field.Append(c);
                else if (reader.Peek() == '"') _field.Append((char)reader.Read());
                else quoted = false;
            }
            else if (c == '"' && _field.Length == 0 && !wasQuoted)
            {
                (quoted, wasQuoted) = (true, true);
            }
            else if (c == delimiter)
            {
                Take(row);
                wasQuoted = false;
            }
            else if (c == '\n')
            {
                break;
            }
            else
            {
                _field.Append(c);
            }
        }

        if (_field.Length > 0 && _field[^1] == '\r' && !quoted) _field.Length--;
        Take(row);
        return row;
    }

    private void Take(List<string> row)
    {
        row.Add(_field.ToString());
        _field.Clear();
    }
}
