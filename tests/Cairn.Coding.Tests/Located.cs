using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>A text coded with the places it names.</summary>
internal static class Located
{
    /// <summary>What reads the places of a text.</summary>
    public static PlaceReader Places { get; } = new(Gazetteer.Default);

    /// <summary>Its accounts; <paramref name="published"/> is an ISO day or null.</summary>
    public static IReadOnlyList<Account> Accounts(string text, string? published) => Code(text, published).Accounts;

    /// <summary>Its statements.</summary>
    public static IReadOnlyList<Statement> Statements(string text, string? published) => Code(text, published).Statements;

    private static CodedReport Code(string text, string? published)
    {
        var read = EnglishReader.Default.Read(text, IsoDay.Of(published));
        return new Coder().Code(new ExtractedReport { Id = "r", Text = text, Published = published }, read, Places.Read(read));
    }
}
