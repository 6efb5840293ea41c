using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>A text coded without places: what its words alone tell.</summary>
internal static class Unplaced
{
    /// <summary>Its accounts; <paramref name="published"/> is an ISO day or null.</summary>
    public static IReadOnlyList<Account> Accounts(string text, string? published = null) => Code(text, published).Accounts;

    /// <summary>All that is coded of it.</summary>
    public static CodedReport Code(string text, string? published = null) =>
        new Coder().Code(new ExtractedReport { Id = "r", Text = text, Published = published }, EnglishReader.Default.Read(text, IsoDay.Of(published)), ReportPlaces.None);
}
