using System.Text.Json;
using System.Text.Json.Serialization;
using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>A report as it waits in the queue: as it was read, with what the ingest was told of it.</summary>
public sealed record QueuedReport
{
    public required Report Report { get; init; }

    public required ReportForm Form { get; init; }

    /// <summary>SHA-256 of the original bytes, lower-case hexadecimal.</summary>
    public required string OriginalSha256 { get; init; }

    /// <summary>What had to be said while reading it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>ISO date for a report without one; null for none.</summary>
    public string? Published { get; init; }

    /// <summary>What it is: <c>news</c>, <c>pdf</c>…</summary>
    public string Kind { get; init; } = "news";

    /// <summary>What was read, ready to wait.</summary>
    public static QueuedReport Of(ReportOutcome.Read read, string? published, string kind)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new QueuedReport { Report = read.Report, Form = read.Form, OriginalSha256 = read.Origin.BytesSha256, Diagnostics = read.Diagnostics, Published = published, Kind = kind };
    }

    /// <summary>Its entry in the queue. The key is the hash of everything that decides its accounts, so the same report delivered twice, from wherever, waits once.</summary>
    public QueueEntry ToEntry()
    {
        var payload = JsonSerializer.Serialize(this, QueuedReportJson.Default.QueuedReport);
        // Where it lay and how its bytes were packed change nothing in what it says.
        var said = JsonSerializer.Serialize(this with { OriginalSha256 = "", Diagnostics = [] }, QueuedReportJson.Default.QueuedReport);
        return new QueueEntry(TextHash.Sha256(said), Report.Id, payload);
    }

    /// <summary>Takes it out of an entry.</summary>
    /// <exception cref="JsonException">The payload was written by a program that says things otherwise.</exception>
    public static QueuedReport Of(QueueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return JsonSerializer.Deserialize(entry.Payload, QueuedReportJson.Default.QueuedReport) ?? throw new JsonException("the payload is null");
    }

    /// <summary>As it was read.</summary>
    public ReportOutcome.Read ToRead() => new(Report, Form, new ReportOrigin("queue", null, OriginalSha256), Diagnostics);
}

/// <summary>Source-generated serialisation of the queue's payload.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(QueuedReport))]
internal sealed partial class QueuedReportJson : JsonSerializerContext;
