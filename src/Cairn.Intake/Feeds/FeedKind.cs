namespace Cairn.Intake;

/// <summary>What a feed document is.</summary>
public enum FeedKind
{
    /// <summary>RSS 0.9x, 1.0 or 2.0, or Atom.</summary>
    Feed,

    /// <summary>A sitemap; its entries are pages.</summary>
    Sitemap,

    /// <summary>A sitemap of sitemaps; its entries are sitemaps to fetch.</summary>
    SitemapIndex,

    /// <summary>An OPML list; its entries are feeds to fetch.</summary>
    Opml,
}
