using System.Text.Json;
using static Cairn.Model.JsonReading;

namespace Cairn.Model;

/// <summary>Reads the header of a report; see <see cref="AccountReader"/>.</summary>
internal static class HeaderReader
{
    public static ReportHeader Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        if (!Begins(ref json)) throw new JsonException("the JSON is null, not a header");
        string? title = null, publisher = null, published = null, language = null, text = "", sha = "", from = null, url = null;
        IReadOnlyList<string> byline = [];
        var basis = PublishedBasis.Unknown;
        while (Field(ref json))
        {
            if (json.ValueTextEquals("title"u8)) title = NextText(ref json);
            else if (json.ValueTextEquals("publisher"u8)) publisher = NextText(ref json);
            else if (json.ValueTextEquals("byline"u8)) byline = NextTexts(ref json);
            else if (json.ValueTextEquals("published"u8)) published = NextText(ref json);
            else if (json.ValueTextEquals("published_basis"u8)) basis = NextCode<PublishedBasis>(ref json);
            else if (json.ValueTextEquals("language"u8)) language = NextText(ref json);
            else if (json.ValueTextEquals("text"u8)) text = NextText(ref json);
            else if (json.ValueTextEquals("text_sha256"u8)) sha = NextText(ref json);
            else if (json.ValueTextEquals("republished_from"u8)) from = NextText(ref json);
            else if (json.ValueTextEquals("url"u8)) url = NextText(ref json);
            else Pass(ref json);
        }

        return new ReportHeader
        {
            Title = title,
            Publisher = publisher,
            Byline = byline,
            Published = published,
            PublishedBasis = basis,
            Language = language,
            Text = text!,
            TextSha256 = sha!,
            RepublishedFrom = from,
            Url = url,
        };
    }
}
