using System.Globalization;
using System.Text;

namespace Cairn.Fuzz;

/// <summary>Running text of one shape, for the reading of texts.</summary>
internal static class HostileTexts
{
    public static IReadOnlyList<(string Target, string Name, Func<int, string> Make)> All { get; } =
    [
        ("coding", "one sentence of commas", n => "Gunmen killed " + Times("three men, ", n) + "officials said."),
        ("coding", "commas alone", n => Times(",", n)),
        ("coding", "digits", n => Times("7", n)),
        ("coding", "numbers", n => Times("12,345 ", n)),
        ("coding", "number words", n => Times("two hundred and ", n)),
        ("coding", "nested quotes", n => Times("“", n / 2) + "killed" + Times("”", n / 2)),
        ("coding", "quotes that never close", n => Times("\"He said ", n)),
        ("coding", "brackets", n => Times("(", n / 2) + Times(")", n / 2)),
        ("coding", "one word", n => Times("a", n)),
        ("coding", "hyphens", n => Times("north-", n)),
        ("coding", "places", n => Times("Baghdad, ", n)),
        ("coding", "places on lines", n => Times("Attack in Hasakah, Syria.\n", n)),
        ("coding", "unknown names", n => Counted(i => $"Xor{i} Qal{i} ", n)),
        ("coding", "attacks", n => Counted(i => $"Gunmen killed {i % 90} soldiers in Mosul on Monday. ", n)),
        ("coding", "acts in one sentence", n => Times("killed and wounded and abducted and ", n)),
        ("coding", "one sentence of acts", n => Counted(i => $"militants killed {i % 90} people in Mosul and ", n)),
        ("coding", "who said", n => Times("he said that the army said that ", n)),
        ("coding", "of the", n => "The head " + Times("of the army ", n)),
        ("coding", "dates", n => Times("on 21 January 2022, ", n)),
        ("coding", "weekdays", n => Times("Monday ", n)),
        ("coding", "between and", n => Times("between Baghdad and ", n)),
        ("coding", "north of", n => Times("35 km north of ", n)),
        ("coding", "blank lines", n => Times("\n", n)),
        ("coding", "spaces", n => "Gunmen" + Times(" ", n) + "killed three."),
        ("coding", "full stops", n => Times(". ", n)),
        ("coding", "abbreviations", n => Times("U.S. ", n)),
        ("coding", "capitals", n => Times("THREE KILLED IN BAGHDAD ", n)),
        ("coding", "semicolons", n => Times("three killed; ", n)),
        ("coding", "attempts", n => Times("Militants tried to kill three soldiers in Mosul. ", n)),
        ("coding", "old attacks", n => Times("In 2003, gunmen killed three soldiers in Mosul. ", n)),
        ("coding", "many days", n => Counted(i => $"On January {1 + (i % 28)}, {1950 + (i % 70)}, rebels shelled Gao. ", n)),
        ("coding", "speakers", n => Counted(i => $"Abu Name{i % 500} said that {i % 40} people were killed. ", n)),
        ("coding", "strengths", n => Times("The group has 5,000 fighters and controls the north. ", n)),
        ("coding", "comparisons", n => Times("It was the deadliest attack in ten years. ", n)),
        ("coding", "pronouns", n => Times("They killed them and he told them. ", n)),
        ("coding", "including", n => "At least 900 were killed, " + Times("including 4 children, ", n) + "police said."),
        ("coding", "emoji", n => Times("🚀", n / 2)),
        ("coding", "combining marks", n => "e" + Times("\u0301", n)),
        ("texts", "furniture", n => Times("By Ann Reed\n\nShare on Facebook\n\n", n)),
        ("texts", "lines", n => Times("a\n", n)),
        ("texts", "one line", n => Times("Photo by ", n)),
        ("dates", "digits", n => Times("1", n)),
        ("dates", "slashes", n => Times("1/", n)),
        ("dates", "months", n => Times("January ", n)),
        ("dates", "spaces", n => Times(" ", n) + "2022"),
        ("robots", "stars", n => "User-agent: *\nDisallow: /" + Times("*a", n)),
        ("robots", "rules", n => "User-agent: *\n" + Times("Disallow: /a*b*c*d\n", n)),
    ];

    public static string Times(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();

    public static string Counted(Func<int, string> piece, int length)
    {
        var text = new StringBuilder(length);
        for (var i = 0; text.Length < length; i++) text.Append(CultureInfo.InvariantCulture, $"{piece(i)}");
        return text.ToString();
    }
}
