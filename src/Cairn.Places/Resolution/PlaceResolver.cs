using Cairn.Language;
using Cairn.Model;

namespace Cairn.Places;

/// <summary>
/// Chooses one entry for each name of a report, jointly: one sense per name, containment ("Paris, Texas"), the countries the report
/// speaks of, nearness to the other places, population as prior.
/// </summary>
internal sealed class PlaceResolver(Gazetteer gazetteer)
{
    public void Resolve(AnnotatedText text, List<PlaceMention> mentions)
    {
        var countries = CountryVotes(text, mentions);
        var containers = Containers(text, mentions);
        var chosen = new Dictionary<string, (int Index, double Margin)>(StringComparer.Ordinal);
        var groups = mentions.GroupBy(m => m.Key, StringComparer.Ordinal).ToList();
        // Two rounds: the second knows where the others of the report are.
        var anchors = new List<PlaceRow>();
        for (var round = 0; round < 2; round++)
        {
            var next = new List<PlaceRow>();
            foreach (var group in groups)
            {
                var scored = group.SelectMany(m => m.Candidates).Distinct()
                    .Select(c => (Index: c, Score: group.Max(m => Score(m, c, countries, containers.GetValueOrDefault(m.First), anchors))))
                    .OrderByDescending(p => p.Score).ThenBy(p => p.Index).ToList();
                if (scored.Count == 0 || group.All(m => m.IsLoose) && scored[0].Score < 2.5) continue;
                var margin = scored.Count == 1 ? 0.95 : 1 - 0.5 * Math.Exp(-(scored[0].Score - scored[1].Score));
                chosen[group.Key] = (scored[0].Index, margin);
                next.Add(gazetteer.Row(scored[0].Index));
            }

            anchors = next;
        }

        foreach (var mention in mentions)
        {
            if (chosen.TryGetValue(mention.Key, out var choice) && mention.Candidates.Contains(choice.Index)) (mention.Chosen, mention.Margin) = choice;
        }
    }

    private double Score(PlaceMention mention, int candidate, Dictionary<ushort, double> countries, (ushort Country, int Admin1)? container, List<PlaceRow> anchors)
    {
        var row = gazetteer.Row(candidate);
        var kind = (PlaceKind)row.Kind;
        var score = 0.5 * Math.Log10(row.Population + 10);
        score += kind switch { PlaceKind.Country => 4, PlaceKind.Area => 3, PlaceKind.Admin1 => 2.2, PlaceKind.Admin2 => -0.3, _ => 0 };
        if (gazetteer[candidate].FeatureCode is "PPLC") score += 1.2;
        else if (gazetteer[candidate].FeatureCode is "PPLA") score += 0.5;
        if (mention.Word is { } word)
        {
            if (word is "province" or "governorate" or "oblast" or "state" or "region" or "provinces" or "governorates" or "department" or "wilaya" or "wilayat" or "muhafazat" or "prefecture") score += kind == PlaceKind.Admin1 ? 3 : kind == PlaceKind.Admin2 ? 0.5 : -0.5;
            else if (word is "district" or "county" or "tehsil" or "municipality" or "raion" or "districts" or "subdivision") score += kind == PlaceKind.Admin2 ? 2 : kind == PlaceKind.Admin1 ? 0.7 : 0.3;
            else if (word is "village" or "town" or "city" or "neighborhood" or "neighbourhood" or "camp" or "airport" or "suburb") score += kind == PlaceKind.Populated ? 2.5 : -1;
        }

        score += 3.5 * countries.GetValueOrDefault(row.Country);
        if (container is { } inside && inside.Country == row.Country) score += inside.Admin1 < 0 ? 5 : inside.Admin1 == row.Admin1 && kind != PlaceKind.Admin1 ? 7 : -1;
        var near = 0.0;
        foreach (var anchor in anchors)
        {
            if (anchor.Id == row.Id && anchor.Name == row.Name || (PlaceKind)anchor.Kind is PlaceKind.Country or PlaceKind.Area) continue;
            double dy = anchor.Lat - row.Lat, dx = (anchor.Lon - row.Lon) * Math.Cos(double.DegreesToRadians(row.Lat));
            var degrees = Math.Sqrt(dx * dx + dy * dy);
            near = Math.Max(near, degrees < 0.5 ? 1.0 : degrees < 2 ? 0.7 : degrees < 5 ? 0.3 : 0);
        }

        return score + 1.2 * near - (mention.IsLoose ? 0.5 : 0);
    }

