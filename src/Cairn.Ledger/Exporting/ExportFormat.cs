using System.Text.Json.Serialization;
using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>What <c>cairn export --format</c> takes.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ExportFormat>))]
public enum ExportFormat
{
    /// <summary>One contract section 5 line for each incident.</summary>
    Jsonl,

    /// <summary>ACLED-style CSV, 31 columns.</summary>
    Acled,

    /// <summary>UCDP GED-style CSV, 49 columns.</summary>
    Ged,

    /// <summary>One row for each figure.</summary>
    Figures,

    /// <summary>RFC 7946.</summary>
    Geojson,

    /// <summary>CSV with a row of HXL tags.</summary>
    Hxl,

    /// <summary>Iraq Body Count-style CSV, civilians only.</summary>
    Ibc,

    /// <summary>W3C Web Annotations, one line for each piece of evidence.</summary>
    Webannotation,

    /// <summary>Parquet, one row for each incident.</summary>
    Parquet,
}
