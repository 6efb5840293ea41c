using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Engine;

/// <summary>The contract's annotated report (section 3) of a text and its places.</summary>
public static class Annotation
{
    /// <summary>Turns the layers into spans.</summary>
    public static AnnotatedReport Of(ExtractedReport report, AnnotatedText text, ReportPlaces places)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(places);
        var entities = new List<EntitySpan>();
        foreach (var mention in text.Mentions)
        {
            if (mention.Label == MentionLabel.Place || mention is { IsGeneric: true, Entry.Kind: ActorEntryKind.Civilians or ActorEntryKind.Government or ActorEntryKind.Media or ActorEntryKind.Health or ActorEntryKind.Ngo or ActorEntryKind.Rescue or ActorEntryKind.Party }) continue;
            var span = text.Evidence(mention.First, mention.End);
            entities.Add(new EntitySpan(span.Start, span.End, span.Quote, mention.Label));
        }

        var spans = places.Places.Select(p => Place(text, p)).OrderBy(p => p.Start).ThenBy(p => p.End).ToList();
        entities.AddRange(spans.Where(p => p.Relation is null).Select(p => new EntitySpan(p.Start, p.End, p.Quote, MentionLabel.Place)));
        // Names within a longer mention ("US" in "US troops") are entities too: entities may nest.
        entities.AddRange(text.NamesWithin.Select(n => text.Evidence(n.First, n.End) is var s ? new EntitySpan(s.Start, s.End, s.Quote, n.Label) : null!)
            .Where(n => !entities.Exists(e => e.Start == n.Start && e.End == n.End)).ToList());
        return new AnnotatedReport
        {
            Id = report.Id,
            TextSha256 = TextHash.Sha256(report.Text),
            Entities = [.. entities.OrderBy(e => e.Start).ThenBy(e => e.End)],
            Places = spans,
            Times = [.. text.Times.Select(t => text.Evidence(t.First, t.End) is var s ? new TimeSpanMention(s.Start, s.End, s.Quote, t.Type, t.Value) : null!)],
            Attributions = [.. text.Attributions.Select(a => new AttributionSpans(
                a.SourceFirst < 0 ? null : text.Evidence(a.SourceFirst, a.SourceEnd), text.Evidence(a.CueFirst, a.CueEnd), Span.Of(text.Text, a.Content)))],
            Diagnostics = report.Diagnostics,
        };
    }

    private static PlaceSpan Place(AnnotatedText text, ResolvedPlace place)
    {
        var span = text.Evidence(place.First, place.End);
        return new PlaceSpan(span.Start, span.End, span.Quote)
        {
            GeonamesId = place.GeonamesId,
            Name = place.Name,
            Lat = place.Lat,
            Lon = place.Lon,
            Country = place.Country,
            Admin1 = place.Admin1,
            FeatureCode = place.FeatureCode,
            RadiusKm = place.RadiusKm,
            Relation = place.Relation,
        };
    }
}
