using Cairn.Model;

namespace Cairn.Language;

/// <summary>Past, present and future without a date: "now", "recently", "the current offensive", "a former officer", "the future", "at the time".</summary>
internal static class TimeReferences
{
    public static TimeExpression? Read(in TimeText text, int i)
    {
        if (TimeWords.References.TryGetValue(text[i], out var reference))
        {
            if (text[i] is "current" or "recent" or "future" && text.Unit(i + 1) is not null) return null;
            if (text[i] == "now" && text[i - 1] is "until" or "by") return TimeValues.Plain(i, i + 1, TimexType.Date, reference);
            var first = text[i] == "recently" && text[i - 1] == "more" || text[i] == "now" && text[i - 1] == "right" ? i - 1 : i;
            return TimeValues.Plain(first, i + 1, TimexType.Date, reference);
        }

        if (text[i] == "the" && text[i + 1] is "near" && text[i + 2] is "future" or "term") return TimeValues.Plain(i, i + 3, TimexType.Date, "FUTURE_REF");
        if (text[i] == "the" && text[i + 1] is "past" or "future" or "present" && text.Unit(i + 2) is null)
            return TimeValues.Plain(i, i + 2, TimexType.Date, text[i + 1] switch { "past" => "PAST_REF", "future" => "FUTURE_REF", _ => "PRESENT_REF" });
        if (text[i] == "these" && text[i + 1] == "days") return TimeValues.Plain(i, i + 2, TimexType.Date, "PRESENT_REF");
        return text[i] is "that" or "the" && text[i + 1] == "time" && text[i - 1] == "at" && text[i + 2] is not ("of" or "that" or "when") ? TimeValues.Plain(i, i + 2, TimexType.Date, "PAST_REF") : null;
    }
}
