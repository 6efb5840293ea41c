using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cairn.Street.Bench;

// made-up N [--pages] [--quiet-news]    N made-up reports as JSON Lines: as text, or as pages with furniture; of violence, or of none
var count = int.Parse(args[0], CultureInfo.InvariantCulture);
var asPages = args.Contains("--pages");
var quiet = args.Contains("--quiet-news");
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
for (var number = 0; number < count; number++)
{
    var story = MadeUp.Story(number, quiet);
    var line = new JsonObject { ["id"] = $"made-up-{number}", ["publisher"] = $"Outlet {number % 40}", ["published"] = story.Published };
    if (asPages) line["html"] = MadeUp.Page(story);
    else line["text"] = string.Join("\n\n", story.Paragraphs);
    output.Write(line.ToJsonString());
    output.Write('\n');
}
