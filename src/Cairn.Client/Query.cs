using System.Globalization;
using System.Text;

namespace Cairn.Client;

/// <summary>Builds the query of an address; what is null is left out.</summary>
internal sealed class Query(string path)
{
    private readonly StringBuilder _text = new(path);
    private char _before = '?';

    public Query With(string name, object? value)
    {
        if (value is null) return this;
        var text = value switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        _text.Append(_before).Append(name).Append('=').Append(Uri.EscapeDataString(text));
        _before = '&';
        return this;
    }

    public Query With(IncidentFilters? filters) => filters is null ? this : filters.On(this);

    public override string ToString() => _text.ToString();
}