    // What share of the report's places and nationalities speaks for each country.
    private Dictionary<ushort, double> CountryVotes(AnnotatedText text, List<PlaceMention> mentions)
    {
        var votes = new SortedDictionary<ushort, double>();
        foreach (var mention in text.Mentions)
        {
            if (mention.Label == MentionLabel.Nationality && mention.Entry is { Countries.Length: 1 } entry) Vote(entry.Countries[0], 0.6);
            else if (mention.Entry is { Countries.Length: 1 } actor && mention.Label == MentionLabel.Actor) Vote(actor.Countries[0], 0.5);
        }

        foreach (var mention in mentions)
        {
            if (mention.Candidates.Count == 0 || mention.IsLoose) continue;
            var rows = mention.Candidates.Select(c => gazetteer.Row(c)).ToList();
            if (rows.Exists(r => (PlaceKind)r.Kind == PlaceKind.Country)) Add(rows.Find(r => (PlaceKind)r.Kind == PlaceKind.Country).Country, 1.0);
            else if (rows.Select(r => r.Country).Distinct().Count() == 1) Add(rows[0].Country, 0.8);
            else Add(rows.MaxBy(r => ((PlaceKind)r.Kind == PlaceKind.Admin1 ? 3_000_000 : 0) + r.Population).Country, 0.3);
        }

        var total = votes.Values.Sum();
        return votes.ToDictionary(v => v.Key, v => total == 0 ? 0 : v.Value / Math.Max(total, 1.5));

        void Vote(string country, double weight) => Add((ushort)(country[0] << 8 | country[1]), weight);

        void Add(ushort country, double weight)
        {
            if (country != 0) votes[country] = votes.GetValueOrDefault(country) + weight;
        }
    }

    // "Buhriz, in Diyala", "Paris, Texas", "a village in Homs province": the next name contains this one.
    private Dictionary<int, (ushort Country, int Admin1)?> Containers(AnnotatedText text, List<PlaceMention> mentions)
    {
        var containers = new Dictionary<int, (ushort, int)?>();
        for (var m = 0; m + 1 < mentions.Count; m++)
        {
            var (inner, outer) = (mentions[m], mentions[m + 1]);
            if (text.Tokens[inner.First].Sentence != text.Tokens[outer.First].Sentence || outer.First - inner.End > 6) continue;
            if (!Contains(text, inner.End, outer.First)) continue;
            var rows = outer.Candidates.Select(c => gazetteer.Row(c)).ToList();
            if (rows.Count == 0) continue;
            var best = rows.MaxBy(r => ((PlaceKind)r.Kind is PlaceKind.Country ? 5_000_000L : (PlaceKind)r.Kind is PlaceKind.Admin1 ? 3_000_000L : 0) + r.Population);
            containers[inner.First] = (PlaceKind)best.Kind == PlaceKind.Country ? (best.Country, -1) : (PlaceKind)best.Kind is PlaceKind.Admin1 or PlaceKind.Admin2 ? (best.Country, best.Admin1) : null;
        }

        return containers;
    }

    private static bool Contains(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Lower is not ("," or "in" or "of" or "the" or "'s" or "village" or "town" or "district" or "city" or "area" or "province" or "and" or "northern" or "southern" or "eastern" or "western" or "central" or "(" or "region" or "state" or "block") || text.Tokens[i].Lower is "and") return false;
        }

        return to > from;
    }
}
