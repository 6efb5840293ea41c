namespace Cairn.Intake;

/// <summary>Which column of a table is which field of a report. Columns that nobody names are left out.</summary>
public sealed record ColumnMap
{
    private static readonly string[] Fields = ["id", "text", "html", "title", "url", "publisher", "published", "language"];

    // Names that tables of news use, when the header is not the contract's own.
    private static readonly (string Field, string[] Names)[] Usual =
    [
        ("text", ["body", "content", "article", "story", "full_text", "fulltext", "article_text", "maintext"]),
        ("title", ["headline", "article_title"]),
        ("url", ["link", "address", "source_url", "article_url"]),
        ("publisher", ["source", "outlet", "publication", "newspaper", "domain", "source_name"]),
        ("published", ["date", "publish_date", "published_at", "date_published", "pubdate", "publication_date", "date_publish"]),
        ("language", ["lang"]),
        ("id", ["article_id", "doc_id", "key"]),
    ];

    /// <summary>Column name by field name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; }

    /// <summary>Makes a map. <exception cref="ArgumentException">A key is no field of a report.</exception></summary>
    public ColumnMap(IReadOnlyDictionary<string, string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        foreach (var field in columns.Keys)
            if (!Fields.Contains(field, StringComparer.Ordinal)) throw new ArgumentException($"'{field}' is no field of a report ({string.Join(", ", Fields)})", nameof(columns));
        Columns = columns;
    }

    /// <summary>Reads "text=body,published=date". <exception cref="ArgumentException">A pair has no "=" or an unknown field.</exception></summary>
    public static ColumnMap Parse(string pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new ArgumentException($"'{pair}' is no field=column", nameof(pairs));
            columns[pair[..equals].Trim()] = pair[(equals + 1)..].Trim();
        }

        return new ColumnMap(columns);
    }

    /// <summary>The place of each field's column in a header: the map's, else the field's own name, else a usual one.</summary>
    internal static Dictionary<string, int> PlacesIn(List<string> header, ColumnMap? map)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            var names = map is not null && map.Columns.TryGetValue(field, out var column) ? [column] : (string[])[field, .. Usual.Where(u => u.Field == field).SelectMany(u => u.Names)];
            foreach (var name in names)
            {
                var place = header.FindIndex(h => h.Trim().Trim('\uFEFF').Equals(name, StringComparison.OrdinalIgnoreCase));
                if (place < 0) continue;
                places[field] = place;
                break;
            }
        }

        return places;
    }
}
