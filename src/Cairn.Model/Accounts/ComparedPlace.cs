namespace Cairn.Model;

/// <summary>The place that a comparative claim names: only what happened there is counted. Without a country it is not known which place is meant, and nothing can be.</summary>
/// <param name="AsReported">The words that name it: "Iraq", "the capital".</param>
/// <param name="Name">Its English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">First-order division.</param>
/// <param name="Admin2">Second-order division.</param>
/// <param name="GeonamesId">Its entry in the gazetteer.</param>
/// <param name="WherePrec">UCDP where_prec: 6 a country, 4 a first-order division, 3 a second-order one, 1 a town.</param>
public sealed record ComparedPlace(string AsReported, string? Name = null, string? Country = null, string? Admin1 = null, string? Admin2 = null, long? GeonamesId = null, int? WherePrec = null);
