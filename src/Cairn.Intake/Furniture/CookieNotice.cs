using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>A site's notice that it sets cookies, in any of a dozen languages: short, of the site speaking for itself.</summary>
internal static partial class CookieNotice
{
    private const int Longest = 600;

    /// <summary>Whether the block is such a notice; a story about cookies speaks of others.</summary>
    public static bool IsOne(string block) => block.Length <= Longest && block.Contains("cookie", StringComparison.OrdinalIgnoreCase) && Speaks().IsMatch(block);

    [GeneratedRegex(@"\b(?:we|wir|nous|nosotros|utilizamos|usamos|utilizziamo|usiamo|wij|we gebruiken|vi använder|vi bruker|vi bruger|używamy|používáme|kullanıyoruz|мы используем|(?:this|our|diese|unsere|ce|notre|este|esta|nuestro|questo|deze|onze|nasza|ten) (?:web)?\s?(?:site|page|seite|sitio|sito|strona|serwis)|(?:by|durch|en|al) (?:using|continuing|die (?:weitere )?nutzung|poursuivant|continuar|navegar|continuare))\b.{0,200}\bcookies?\b|\bcookies?\b.{0,200}\b(?:our (?:partners|site|website)|unsere[rs]? (?:website|seite|partner)|notre site|nuestro sitio|nosso site|nostro sito|onze site)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Speaks();
}
