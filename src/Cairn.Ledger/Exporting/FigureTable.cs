using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>One row for each figure, with who gave it, the words, and why it does not count where it does not.</summary>
internal sealed class FigureTable : ITable
{
    public IReadOnlyList<string> Columns { get; } =
        "figure_id,incident_id,figure_kind,population,qualifier,value_min,value_max,value_point,vague_word,unit,scope,cumulation,includes_perpetrators,is_subset_of,modality,speaker_kind,speaker_label,speaker_is_party,as_of,outlet,document_id,document_url,archive_url,published_at,language,syndication_group,relayed_from,quote,quote_lang,quote_translation,char_start,char_end,text_sha256,extractor,extractor_version,confidence,verdict,reviewed_by_role,reviewed_at,used_in_policy,exclusion_reason,supersedes,record_url".Split(',');

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e)
    {
        var claims = IncidentClaims.Of(e.Incident);
        var derived = Enum.GetValues<FigureKind>().Select(kind => FigureEngine.Derive(kind, Population.All, claims, Policy.Default)).ToList();
        var used = derived.SelectMany(d => d.Inputs).ToHashSet(StringComparer.Ordinal);
        var left = derived.SelectMany(d => d.Excluded).GroupBy(x => x.Claim, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        foreach (var told in e.Accounts)
        {
            for (var i = 0; i < told.Account.Figures.Count; i++)
            {
                var claim = $"{told.Account.Key}/{Values.N(i)}";
                yield return Row(e, told, i, used.Contains(claim), told.Rejected ? "account_rejected" : left.GetValueOrDefault(claim));
            }
        }
    }

    private static string?[] Row(ExportedIncident e, RecordedAccount told, int index, bool used, string? exclusion)
    {
        var (figure, header) = (told.Account.Figures[index], told.Header);
        var quote = figure.Evidence.Count == 0 ? null : figure.Evidence[0];
        var party = SourceTier.IsParty(figure.Source?.Kind);
        return
        [
            Id(told, index), e.Id, CodeNames.Name(figure.Kind), CodeNames.Name(figure.Population), CodeNames.Name(figure.Qualifier), Values.N(figure.Low), Values.N(figure.High), Values.N(figure.Point), figure.Qualifier == Qualifier.Vague ? figure.AsReported : null,
            CodeNames.Name(figure.Unit), CodeNames.Name(figure.Scope), CodeNames.Name(figure.Cumulation), "unknown", figure.SubsetOf is { } whole ? Id(told, whole) : null, CodeNames.Name(figure.Modality),
            figure.Source is null ? null : CodeNames.Name(figure.Source.Kind), figure.Source?.Name ?? figure.Source?.AsReported, party ? "yes" : figure.Source is null ? "unknown" : "no", header.Published, header.Publisher, told.ReportId, header.Url, null, header.Published, header.Language, null, header.RepublishedFrom,
            quote?.Quote, header.Language, null, Values.N(quote?.Start), Values.N(quote?.End), header.TextSha256, "cairn", told.CoderVersion, figure.Confidence?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), told.Rejected ? "rejected" : "unreviewed", null, null,
            used ? Policies.Default : null, exclusion, null, e.Url,
        ];
    }

    private static string Id(RecordedAccount told, int index) => $"{told.Account.Key}/figures/{Values.N(index)}";
}
