using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>What a report that is known with its text says of itself now and did not say before. What is recorded stands; a date that was given stands over one that was found.</summary>
public static class HeaderNews
{
    /// <summary>The header with what is new in it; null when nothing is.</summary>
    /// <param name="known">As it is recorded.</param>
    /// <param name="told">As it is told now, for the same text.</param>
    public static ReportHeader? Of(ReportHeader known, ReportHeader told)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(told);
        var dated = IsoDay.Of(told.Published) is not null && (IsoDay.Of(known.Published) is null || told.PublishedBasis == PublishedBasis.Given && known.PublishedBasis != PublishedBasis.Given && told.Published != known.Published);
        var news = known with
        {
            Title = known.Title ?? told.Title,
            Publisher = known.Publisher ?? told.Publisher,
            Url = known.Url ?? told.Url,
            Byline = known.Byline.Count > 0 ? known.Byline : told.Byline,
            Published = dated ? told.Published : known.Published,
            PublishedBasis = dated ? told.PublishedBasis : known.PublishedBasis,
        };
        return dated || news.Title != known.Title || news.Publisher != known.Publisher || news.Url != known.Url || news.Byline.Count != known.Byline.Count ? news : null;
    }
}
