using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Cairn.Intake;

/// <summary>Mends what makes real feeds invalid XML: junk before the first tag, bare ampersands, HTML entities, forbidden control characters.</summary>
internal static class FeedRepair
{
    private static readonly FrozenSet<string> XmlEntities = new[] { "amp", "lt", "gt", "quot", "apos" }.ToFrozenSet(StringComparer.Ordinal);

    public static string Mend(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var mended = new StringBuilder(text.Length + 64);
        for (var i = Math.Max(0, start); i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && text.AsSpan(i).StartsWith("<![CDATA["))
            {
                var end = text.IndexOf("]]>", i, StringComparison.Ordinal);
                var stop = end < 0 ? text.Length : end + 3;
                AppendClean(mended, text.AsSpan(i, stop - i));
                i = stop - 1;
            }
            else if (c == '&')
            {
                i = AppendEntity(mended, text, i);
            }
            else if (IsAllowed(c))
            {
                mended.Append(c);
            }
        }

        return mended.ToString();
    }

    private static int AppendEntity(StringBuilder mended, string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(12, text.Length - at));
        if (end > at + 1)
        {
            var name = text[(at + 1)..end];
            if (XmlEntities.Contains(name))
            {
                mended.Append(text, at, end - at + 1);
                return end;
            }

            var decoded = WebUtility.HtmlDecode(text[at..(end + 1)]);
            if (decoded.Length <= 2 && decoded[0] != '&')
            {
                foreach (var c in decoded)
                    if (IsAllowed(c)) mended.Append(c == '<' ? "&lt;" : c == '&' ? "&amp;" : c.ToString());
                return end;
            }
        }

        mended.Append("&amp;");
        return at;
    }

    private static void AppendClean(StringBuilder mended, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsAllowed(c)) mended.Append(c);
    }

    private static bool IsAllowed(char c) => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\t' or '\n' or '\r';
}
