namespace Cairn.Language;

/// <summary>Whether the words before a date look ahead: "will meet", "is due to leave", "scheduled for", "as early as", "until".</summary>
internal static class Tense
{
    private const int Reach = 16;

    public static bool LooksAhead(in TimeText text, int at)
    {
        if (text[at - 1] == "as" && text[at - 2] is "early" or "soon") return true;
        for (var i = at - 1; i > text.Sentence.First && i >= at - 4; i--)
        {
            if (text[i] is "until" or "till") return true;
        }

        if (IsReport(text, at - 1) || text[at - 1] == "on" && IsReport(text, at - 2)) return false;
        for (var i = at - 1; i >= text.Sentence.First && i > at - Reach; i--)
        {
            switch (text[i])
            {
                case "will" or "'ll" or "wo" or "would" or "shall" or "upcoming" or "scheduled" or "postponed":
                    return true;
                case "to" when text[i - 2] == "been" && text[i - 3] == "had":
                    return false;
                case "to" when text[i - 1] is "due" && text.TagOf(i + 1) is not Tag.VB:
                    break; // "due to damage": because of it
                case "to" when text[i - 1] is "due" or "expected" or "scheduled" or "going" or "set" or "planned" or "plans" or "plan" or "planning" or "about" or "ready" or "hopes" or "intends" or "is" or "are":
                    return true;
                case "expected" or "due" when (text[i + 1] is not "to" || text.TagOf(i + 2) is Tag.VB) && text.TagOf(i - 1) is Tag.VBZ or Tag.VBP or Tag.RB:
                    return true;
                case ";" or ":":
                    return false;
            }

            if (text.TagOf(i) is Tag.VBD && !IsReport(text, i)) return false;
        }

        return false;
    }

    private static bool IsReport(in TimeText text, int i) => text[i] is "said" or "told" or "announced" or "added" or "reported";
}
