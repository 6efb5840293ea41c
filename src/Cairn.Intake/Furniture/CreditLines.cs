using System.Buffers;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Picture credits: a line that is one, or one that ends a caption.</summary>
internal static partial class CreditLines
{
    /// <summary>Whether the whole block names who took or owns a picture and nothing else.</summary>
    public static bool IsCredit(string block) => block.Length <= 140 && (Labelled().IsMatch(block) || (block.AsSpan().ContainsAny('/', '|') && Slashed().IsMatch(block)) || Alone().IsMatch(block));

    /// <summary>Whether a block is a caption that carries its credit at its end: "Smoke over the town. (Photo by A. Name)".</summary>
    public static bool EndsWithCredit(string block) => block.Length <= 500 && block.AsSpan().ContainsAny(TrailingMarks) && TrailingCredit().IsMatch(block);

    // One of them is in every credit at the end of something else: most paragraphs have none, and the rule would be tried at each of their letters.
    private static readonly SearchValues<char> TrailingMarks = SearchValues.Create("])/:");

    private const string Agency = @"(?:Reuters|REUTERS|Associated Press|AP(?: Photo)?|AFP|Agence France-Presse|Getty(?: Images)?|EPA(?:-EFE)?|Shutterstock|Bloomberg|Xinhua|Anadolu(?: Agency)?|Zuma(?: Press)?|ZUMA(?: Press)?|SIPA|Sipa(?: USA| Press)?|dpa|DPA|TASS|Sputnik|PA(?: Wire| Images)?|Alamy|iStock|iStockphoto|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|Magnum(?: Photos)?|NurPhoto|UPI|ANSA|EFE|Handout|HANDOUT|via [A-Z][\w .&'’-]{1,40}|Wikipedia|Twitter|Facebook|Telegram|Planet Labs|Maxar(?: Technologies)?|Press Association|The New York Times|The Washington Post|VOA|RFE/RL|SANA|IRNA|WENN|Corbis|Rex(?: Features)?|imago(?: images)?|picture alliance|Keystone|Action Images|Pool|ITAR-TASS|AAP|NTB|Scanpix)";

    // "Photo: …", "Photograph by …", "Image credit: …", "Courtesy of …", "Photographer: …"
    [GeneratedRegex(@"^[\[(]?\s*(?:(?:photo(?:graph)?s?|image|picture|video|graphic|illustration|file photo|photo illustration|cover image|featured image|feature image|lead image)\s*(?:credits?|courtesy|source|copyright|by|from|via)?(?:\s+(?:of|by|to|from))?\s*[:©/|-]\s*\S.{1,110}|(?:photo(?:graph)?s?|image|picture|illustration|video) (?:by|courtesy(?: of)?|credit)\s+[A-Z@©].{1,110}|credits?(?: line)?\s*:\s*\S.{1,110}|photographer\s*:\s*\S.{1,90}|courtesy(?: of| photo)?\s*:?\s+[A-Z].{1,90}|(?:bild|foto|fotos|quelle foto)\s*:\s*\S.{1,90}|file (?:photo|image|picture)|(?:©|\(c\)|copyright)\s+[A-Z][\w .'’-]{1,50}\s*/\s*.{2,60})\s*[\])]?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    // "Firstname Lastname/Associated Press", "Uncredited/Associated Press", "AFP/Getty Images", "REUTERS/A. Name/File Photo"
    [GeneratedRegex(@"^[\[(©]?\s*(?:[\p{Lu}@][\w.'’@-]*(?:[ ,&]+(?:and )?[\p{L}@][\w.'’@-]*){0,5}\s*[/|]\s*)+(?:(?:[\p{Lu}]{2,}|[\p{Lu}][\w.'’&-]*)(?: [\p{Lu}][\w.'’&-]*){0,4})\s*(?:\(.{2,30}\))?[\])]?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"^[\[(©]?\s*" + Agency + @"(?:\s*(?:[/,|-]|via|for)\s*" + Agency + @")*\s*[\])]?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?:[\[(]\s*(?:(?:photo|image|picture|photograph|file photo|credit|courtesy)\b[^\])]{2,100}|(?:AP|AFP|EPA)(?: Photo|-EFE)?\b[^\])]{0,90}|[^\])]{0,80}(?:/|via )" + Agency + @"[^\])]{0,40}|File(?: [Pp]hoto)?)\s*[\])]\.?|\[[\p{Lu}][^\]/]{1,60}/[^\]]{2,60}\]\.?|(?:REUTERS|Reuters|AP Photo|AFP)\s*/\s*[\p{Lu}][^.]{2,80}|\b(?:Photograph|Photo|Image|Picture|Credit|PHOTO|CREDIT)s?\s*(?:by|courtesy of|credit)?\s*:\s*[^.]{2,90}(?:/[^.]{2,60})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingCredit();
}
