using System.Globalization;

namespace Cairn.Street.Bench;

/// <summary>Made-up reports of about 310 words, the same for the same number. They measure speed, not quality: their sentences are few and plain.</summary>
internal static class MadeUp
{
    private const int Days = 3650;
    private const int Paragraphs = 14;

    private static readonly string[] Towns = [.. "Mosul,Kirkuk,Baqubah,Hasakah,Aleppo,Idlib,Kandahar,Kunduz,Jalalabad,Maiduguri,Gao,Kidal,Mogadishu,Kismayo,Baidoa,Taiz,Hodeidah,Marib,Donetsk,Kharkiv,Goma,Bunia,Bamenda,Khartoum,Nyala,Mandalay,Sittwe,Quetta,Peshawar,Cotabato".Split(',')];
    private static readonly string[] Doers = [.. "Gunmen,Militants,Islamic State fighters,Taliban fighters,Al-Shabaab militants,Rebels,Unknown attackers,Boko Haram insurgents,Armed men on motorcycles,Houthi forces".Split(',')];
    private static readonly string[] Done = [.. "soldiers,civilians,police officers,people,fishermen,aid workers,villagers,drivers,recruits,guards".Split(',')];
    private static readonly string[] Numbers = [.. "two,three,at least 11,seven,12,15,more than 20,four,nine,around 30".Split(',')];
    private static readonly string[] Weekdays = [.. "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".Split(',')];
    private static readonly string[] Speakers = [.. "a police spokesman,the governor,a hospital official,two witnesses,the defence ministry,an army officer,the mayor,a local elder".Split(',')];

    private static readonly string[] Violence =
    [
        "{0} killed {1} {2} in an attack on a checkpoint near {3} on {4}, {5} said, in the latest blow to a region that has seen little calm this year.",
        "A car bomb exploded outside a market in {3} on {4}, killing {1} {2} and wounding many others, {5} told reporters.",
        "{0} abducted {1} {2} from a bus on the road to {3} late on {4}, according to {5}.",
        "The army said its aircraft struck a camp of the group outside {3}, killing {1} fighters, a claim that could not be verified at once.",
        "Shells fell on two streets in the east of {3} on {4}, and {1} {2} were wounded, {5} said.",
        "Clashes between soldiers and {0} went on until noon in {3}; {5} put the number of dead at {1}, but the group denied that any of its men had died.",
    ];

    private static readonly string[] Quiet =
    [
        "The council of {3} met on {4} to discuss the price of bread, which has risen since the spring, and {5} promised that the bakeries would get more flour.",
        "Traders in {3} said that the road to the coast had been repaired in part, although lorries still wait for hours at the bridge.",
        "“We hope that the schools will open again before the winter,” {5} said, adding that books and heaters were on their way from the capital.",
        "Residents described long queues for water and fuel, and some said they were thinking of moving to relatives in the north.",
        "The talks are to go on next month, when envoys of both sides will meet again in a hotel that has hosted earlier rounds without result.",
        "A spokeswoman for the United Nations said the organisation was watching the situation with concern and called on everybody to let aid pass.",
        "In {3} the harvest has been the best for years, {5} said, but much of it cannot be sold because few buyers come.",
        "The ministry published figures on {4} that show fewer people on the move than in the same month of last year.",
    ];

    /// <summary>Story of a number: headline, paragraphs and day.</summary>
    public static (string Headline, IReadOnlyList<string> Paragraphs, string Published) Story(int number, bool quiet)
    {
        var random = new Random(number);
        var day = new DateOnly(2014, 1, 1).AddDays(random.Next(Days));
        var town = Pick(Towns, random);
        var paragraphs = new List<string>();
        for (var n = 0; n < Paragraphs; n++) paragraphs.Add(Fill(!quiet && (n is 0 or 1 || random.Next(3) == 0) ? Pick(Violence, random) : Pick(Quiet, random), random, n < 3 ? town : Pick(Towns, random)));
        return ($"Report from {town}", paragraphs, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The story as a page with navigation, links to other stories and a footer.</summary>
    public static string Page((string Headline, IReadOnlyList<string> Paragraphs, string Published) story)
    {
        var links = string.Concat(Enumerable.Range(0, 60).Select(n => $"<li class=\"item\"><a href=\"/section/{n}/story-{n}.html\">{Towns[n % Towns.Length]}: another story of the day, number {n}</a></li>"));
        return $"<!DOCTYPE html><html lang=\"en\"><head><title>{story.Headline} | Outlet</title><meta property=\"article:published_time\" content=\"{story.Published}\"><script>var page = {{ \"a\": 1 }};</script></head>" +
            $"<body><nav><ul>{links}</ul></nav><main><article><h1>{story.Headline}</h1><p class=\"byline\">By Our Desk</p>{string.Concat(story.Paragraphs.Select(p => $"<p>{p}</p>"))}</article><aside class=\"related\"><ul>{links}</ul></aside></main><footer>© Outlet. All rights reserved.</footer></body></html>";
    }

    private static string Fill(string pattern, Random random, string town) =>
        string.Format(CultureInfo.InvariantCulture, pattern, Pick(Doers, random), Pick(Numbers, random), Pick(Done, random), town, Pick(Weekdays, random), Pick(Speakers, random));

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
