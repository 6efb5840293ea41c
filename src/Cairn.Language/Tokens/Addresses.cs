namespace Cairn.Language;

/// <summary>Web addresses, e-mail addresses, hashtags and handles: one token each.</summary>
internal static class Addresses
{
    private static readonly string[] Domains = [".com", ".org", ".net", ".edu", ".gov", ".mil", ".info", ".co", ".uk", ".tv"];

    /// <summary>Length of the address that starts here, else 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (!Characters.IsWord(text[0]) && text[0] is not ('@' or '#')) return 0;
        var (end, dots, at, slashes) = (0, 0, -1, false);
        for (; end < text.Length && !Characters.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or ')' or ']' or '—' or '–'); end++)
        {
            if (text[end] == '.') dots++;
            else if (text[end] == '@') at = end;
            else if (text[end] == ':' && text[end..].StartsWith("://")) slashes = true;
            else if (text[end] is ',' or '\'' or '’' && !slashes) break;
            if (end > (slashes ? 2000 : 200)) break;
        }

        if (dots == 0 && at < 0 && text[0] != '#') return 0;
        while (end > 0 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') end--;
        var chunk = text[..end];
        if (text[0] is '@' or '#') return IsTag(chunk) ? end : 0;
        if (slashes || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return end;
        if (at > 0 && at < end - 1) return end;
        return IsDomain(chunk) ? end : 0;
    }

    private static bool IsTag(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 3 || !char.IsLetter(chunk[1])) return false;
        foreach (var c in chunk[1..])
        {
            if (!Characters.IsWord(c) && c != '_') return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> chunk)
    {
        var slash = chunk.IndexOf('/');
        var host = slash > 0 ? chunk[..slash] : chunk;
        foreach (var domain in Domains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && host.Length > domain.Length + 1 && !host.Contains("..", StringComparison.Ordinal)
                && char.IsLetterOrDigit(host[^(domain.Length + 1)])) return true;
        }

        return false;
    }
}
