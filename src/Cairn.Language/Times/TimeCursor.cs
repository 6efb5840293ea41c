using Cairn.Model;

namespace Cairn.Language;

/// <summary>Reads the time expression that begins at a token of one sentence.</summary>
internal readonly ref struct TimeCursor(System.Collections.Immutable.ImmutableArray<Token> tokens, Sentence sentence, TimeFocus focus)
{
    private string L(int i) => i >= sentence.First && i < sentence.End ? tokens[i].Lower : "";

    private DateOnly? Anchor => focus.Published;

    public TimeExpression? Read(int i) =>
        AbsoluteDate(i) ?? Weekday(i) ?? Deictic(i) ?? RelativeUnit(i) ?? PartOfUnit(i) ?? Counted(i) ?? Clock(i) ?? Year(i) ?? Rest(i);

    // ---- dates -------------------------------------------------------------------------------------------------

    private TimeExpression? AbsoluteDate(int i)
    {
        if (NumericDate(i) is { } numeric) return numeric;
        var first = i;
        string? edge = null;
        if (L(i) is "early" or "late" or "mid" or "earlier" or "later" && (Month(i + 1) > 0 || L(i + 1) is "-" && Month(i + 2) > 0 || L(i + 1) == "in" && Month(i + 2) > 0))
        {
            edge = L(i) switch { "earlier" => "early", "later" => "late", var e => e };
            i += L(i + 1) is "-" or "in" ? 2 : 1;
        }

        // "3 October 2014", "the 3rd of October", "10 Jul 2016"
        if (DayNumber(i, out var day, out var after) && edge is null)
        {
            var m = L(after) == "of" ? after + 1 : after;
            if (Month(m) is var month && month > 0 && IsMonthName(m))
            {
                var end = m + 1;
                var year = YearAt(end, out var yearEnd);
                if (year is not null) end = yearEnd;
                return Complete(first, end, year, month, day);
            }

            return null;
        }

        if (Month(i) is var named && named > 0 && IsMonthName(i))
        {
            if (DayNumber(i + 1, out day, out after))
            {
                var end = after;
                // "March 3-5": the first day bounds it; the range's own end is its last.
                DateOnly? rangeEnd = null;
                if (L(end) is "-" or "–" or "to" && DayNumber(end + 1, out var lastDay, out var rangeAfter) && lastDay > day)
                {
                    var y = YearAt(rangeAfter, out var ye);
                    if (Resolve(y, named, day) is { } s && Resolve(y, named, lastDay) is { } e)
                        return TimeValues.Span(first, y is null ? rangeAfter : ye, TimeValues.Iso(s), s, e, WhenPrecision.Days);
                    rangeEnd = null;
                }

                _ = rangeEnd;
                var year = YearAt(end, out var yearEnd);
                if (year is not null) end = yearEnd;
                return WithPart(Complete(first, end, year, named, day));
            }

            var monthEnd = i + 1;
            if (L(monthEnd) == "of" && YearAt(monthEnd + 1, out var ofEnd) is { } ofYear) return TimeValues.Month(first, ofEnd, ofYear, named, edge);
            if (L(monthEnd) == "of" && L(monthEnd + 1) is "this" or "last" or "next" && L(monthEnd + 2) == "year" && Anchor is { } a)
                return TimeValues.Month(first, monthEnd + 3, a.Year + (L(monthEnd + 1) == "last" ? -1 : L(monthEnd + 1) == "next" ? 1 : 0), named, edge);
            if (YearAt(monthEnd, out var endOfYear) is { } y2) return TimeValues.Month(first, endOfYear, y2, named, edge);
            if (L(i) is "may" or "march" or "mar" or "sun" or "jan" or "dec" && !IsMonthName(i)) return null;
            return TimeValues.Month(first, monthEnd, MonthYear(named), named, edge);
        }

        return null;
    }

    // 2014-10-03, 01-10-2014, 10/03/2014, 03.10.2014
    private TimeExpression? NumericDate(int i)
    {
        if (!IsNumber(i, out var a)) return null;
        var separator = L(i + 1);
        if (separator is "-" or "/" or "." && IsNumber(i + 2, out var b) && L(i + 3) == separator && IsNumber(i + 4, out var c))
        {
            if (a is > 1800 and < 2100 && b is >= 1 and <= 12 && c is >= 1 and <= 31) return Dated(i, i + 5, a, b, c);
            if (c is > 1800 and < 2100 && a is >= 1 and <= 31 && b is >= 1 and <= 31) return a > 12 || b <= 12 && separator == "-" ? Dated(i, i + 5, c, b, a) : b > 12 ? Dated(i, i + 5, c, a, b) : Dated(i, i + 5, c, a, b);
        }

        return null;
    }

    private static TimeExpression? Dated(int first, int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeValues.Day(first, end, new DateOnly(year, month, day)) : null;

    private TimeExpression? Complete(int first, int end, int? year, int month, int day)
    {
        if (day < 1 || day > 31) return null;
        return Resolve(year, month, day) is { } date ? TimeValues.Day(first, end, date)
            : year is null ? TimeValues.Plain(first, end, TimexType.Date, $"XXXX-{month:00}-{day:00}") : null;
    }

    private DateOnly? Resolve(int? year, int month, int day)
    {
        var y = year ?? (Anchor is { } anchor ? Nearest(anchor, month, day) : null);
        return y is { } known && day <= DateTime.DaysInMonth(known, month) ? new DateOnly(known, month, day) : null;
    }

    // News tells of the past: the latest such date not more than a good month ahead.
    private static int Nearest(DateOnly anchor, int month, int day)
    {
        var year = anchor.Year;
        var candidate = new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        return candidate.DayNumber - anchor.DayNumber > 60 ? year - 1 : anchor.DayNumber - candidate.DayNumber > 330 ? year + 1 : year;
    }

    private int? MonthYear(int month) => Anchor is { } anchor ? Nearest(anchor, month, 15) : null;

    private bool IsMonthName(int i) => L(i) is not ("may" or "march" or "mar" or "jan" or "dec" or "sep" or "jun")
        || char.IsUpper(tokens[i].Form[0]) && (L(i) is not ("may" or "march") || IsTimeContext(i));

    private bool IsTimeContext(int i) => tokens[i].Tag is Tag.NNP or Tag.None or Tag.NN || L(i - 1) is "in" or "last" or "since" or "until" or "early" or "late" or "this" or "next" or "of" || IsNumber(i + 1, out _);

    private int Month(int i) => TimeWords.Months.GetValueOrDefault(L(i));

    private bool DayNumber(int i, out int day, out int after)
    {
        after = i + 1;
        day = 0;
        var word = L(i);
        if (word.Length == 0) return false;
        if (word == "the" && i + 1 < sentence.End) return DayNumber(i + 1, out day, out after) && L(after) == "of";
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits])) digits++;
        if (digits is 0 or > 2 || word[digits..] is not ("" or "st" or "nd" or "rd" or "th")) return false;
        day = int.Parse(word.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31;
    }

    private int? YearAt(int i, out int end)
    {
        end = i + 1;
        if (L(i) == "," && YearAt(i + 1, out end) is { } after) return after;
        var word = L(i);
        if (IsYearForm(word)) return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        // "6 NOV 89"
        if (word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) is var two && two > 31) return 1900 + two;
        if (word is "'" && L(i + 1).Length == 2 && IsNumber(i + 1, out var apostrophe))
        {
            end = i + 2;
            return apostrophe > 40 ? 1900 + apostrophe : 2000 + apostrophe;
        }

        return null;
    }

    private static bool IsYearForm(string word) => word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit) && string.CompareOrdinal(word, "1500") >= 0 && string.CompareOrdinal(word, "2100") < 0;

    private bool IsNumber(int i, out int value)
    {
        value = 0;
        var word = L(i);
        return word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) && int.TryParse(word, out value);
    }

    // ---- weekdays ----------------------------------------------------------------------------------------------

    private TimeExpression? Weekday(int i)
    {
        var first = i;
        string? part = null, direction = null;
        if (L(i) is "late" or "early" or "last" or "next" or "this" or "past" or "previous" or "following" or "coming" && IsWeekday(i + 1)) direction = L(i++);
        else if (L(i) == "the" && L(i + 1) is "following" or "previous" && IsWeekday(i + 2)) (direction, i) = (L(i + 1), i + 2);
        if (!IsWeekday(i)) return null;
        var weekday = TimeWords.Weekdays[L(i)];
        var end = i + 1;
        // "Wednesday 30 November 2016", "Sunday, March 3"
        var dateAt = L(end) is "," or "the" or "." ? end + 1 : end;
        if (AbsoluteDate(dateAt) is { Precision: WhenPrecision.Day } date && date.First == dateAt) return WithPart(date with { First = first });
        if (direction == "late") part = "EV";
        if (direction == "early") part = "MO";
        if (TimeWords.Parts.TryGetValue(L(end), out var named)) (part, end) = (named, end + 1);
        if (direction == "late" && part is "EV" && L(end - 1) is not ("evening" or "night" or "afternoon")) part = "NI";
        if (L(i) is "sun" or "sat" or "mon" or "wed" && L(i).Length == 3 && part is null && direction is null) return null;
        if (Anchor is not { } anchor) return TimeValues.Plain(first, end, part is null ? TimexType.Date : TimexType.Time, $"XXXX-WXX-{(weekday == 0 ? 7 : weekday)}" + (part is null ? "" : "T" + part)) with { PartOfDay = TimeValues.PartName(part) };
        var day = Of(anchor, weekday, direction, i);
        return TimeValues.Day(first, end, day, part);
    }

    private bool IsWeekday(int i) => TimeWords.Weekdays.ContainsKey(L(i)) && (L(i).Length > 5 || char.IsUpper(tokens[i].Form[0]));

    private DateOnly Of(DateOnly anchor, int weekday, string? direction, int at)
    {
        var back = ((int)anchor.DayOfWeek - weekday + 7) % 7;
        if (direction is "next" or "coming" || direction is not ("last" or "past" or "previous") && IsFuture(at)) return anchor.AddDays(back == 0 ? 0 : 7 - back);
        if (direction is "last" or "past" && back == 0) return anchor.AddDays(-7);
        return anchor.AddDays(-back);
    }

    // "will meet on Friday", "is due to leave Saturday": the nearest verb group before the weekday looks ahead.
    private bool IsFuture(int at)
    {
        for (var i = at - 1; i >= sentence.First && i > at - 14; i--)
        {
            if (L(i) is "will" or "'ll" or "shall" || L(i) is "to" && L(i - 1) is "due" or "expected" or "scheduled" or "going" or "set" or "planned" or "plans" or "plan" or "about") return true;
            if (tokens[i].Tag is Tag.VBD || L(i) is "said" or "was" or "were" or "had") return false;
        }

        return false;
    }

    private TimeExpression? WithPart(TimeExpression? date)
    {
        if (date is null || !TimeWords.Parts.TryGetValue(L(date.End), out var part) || L(date.End) is "overnight") return date;
        return date with { End = date.End + 1, Type = TimexType.Time, Value = date.Value + "T" + part, PartOfDay = TimeValues.PartName(part) };
    }

    // ---- today, this morning, last year ------------------------------------------------------------------------

    private TimeExpression? Deictic(int i)
    {
        var word = L(i);
        var first = i;
        string? edge = null;
        if (word is "late" or "early" or "earlier" or "later" && L(i + 1) is "yesterday" or "today" or "tomorrow" or "tonight") (edge, i, word) = (word, i + 1, L(i + 1));
        int? shift = word switch { "today" => 0, "tonight" => 0, "yesterday" => -1, "tomorrow" => 1, "tonite" => 0, _ => null };
        if (shift is { } days)
        {
            var end = i + 1;
            var part = word is "tonight" or "tonite" ? "NI" : null;
            if (TimeWords.Parts.TryGetValue(L(end), out var named)) (part, end) = (named, end + 1);
            else if (edge == "late" && word == "yesterday") part = "NI";
            else if (edge == "early" && word is "yesterday" or "today") part = "MO";
            if (Anchor is not { } anchor) return TimeValues.Plain(first, end, TimexType.Date, "XXXX-XX-XX") with { PartOfDay = TimeValues.PartName(part) };
            return TimeValues.Day(first, end, anchor.AddDays(days), part);
        }

        if (word is "this" or "that" or "the" or "last" && TimeWords.Parts.TryGetValue(L(i + 1), out var partOf) && (word is not "the" || L(i + 1) is not "night" || L(i - 1) is "in" or "during" or "into"))
        {
            var day = Anchor is { } anchor ? word == "last" && partOf == "NI" ? anchor.AddDays(-1) : word is "the" or "that" ? focus.Told : anchor : (DateOnly?)null;
            return TimeValues.Day(first, i + 2, day, partOf);
        }

        if (word is "overnight" && (tokens[i].Tag is not Tag.JJ || Anchor is not null && focus.Told == Anchor)) return Overnight(i);
        if (word is "midnight" or "noon" or "midday" or "dawn" or "dusk" && L(i - 1) is "at" or "before" or "around" or "after" or "until" or "by" or "about" or "since" or "near" or "just")
            return TimeValues.Day(i, i + 1, focus.Told, word is "midnight" ? null : TimeWords.Parts[word], clock: word is "midnight" ? "24:00" : null);
        return null;
    }

    // The night that ended on the day of publication, unless another day was told.
    private TimeExpression Overnight(int i)
    {
        var night = TimeValues.Day(i, i + 1, focus.Told, "NI");
        return focus.Told is { } told && focus.Told == Anchor ? night with { Start = told.AddDays(-1), Last = told, Precision = WhenPrecision.Days } : night;
    }

    private TimeExpression? RelativeUnit(int i)
    {
        var first = i;
        if (L(i) is "the" or "earlier" or "later" or "late" or "early" && L(i + 1) is "last" or "past" or "next" or "previous" or "following" or "same" or "coming" or "this" or "current") i++;
        var direction = L(i);
        if (direction is not ("last" or "this" or "next" or "past" or "previous" or "following" or "coming" or "same" or "current" or "preceding")) return null;
        var word = L(i + 1);
        var end = i + 2;
        if (TimeWords.Seasons.TryGetValue(word, out var season))
            return Anchor is { } at ? TimeValues.Season(first, end, at.Year + (direction is "last" or "past" && at.Month < 6 + SeasonMonth(season) - 3 ? SeasonMonth(season) >= at.Month ? -1 : 0 : direction == "next" ? 1 : 0), season) : TimeValues.Plain(first, end, TimexType.Date, "XXXX-" + season);
        if (Month(i + 1) is var month && month > 0 && direction is "last" or "this" or "next" or "past")
        {
            if (Anchor is not { } near) return TimeValues.Month(first, end, null, month);
            var year = direction == "next" ? month > near.Month ? near.Year : near.Year + 1 : direction == "this" ? near.Year : month < near.Month ? near.Year : near.Year - 1;
            return TimeValues.Month(first, end, year, month);
        }

        // "the last two years", "the past few days": a duration
        if (direction is "last" or "past" or "next" or "previous" or "coming" or "following" && Magnitude.TryRead(tokens.AsSpan(), i + 1, sentence.End, out var count) && TimeWords.Units.TryGetValue(L(count.End), out var unit))
            return TimeValues.Plain(first, count.End + 1, TimexType.Duration, Duration(count.Value, unit));
        if (direction is "last" or "past" or "next" or "recent" or "coming" or "previous" && L(i + 1) is "few" or "several" or "couple" && TimeWords.Units.TryGetValue(L(i + 2) == "of" ? L(i + 3) : L(i + 2), out unit))
            return TimeValues.Plain(first, L(i + 2) == "of" ? i + 4 : i + 3, TimexType.Duration, "PX" + (unit[0] == 'T' ? "T" + unit[1] : unit));
        if (!TimeWords.Units.TryGetValue(word, out unit)) return null;
        if (Anchor is not { } anchor) return TimeValues.Plain(first, end, TimexType.Date, "XXXX");
        if (direction is "past" && word.EndsWith('s')) return null;
        if (direction == "past" && L(first) == "the") return TimeValues.Plain(first, end, TimexType.Duration, Duration(1, unit));
        var told = direction is "previous" or "following" or "same" or "preceding" ? focus.Told ?? anchor : anchor;
        var shift = direction switch { "last" or "past" or "previous" or "preceding" => -1, "next" or "following" or "coming" => 1, _ => 0 };
        switch (unit)
        {
            case "Y": return TimeValues.Year(first, end, told.Year + shift);
            case "M": return TimeValues.Month(first, end, told.AddMonths(shift).Year, told.AddMonths(shift).Month);
            case "W": return TimeValues.Week(first, end, told.AddDays(7 * shift));
            case "D": return TimeValues.Day(first, end, told.AddDays(shift));
            case "WE": return TimeValues.Weekend(first, end, told.AddDays(shift == 0 && told.DayOfWeek is DayOfWeek.Sunday ? 0 : 7 * shift));
            case "Q":
                var quarter = (told.Month + 2) / 3 + shift;
                return TimeValues.Quarter(first, end, told.Year + (quarter < 1 ? -1 : quarter > 4 ? 1 : 0), (quarter + 3) % 4 + 1);
            case "E": return TimeValues.Decade(first, end, (told.Year / 10 + shift) * 10);
            case "NI": return TimeValues.Day(first, end, told.AddDays(shift), "NI");
            default: return null;
        }
    }

    private static int SeasonMonth(string season) => season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };

    // "the third quarter of last year", "the first half of 2021", "the end of last month", "early 2014"
    private TimeExpression? PartOfUnit(int i)
    {
        var first = i;
        if (L(i) == "the") i++;
        if (TimeWords.Ordinals.TryGetValue(L(i), out var nth) && L(i + 1) is "quarter" or "half" || L(i) is "second" && L(i + 1) == "-" && false)
        {
            var quarter = L(i + 1) == "quarter";
            var end = i + 2;
            int? year = null;
            var at = L(end) is "of" ? end + 1 : end;
            if (YearAt(at, out var yearEnd) is { } y) (year, end) = (y, yearEnd);
            else if (L(at) is "last" or "this" or "next" && L(at + 1) == "year" && Anchor is { } a) (year, end) = (a.Year + (L(at) == "last" ? -1 : L(at) == "next" ? 1 : 0), at + 2);
            else if (Anchor is { } anchor) year = nth * (quarter ? 3 : 6) - (quarter ? 2 : 5) > anchor.Month ? anchor.Year - 1 : anchor.Year;
            if (year is not { } known) return TimeValues.Plain(first, end, TimexType.Date, quarter ? $"XXXX-Q{nth}" : $"XXXX-H{nth}");
            return quarter ? nth <= 4 ? TimeValues.Quarter(first, end, known, nth) : null : nth <= 2 ? TimeValues.Half(first, end, known, nth) : null;
        }

        if (L(i) is "early" or "late" or "mid" or "beginning" or "end" or "middle" or "start")
        {
            var at = i + 1;
            if (L(at) is "-" or "in" or "of") at++;
            if (YearAt(at, out var yearEnd) is { } year && at > i + 0 && L(at) != ",") return TimeValues.Year(L(i) is "early" or "late" or "mid" ? first : at, yearEnd, year);
            if (L(at) is "last" or "this" or "next" && RelativeUnit(at) is { } unit && L(i) is "early" or "late" or "mid") return unit with { First = first };
        }

        if (TimeWords.Seasons.TryGetValue(L(i), out var season) && (YearAt(i + 1, out var seasonEnd) ?? (L(i + 1) == "of" ? YearAt(i + 2, out seasonEnd) : null)) is { } seasonYear) return TimeValues.Season(first, seasonEnd, seasonYear, season);
        return null;
    }

    // ---- counted units -----------------------------------------------------------------------------------------

    // "two days ago", "three weeks earlier", "a year", "for several months", "four-day", "every two weeks"
    private TimeExpression? Counted(int i)
    {
        var first = i;
        if (L(i) is "every" or "each")
        {
            if (TimeWords.Units.TryGetValue(L(i + 1), out var each)) return TimeValues.Plain(first, i + 2, TimexType.Set, Duration(1, each));
            if (IsWeekday(i + 1)) return TimeValues.Plain(first, i + 2, TimexType.Set, $"XXXX-WXX-{(TimeWords.Weekdays[L(i + 1)] is 0 ? 7 : TimeWords.Weekdays[L(i + 1)])}");
            if (Magnitude.TryRead(tokens.AsSpan(), i + 1, sentence.End, out var n) && TimeWords.Units.TryGetValue(L(n.End), out each)) return TimeValues.Plain(first, n.End + 1, TimexType.Set, Duration(n.Value, each));
        }

        if (TimeWords.Sets.TryGetValue(L(i), out var set) && L(i) is not ("annual" or "quarterly")) return TimeValues.Plain(i, i + 1, TimexType.Set, set);

        var approximate = false;
        if (L(i) is "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "some" or "over") { i++; approximate = true; }
        else if (L(i) is "more" or "less" && L(i + 1) == "than") { i += 2; approximate = true; }
        else if (L(i) is "at" && L(i + 1) is "least" or "most") { i += 2; approximate = true; }

        double? count = null;
        var after = i;
        if (Magnitude.TryRead(tokens.AsSpan(), i, sentence.End, out var number)) (count, after) = (number.Value, number.End);
        else if (L(i) is "a" or "an" or "one") (count, after) = (1, i + 1);
        else if (L(i) is "several" or "few" or "many" or "some" or "recent" or "multiple") (count, after) = (-1, i + 1);
        if (L(i) is "a" or "the" && L(i + 1) is "few" or "couple")
        {
            (count, after) = (-1, i + 2);
            if (L(after) == "of") after++;
        }
        else if (L(i) is "a" && L(i + 1) is "half" && false)
        {
            return null;
        }

        if (count is not { } c) return Bare(first);
        if (L(after) is "-") after++;
        if (L(after) is "full" or "consecutive" or "straight" or "whole" or "more" or "long" or "short") after++;
        if (!TimeWords.Units.TryGetValue(L(after), out var unit) || unit is "WE" && c < 0) return null;
        if (L(i) is "a" or "an" && L(after) is "second" or "minute" or "quarter" && L(after + 1) is not ("ago" or "later" or "earlier")) return null;
        if (L(i) is "one" && L(after) is "night" or "day" && L(after - 1) == "one" && L(i - 1) is not "for") return null;
        var end = after + 1;
        if (L(end) is "-" && L(end + 1) is "old" or "long") return L(end + 1) == "old" ? null : TimeValues.Plain(first, end, TimexType.Duration, Value(c, unit));
        if (L(end) is "old") return null;
        if (L(end) is "-" && L(end + 1) == "a") return null;
        var direction = L(end) switch { "ago" or "earlier" or "before" or "previously" => -1, "later" or "after" or "hence" => 1, _ => 0 };
        if (direction != 0 && c > 0)
        {
            if (L(end) is "before" or "after" && tokens.Length > end + 1 && L(end + 1) is not ("," or "." or "") && L(end + 1) != "that") return TimeValues.Plain(first, end, TimexType.Duration, Value(c, unit));
            var from = L(end) is "ago" ? Anchor : focus.Told ?? Anchor;
            if (from is { } f && Shift(f, c * direction, unit) is { } moved) return Moved(first, end + 1, moved, unit, approximate);
            return TimeValues.Plain(first, end + 1, TimexType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        if (direction != 0) return TimeValues.Plain(first, end + 1, TimexType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        return TimeValues.Plain(first, end, TimexType.Duration, Value(c, unit));
    }

    // "years of war", "months later", "decades": an unknown number of units
    private TimeExpression? Bare(int i)
    {
        if (!TimeWords.Units.TryGetValue(L(i), out var unit) || !L(i).EndsWith('s') || L(i) is "seconds" or "quarters" or "nights" or "weekends" or "minutes") return null;
        if (L(i + 1) is "ago" or "earlier") return TimeValues.Plain(i, i + 2, TimexType.Date, "PAST_REF");
        if (L(i + 1) is "later") return TimeValues.Plain(i, i + 2, TimexType.Date, "FUTURE_REF");
        return L(i - 1) is "for" or "in" or "of" or "after" or "within" or "over" or "through" ? TimeValues.Plain(i, i + 1, TimexType.Duration, Value(-1, unit)) : null;
    }

    private static DateOnly? Shift(DateOnly from, double count, string unit)
    {
        var n = (int)Math.Round(count);
        if (Math.Abs(n) > 5000) return null;
        return unit switch
        {
            "Y" => from.AddYears(Math.Clamp(n, -1900, 1900)),
            "M" => from.AddMonths(Math.Clamp(n, -20000, 20000)),
            "W" => from.AddDays(7 * n),
            "D" or "NI" => from.AddDays(n),
            "E" => n > -190 ? from.AddYears(10 * n) : null,
            "TH" => from.AddDays(n / 24),
            "TM" or "TS" => from,
            "F" => from.AddDays(14 * n),
            _ => null,
        };
    }

    private static TimeExpression Moved(int first, int end, DateOnly day, string unit, bool approximate) => unit switch
    {
        "Y" => TimeValues.Year(first, end, day.Year),
        "M" => TimeValues.Month(first, end, day.Year, day.Month),
        "W" => TimeValues.Week(first, end, day),
        "E" => TimeValues.Decade(first, end, day.Year / 10 * 10),
        "D" when approximate => TimeValues.Day(first, end, day),
        _ => TimeValues.Day(first, end, day),
    };

    private static string Value(double count, string unit) => count < 0 ? "P" + (unit[0] == 'T' ? "TX" + unit[1] : unit switch { "E" => "XE", "C" => "XC", "NI" => "XNI", "Q" => "XQ", "F" => "XW", _ => "X" + unit }) : Duration(count, unit);

    private static string Duration(double count, string unit)
    {
        var n = count.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return unit switch
        {
            "TH" => $"PT{n}H",
            "TM" => $"PT{n}M",
            "TS" => $"PT{n}S",
            "E" => $"P{(count * 10).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}Y",
            "C" => $"P{(count * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}Y",
            "WE" => $"P{n}WE",
            "NI" => $"P{n}NI",
            "F" => $"P{(2 * count).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}W",
            _ => $"P{n}{unit}",
        };
    }

    // ---- clock, year, the rest ---------------------------------------------------------------------------------

    private TimeExpression? Clock(int i)
    {
        var word = L(i);
        if (word.Length == 0 || !char.IsAsciiDigit(word[0])) return null;
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        int hour, minute = 0;
        var end = i + 1;
        if (colon > 0)
        {
            if (!int.TryParse(word.AsSpan(0, colon), out hour) || !int.TryParse(word.AsSpan(colon + 1, Math.Min(2, word.Length - colon - 1)), out minute)) return null;
        }
        else if (!int.TryParse(word, out hour))
        {
            return null;
        }

        var half = L(end);
        var marked = half is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m" or "o'clock";
        if (marked) end++;
        else if (word.Length == 4 && colon < 0 && L(end) is "hours" or "gmt" or "hrs" || word.Length == 4 && colon < 0 && L(i - 1) == "at" && word[0] == '0') (hour, minute, end, marked) = (hour / 100, hour % 100, L(end) is "hours" or "hrs" ? end + 1 : end, true);
        if (!marked && (colon < 0 || hour > 24 || minute > 59)) return null;
        if (half is "p.m." or "pm" or "p.m" && hour < 12) hour += 12;
        if (half is "a.m." or "am" or "a.m" && hour == 12) hour = 0;
        if (hour > 24 || minute > 59) return null;
        var first = i;
        var day = focus.Told;
        if (L(end) is "gmt" or "local" or "est" or "edt" or "utc" or "et") end += L(end) == "local" && L(end + 1) == "time" ? 2 : 1;
        var later = L(end) is "on" or "," ? end + 1 : end;
        if ((Weekday(later) ?? AbsoluteDate(later) ?? Deictic(later)) is { Precision: WhenPrecision.Day, Start: { } told } date && date.First == later && date.Type == TimexType.Date) (day, end) = (told, date.End);
        return TimeValues.Day(first, end, day, clock: $"{hour:00}:{minute:00}") with { PartOfDay = hour switch { < 5 => "night", < 12 => "morning", < 18 => "afternoon", < 21 => "evening", _ => "night" } };
    }

    private TimeExpression? Year(int i)
    {
        var word = L(i);
        if (word.Length == 5 && word[4] == 's' && IsYearForm(word[..4])) return TimeValues.Decade(L(i - 1) is "the" or "early" or "late" or "mid" ? i : i, i + 1, int.Parse(word.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture));
        if (!IsYearForm(word)) return null;
        if (L(i - 1) is "$" or "#" or "no." or "," && !(L(i - 1) == ",") || tokens.Length > i + 1 && i + 1 < sentence.End && (tokens[i + 1].Tag is Tag.NNS && L(i - 1) is not ("the" or "of" or "in") || L(i + 1) is "-" && L(i + 2).Length > 0 && char.IsAsciiDigit(L(i + 2)[0]) && false)) return null;
        if (NumberWords.Distances.Contains(L(i + 1)) || L(i + 1) is "%" or "people" or "troops" or "others" or "percent") return null;
        if (L(i - 1) is "about" or "some" or "nearly" or "least" or "than" or "almost" && L(i - 2) is not "since") return null;
        return TimeValues.Year(i, i + 1, int.Parse(word, System.Globalization.CultureInfo.InvariantCulture));
    }

    private TimeExpression? Rest(int i)
    {
        var word = L(i);
        if (TimeWords.References.TryGetValue(word, out var reference) && reference.Length > 0 && word is not "recent") return TimeValues.Plain(i, i + 1, TimexType.Date, reference);
        if (word is "the" && L(i + 1) is "past" or "future" or "present" && L(i + 2) is not ("year" or "few" or "two" or "three")) return TimeValues.Plain(i, i + 2, TimexType.Date, L(i + 1) switch { "past" => "PAST_REF", "future" => "FUTURE_REF", _ => "PRESENT_REF" });
        if (word is "the" && L(i + 1) is "day" && L(i + 2) is "before" or "after" && focus.Told is { } told) return TimeValues.Day(i, i + 3, told.AddDays(L(i + 2) == "before" ? -1 : 1));
        if (word is "the" && L(i + 1) is "year" && L(i + 2) is "before" or "earlier" && focus.Told is { } year) return TimeValues.Year(i, i + 3, year.Year - 1);
        if (word is "that" && L(i + 1) is "day" && focus.Told is { } that) return TimeValues.Day(i, i + 2, that);
        return null;
    }
}
