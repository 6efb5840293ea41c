using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Ledger;

namespace Cairn.Cli.Tests;

/// <summary>A ledger from the command line, from the first report to an erasure, as the usage of its commands says.</summary>
public sealed class A_ledger : IDisposable
{
    private const string Ledger = "w.cairn";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    private async Task<Command.Said> Well(params string[] arguments)
    {
        var said = await _cairn.Run(arguments);
        Assert.True(said.Status == 0, $"cairn {string.Join(' ', arguments)} ended with {said.Status}: {said.Errors}");
        return said;
    }

    private Task<Command.Said> TakeIn()
    {
        _cairn.File("r.jsonl", """
            {"id":"r1","text":"Gunmen killed four soldiers in Gao, Mali, on Monday, police said.","published":"2022-01-18","publisher":"The Wire"}
            {"id":"r2","text":"A car bomb went off beside a hotel in Mosul, Iraq, on Friday, killing 12 people, police said.","published":"2022-01-21","publisher":"Own Reporter"}
            """);
        return Well("ingest", "--ledger", Ledger, "r.jsonl");
    }

    [Fact]
    public async Task takes_reports_in_once_and_says_what_was_new()
    {
        var first = (await TakeIn()).Lines[0];
        Assert.Equal((2, 2, 0, 2), (Number(first, "read"), Number(first, "new"), Number(first, "known"), Number(first, "incidents_created")));
        var again = (await TakeIn()).Lines[0];
        Assert.Equal((2, 0, 2, 0), (Number(again, "read"), Number(again, "new"), Number(again, "known"), Number(again, "incidents_created")));
        Assert.Contains("2 are coded by this version already", (await Well("recode", "--ledger", Ledger)).Output, StringComparison.Ordinal);
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_counts_and_comparisons_with_the_incidents_behind_them()
    {
        await TakeIn();
        Assert.Equal(["IQ", "ML"], (await Well("ask", "--ledger", Ledger, "--by", "country")).Lines.Select(l => l.GetProperty("value").GetString()));
        var worst = (await Well("ask", "--ledger", Ledger, "--worst", "day", "--period", "2022-01-21", "--baseline", "2022-01-01/2022-01-31")).Lines[0];
        Assert.Equal("yes", worst.GetProperty("verdict").GetString());
        Assert.Contains("incident", worst.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task counts_by_what_people_have_made_of_its_incidents_and_says_so()
    {
        await TakeIn();
        await using (var ledger = await Ledgers.OpenAsync(_cairn.PathOf(Ledger), mustExist: true, cancellationToken: TestContext.Current.CancellationToken))
        {
            var mosul = (await ledger.IncidentsAsync(new IncidentQuery { Country = "IQ" }, Reader.Analyst, cancellationToken: TestContext.Current.CancellationToken)).Items[0];
            await ledger.DecideAsync(new Decision { Kind = DecisionKind.Accept, IncidentId = mosul.Incident.IncidentId!, By = "ana", Reason = "seen" }, TestContext.Current.CancellationToken);
        }

        var all = (await Well("ask", "--ledger", Ledger)).Lines[0];
        Assert.Equal(2, Number(all, "incidents"));
        Assert.False(all.TryGetProperty("note", out _));
        var accepted = (await Well("ask", "--ledger", Ledger, "--review", "accepted")).Lines[0];
        Assert.Equal((1, 12), (Number(accepted, "incidents"), accepted.GetProperty("killed").GetProperty("best").GetInt32()));
        Assert.Contains("review is accepted", accepted.GetProperty("note").GetString(), StringComparison.Ordinal);
        var grouped = await Well("ask", "--ledger", Ledger, "--review", "machine_created", "--by", "country");
        Assert.Equal("ML", Assert.Single(grouped.Lines).GetProperty("value").GetString());
        Assert.Contains("review is machine_created", grouped.Errors, StringComparison.Ordinal);
        Assert.Contains("withdrawn", (await Well("ask", "--ledger", Ledger, "--review", "rejected")).Output, StringComparison.Ordinal);

        string[] question = ["ask", "--ledger", Ledger, "--worst", "day", "--period", "2022-01-17", "--baseline", "2022-01-01/2022-01-31"];
        Assert.Equal("no", (await Well(question)).Lines[0].GetProperty("verdict").GetString());
        var untouched = (await Well([.. question, "--review", "machine_created"])).Lines[0];
        Assert.Equal("yes", untouched.GetProperty("verdict").GetString());
        Assert.Contains("review is machine_created", untouched.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);

        Assert.Single((await Well("export", "--ledger", Ledger, "--review", "accepted", "--out", "a.jsonl")).Errors.Split('\n'));
        Assert.Contains("\"review\": \"accepted\"", await File.ReadAllTextAsync(_cairn.PathOf("a.datapackage.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(_cairn.PathOf("a.jsonl"), TestContext.Current.CancellationToken));
        foreach (var wrong in new string[][] { ["ask", "--ledger", Ledger, "--series", "theirs", "--review", "accepted"], ["ask", "--ledger", Ledger, "--review", "seen"], ["ask", "--queries", "q.jsonl", "--incidents", "i.jsonl", "--review", "accepted"] })
            Assert.Equal(2, (await _cairn.Run(wrong)).Status);
    }

    [Fact]
    public async Task compares_its_coding_with_the_incidents_of_an_analyst()
    {
        await TakeIn();
        Assert.Contains("no incidents of your own", (await _cairn.Run("ask", "--ledger", Ledger, "--agreement")).Errors, StringComparison.Ordinal);
        var own = _cairn.File("own.csv", "date,country,location,killed\n2022-01-20,ML,Gao,3\n2021-05-01,ML,Kidal,2\n");
        await Well("import", "--ledger", Ledger, "--format", "csv", own);
        var agreement = (await Well("ask", "--ledger", Ledger, "--agreement")).Lines[0];
        // The row stands in one incident with what was coded of it; it is compared with that coding, not with itself.
        Assert.Equal((2, 2), (agreement.GetProperty("ours").GetInt32(), agreement.GetProperty("theirs").GetInt32()));
    }

    [Fact]
    public async Task takes_no_row_of_ones_own_for_a_newer_version_of_a_news_report()
    {
        await TakeIn();
        var before = (await Well("export", "--ledger", Ledger)).Output;
        var own = _cairn.File("own.csv", "id,date,country,location,killed\nr1,2022-01-20,ML,Gao,3\n");
        var run = await _cairn.Run("import", "--ledger", Ledger, "--format", "csv", own);
        Assert.Equal(3, run.Status);
        Assert.Contains("'r1' is not taken: a report of this ledger has that id", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, (await Well("export", "--ledger", Ledger)).Output);
        _cairn.File("own.csv", "id,date,country,location,killed\nown-1,2022-01-20,ML,Kidal,3\n");
        await Well("import", "--ledger", Ledger, "--format", "csv", own);
        _cairn.File("own.csv", "id,date,country,location,killed\nown-1,2022-01-20,ML,Kidal,4\n");
        Assert.Contains("1 updated", (await Well("import", "--ledger", Ledger, "--format", "csv", own)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task puts_a_claim_of_a_report_to_the_place_that_it_names()
    {
        await TakeIn();
        var claim = _cairn.File("claim.txt", "Thursday's bombing was the deadliest attack in Mali this year, officials said.");
        var answer = (await Well("ask", "--ledger", Ledger, "--statement", claim, "--published", "2022-01-22")).Lines[0];
        Assert.Contains("in Mali", answer.GetProperty("question").GetString(), StringComparison.Ordinal);
        Assert.Contains("Counted in Mali only", answer.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
        var elsewhere = (await Well("ask", "--ledger", Ledger, "--country", "IQ", "--statement", claim, "--published", "2022-01-22")).Lines[0];
        Assert.Contains("not in that of the claim", elsewhere.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
        _cairn.File("claim.txt", "Thursday's bombing was the deadliest attack this year, officials said.");
        var everywhere = (await Well("ask", "--ledger", Ledger, "--statement", claim, "--published", "2022-01-22")).Lines[0];
        Assert.Contains("every country was counted", everywhere.GetProperty("caveats").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task exports_every_format_with_the_hashes_of_its_files_and_the_same_bytes_twice()
    {
        await TakeIn();
        foreach (var format in new[] { "acled", "ged", "figures", "geojson", "hxl", "ibc", "jsonl", "webannotation", "parquet" })
        {
            await Well("export", "--ledger", Ledger, "--format", format, "--out", "one.data");
            await Well("export", "--ledger", Ledger, "--format", format, "--out", "two.data");
            Assert.Equal(await File.ReadAllBytesAsync(_cairn.PathOf("one.data"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(_cairn.PathOf("two.data"), TestContext.Current.CancellationToken));
            Assert.Contains("one.data", await File.ReadAllTextAsync(_cairn.PathOf("one.datapackage.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task comes_back_from_a_backup_and_from_a_copy_with_the_same_head()
    {
        await TakeIn();
        var head = Head(await Well("ledger", "verify", "--ledger", Ledger));
        await Well("ledger", "backup", "--ledger", Ledger, "b.cairn");
        await Well("ledger", "restore", "--ledger", "restored.cairn", "b.cairn");
        await Well("ledger", "copy", "--ledger", Ledger, "--to", "copy.cairn");
        foreach (var other in new[] { "restored.cairn", "copy.cairn" })
        {
            Assert.Equal(head, Head(await Well("ledger", "verify", "--ledger", other, "--incidents")));
            Assert.Equal((await Well("export", "--ledger", Ledger)).Output, (await Well("export", "--ledger", other)).Output);
        }
    }

    [Fact]
    public async Task holds_a_series_of_others_beside_its_own_and_incidents_of_ones_own_among_them()
    {
        await TakeIn();
        await Well("export", "--ledger", Ledger, "--format", "acled", "--out", "theirs.csv");
        var before = (await Well("export", "--ledger", Ledger)).Output;
        await Well("import", "--ledger", Ledger, "--format", "acled", "theirs.csv", "--note", "made from our own for this test");
        Assert.Equal(before, (await Well("export", "--ledger", Ledger)).Output);
        Assert.Equal(2, (await Well("ask", "--ledger", Ledger, "--series", "theirs", "--by", "country")).Lines.Count);
        _cairn.File("own.csv", "Datum,Ort,Land,Tote\n2022-02-03,Basra,IQ,3\n");
        _cairn.File("columns.json", """{"date":"Datum","location":"Ort","country":"Land","killed":"Tote"}""");
        await Well("import", "--ledger", Ledger, "--format", "csv", "own.csv", "--map", "columns.json");
        Assert.Equal(3, (await Well("export", "--ledger", Ledger)).Lines.Count);
    }

    [Fact]
    public async Task says_where_else_an_erased_name_stands_and_erases_it_there_when_told_to()
    {
        await TakeIn();
        _cairn.File("more.jsonl", """{"id":"r3","text":"Police in Mosul, Iraq, held a man over Friday's bomb on Saturday.","published":"2022-01-22"}""");
        await Well("ingest", "--ledger", Ledger, "more.jsonl");
        var told = (await Well("ledger", "erase", "r2", "--ledger", Ledger, "--name", "Mosul", "--reason", "an example")).Output;
        Assert.Contains("it still stands in r3, once", told, StringComparison.Ordinal);
        Assert.Contains("--everywhere", told, StringComparison.Ordinal);
        Assert.Contains("erased in r3, once", (await Well("ledger", "erase", "r2", "--ledger", Ledger, "--name", "Friday", "--everywhere", "--reason", "an example")).Output, StringComparison.Ordinal);
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger)).Output, StringComparison.Ordinal);
        // Without a name nothing is erased anywhere: the whole text of r3 would go, and nobody asked for that.
        var nameless = await _cairn.Run("ledger", "erase", "r3", "--ledger", Ledger, "--everywhere", "--reason", "an example");
        Assert.Equal(2, nameless.Status);
        Assert.Contains("--everywhere goes with --name", nameless.Errors, StringComparison.Ordinal);
        Assert.Equal("0", (await Well("ask", "--ledger", Ledger, "--country", "Mali", "--from", "2023-01-01", "--by", "year")).Lines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task keeps_a_release_as_it_was_and_its_chain_sound_after_an_erasure()
    {
        await TakeIn();
        await Well("release", "create", "first", "--ledger", Ledger, "--by", "ana");
        var listed = (await Well("release", "list", "--ledger", Ledger)).Lines[0];
        Assert.Equal(("first", "ana", 20), (listed.GetProperty("name").GetString(), listed.GetProperty("by").GetString(), listed.GetProperty("at").GetString()!.Length));
        await Well("ledger", "erase", "r2", "--ledger", Ledger, "--reason", "asked for by its author");
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
        Assert.Single((await Well("export", "--ledger", Ledger)).Lines);
        var frozen = (await Well("export", "--ledger", Ledger, "--release", "1")).Lines;
        Assert.Equal(2, frozen.Count);
        Assert.DoesNotContain(frozen, l => l.GetRawText().Contains("Mosul", StringComparison.Ordinal));
        Assert.Contains("1 incident from 1 account", (await Well("ledger", "rebuild", "--ledger", Ledger)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_what_a_new_coder_would_change_and_takes_it_into_force_when_told_to()
    {
        _cairn.File("r.jsonl", """
            {"id":"r1","text":"Gunmen killed four soldiers in Gao, Mali, on Monday, police said.","published":"2022-01-18"}
            {"id":"r2","text":"A car bomb went off beside a hotel in Mosul, Iraq, on Friday, killing 12 people, police said.","published":"2022-01-21"}
            """);
        // An older coder that counted three, and found nothing in the second report.
        var coded = (await Well("code", "r.jsonl", "--json")).Lines.Select(l => JsonNode.Parse(l.GetRawText())!).ToList();
        var first = coded[0]["accounts"]![0]!;
        foreach (var bound in new[] { "low", "point", "high" }) first["figures"]![0]![bound] = 3;
        foreach (var bound in new[] { "low", "best", "high" }) first["totals"]!["killed"]![bound] = 3;
        coded[1]["accounts"] = new JsonArray();
        _cairn.File("old.jsonl", string.Join('\n', coded.Select(c => c.ToJsonString())));
        await Well("ingest", "--ledger", Ledger, "--coded", "old.jsonl", "--coder", "cairn 0.0.1");
        Assert.Equal(3, Killed(Assert.Single((await Well("export", "--ledger", Ledger)).Lines)));

        var shown = (await Well("recode", "--ledger", Ledger)).Output.Split('\n');
        Assert.Contains("Gao killed 3 → ", shown[0], StringComparison.Ordinal);
        Assert.EndsWith("Gao killed 4 (figures, totals)", shown[0], StringComparison.Ordinal);
        Assert.StartsWith("r2: nothing → ", shown[1], StringComparison.Ordinal);
        Assert.Equal("2 reports: 0 code as before, 2 differ", shown[2]);
        Assert.Contains("--apply", shown[3], StringComparison.Ordinal);
        Assert.Single((await Well("export", "--ledger", Ledger)).Lines);
        Assert.StartsWith("… and 1 more", (await Well("recode", "--ledger", Ledger, "--show", "1")).Output.Split('\n')[1], StringComparison.Ordinal);

        Assert.Contains("in force now: 2 incidents from 2 accounts", (await Well("recode", "--ledger", Ledger, "--apply")).Output, StringComparison.Ordinal);
        Assert.Equal([4, 12], (await Well("export", "--ledger", Ledger)).Lines.Select(Killed).Order());
        Assert.Contains("2 are coded by this version already", (await Well("recode", "--ledger", Ledger)).Output, StringComparison.Ordinal);
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_the_comparisons_that_a_report_makes_from_a_file_or_from_the_ledger()
    {
        await TakeIn();
        const string story = "MOSUL, Iraq - A car bomb killed 12 people beside a hotel in Mosul on Friday. It was the deadliest day of violence in a year, police said.";
        _cairn.File("story.txt", story);
        var asked = Assert.Single((await Well("ask", "--ledger", Ledger, "--statement", "story.txt", "--published", "2022-01-21")).Lines);
        Assert.Equal(("yes", "Is 2022-01-21 the day with the most persons reported killed in 2021-01-21/2022-01-21?"), (asked.GetProperty("verdict").GetString(), asked.GetProperty("question").GetString()));
        Assert.Contains("beside a hotel", asked.GetProperty("incidents").GetRawText(), StringComparison.Ordinal);

        var undated = await Well("ask", "--ledger", Ledger, "--statement", "story.txt");
        Assert.Equal("not_decidable", Assert.Single(undated.Lines).GetProperty("verdict").GetString());
        Assert.Contains("--published", undated.Errors, StringComparison.Ordinal);

        _cairn.File("more.jsonl", JsonSerializer.Serialize(new { id = "r3", text = story, published = "2022-01-21" }));
        await Well("ingest", "--ledger", Ledger, "more.jsonl");
        Assert.Equal("yes", Assert.Single((await Well("ask", "--ledger", Ledger, "--statement", "r3")).Lines).GetProperty("verdict").GetString());
        Assert.Contains("makes no comparison", (await Well("ask", "--ledger", Ledger, "--statement", "r1")).Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await _cairn.Run("ask", "--ledger", Ledger, "--statement", "nobody")).Status);
    }

    [Fact]
    public async Task says_how_its_coding_agrees_with_the_analysts_own()
    {
        await TakeIn();
        // The same two occurrences, one with another toll and a day later, and one that no report tells.
        _cairn.File("mine.csv", """
            event_id_cnty,event_date,event_type,sub_event_type,country,location,latitude,longitude,fatalities
            A1,2022-01-18,Violence against civilians,Attack,Mali,Gao,16.27,-0.04,5
            A2,2022-01-21,Explosions/Remote violence,Remote explosive/landmine/IED,Iraq,Mosul,36.34,43.13,12
            A3,2022-01-21,Battles,Armed clash,Iraq,Basra,30.51,47.78,2
            """);
        await Well("import", "--ledger", Ledger, "--format", "acled", "mine.csv");
        var table = Assert.Single((await Well("ask", "--ledger", Ledger, "--series", "mine", "--agreement")).Lines);
        Assert.Equal((2, 3, 2), (Number(table, "ours"), Number(table, "theirs"), Number(table, "matched")));
        Assert.Equal((2, 1, 1), (Number(table, "both_killed"), Number(table, "same_killed"), Number(table, "killed_in_range")));
        Assert.Equal((2, 1), (Number(table, "both_typed"), Number(table, "same_type")));
    }

    private static int Killed(JsonElement incident) => incident.GetProperty("totals").GetProperty("killed").GetProperty("best").GetInt32();

    private static int Number(JsonElement line, string name) => line.GetProperty(name).GetInt32();

    private static string Head(Command.Said said) => said.Output[said.Output.IndexOf("head ", StringComparison.Ordinal)..].Trim();
}
