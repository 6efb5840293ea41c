using System.Collections.Frozen;

namespace Cairn.Intake;

/// <summary>A line made only of networks and of the words around them ("Facebook Twitter WhatsApp Email") is a share bar.</summary>
internal static class ShareWords
{
    private static readonly FrozenSet<string> Networks = Set("facebook", "twitter", "whatsapp", "telegram", "linkedin", "reddit", "pinterest", "tumblr",
        "messenger", "instagram", "youtube", "flipboard", "pocket", "mastodon", "bluesky", "threads", "viber", "vkontakte", "vk", "xing", "tiktok", "snapchat", "wechat", "weibo", "digg", "stumbleupon");

    private static readonly FrozenSet<string> Around = Set("share", "tweet", "pin", "email", "e-mail", "mail", "print", "copy", "link", "x", "on", "via", "with", "this", "post", "article",
        "story", "page", "by", "and", "like", "save", "more", "sms", "line", "the", "to", "google", "google+", "plus", "url", "follow", "us", "send", "whats", "app", "teilen", "in", "feed", "rss");

    public static bool IsShareBar(string block)
    {
        if (block.Length > 200) return false;
        var networks = 0;
        foreach (var part in block.AsSpan().SplitAny(' ', '\n', '\t', ',', '|', '·', '•', '/', '&', ':', '(', ')'))
        {
            var word = block.AsSpan(part).Trim(".…!").ToString().ToLowerInvariant();
            if (word.Length == 0 || word.All(char.IsAsciiDigit)) continue;
            if (Networks.Contains(word)) networks++;
            else if (!Around.Contains(word)) return false;
        }

        return networks > 0;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
