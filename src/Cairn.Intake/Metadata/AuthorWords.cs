using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Cairn.Intake.Metadata;

/// <summary>Elements that say by their names that they hold an author.</summary>
internal static partial class AuthorWords
{
    /// <summary>Whether a class or id names an author.</summary>
    public static bool Are(string names) => Words().IsMatch(names);

    /// <summary>Whether an element's relation or test name says that it holds an author.</summary>
    public static bool AreIn(IElement element) =>
        (element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase))
        || (element.GetAttribute("data-testid") is { } test && Words().IsMatch(test));

    /// <summary>Whether a text begins as bylines do.</summary>
    public static bool BeginsByline(string text) => Lead().IsMatch(text) || (text.AsSpan().ContainsAny(':', '：') && Labelled().IsMatch(text));

    /// <summary>Whether a link leads to the page of one author.</summary>
    public static bool IsAuthorAddress(string href) => href.AsSpan().ContainsAny(AddressStems) && Address().IsMatch(href);

    private static readonly SearchValues<string> AddressStems = SearchValues.Create(
        ["/auth", "/autor", "/by/", "/profil", "/staff/", "/people/", "/person/", "team/", "/contrib", "/writer", "/column", "/journal", "/user", "/report", "/redaktion/", "/auteur/"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(?:[(|•·–—-]\s*)?(?:(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9][0-9]-[0-9][0-9])\s*[|,–—-]?\s*)?(?:(?:written|posted|reported|story|text|words|published|submitted|words|contributed|an? (?:article|post)|article|guest post|opinion|edited|analysis) by|by|geschrieben von|erstellt von|verfasst von|ver.ffentlicht von|gespeichert von|eingestellt von|ein (?:beitrag|artikel) von|von|vom|par|por|di|door|av|af|autore?|auteur|autorin|authors?|verfasser|text|posted|redaktion|foto und text|(?:posted|published|written) on .{6,30}? by|muhabir|haber|skrevet av|автор[ы]?|текст|بقلم|מאת)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^.{0,90}(?:作者|記者|记者|文|автор[ы]?|autor(?:in|a|e|es)?|authors?|auteur|muhabir|haber|verfasser|(?:written|reported|words|story) by)\s*[:：]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"/(?:authors?|autore?n?|autorin|by|profiles?|profil|staff|people|person|newsteam|team|contributors?|writers?|columnists?|journalists?|user|users|reporters?|redaktion|auteur)/[\w%.~@-]{3,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?:^|[\s_-])(?:authors?|by-?line\w*|post-?author|author-?name|entry-author|article-?author|vcard|fn|writer|reporters?|contributor|user-?name|autor|verfasser|creator|credit-?name|byauthor|posted-?by|submitted|firma|firmante|muhabir|yazar|autore|auteur|auteurs|skribent|forfatter|journalist|redakt[oö]r|penulis|tac-gia|tacgia)(?:$|[\s_-])|author(?:Name|_name|-name|Link)|Byline", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
