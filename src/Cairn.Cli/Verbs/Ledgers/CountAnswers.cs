using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Intake;
using Cairn.Ledger;
using Cairn.Linking;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>Answers a file of count questions from incidents: one line of answer for each line of question, in its order.</summary>
internal static class CountAnswers
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers them all.</summary>
    /// <param name="queries">A file of questions, or - for standard input.</param>
    /// <param name="incidents">The incidents to count.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    public static async Task<int> WriteAsync(string queries, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        var bad = 0;
        using var lines = new TextLines(queries);
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0) continue;
            try
            {
                await output.WriteAsync(JsonSerializer.Serialize(Questions.Count(CountQuestionLine.Read(line), incidents), Options) + "\n");
            }
            catch (JsonException fault)
            {
                bad++;
                var said = new Diagnostic(IntakeCodes.BadJson, $"{lines.Place}: not a count question: {fault.Message}");
                await output.WriteAsync(JsonSerializer.Serialize(new { Diagnostics = new[] { new { said.Code, said.Message } } }, Options) + "\n");
                await Console.Error.WriteLineAsync($"cairn: {said.Message}");
            }
        }

        if (lines.Fault is { } broken) throw new LedgerException(broken.Message);
        return bad == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }

    /// <summary>The incidents of a file that <c>cairn link</c> or <c>cairn export --format jsonl</c> wrote.</summary>
    /// <param name="path">The file, or - for standard input.</param>
    /// <param name="cancellationToken">Stops between two lines.</param>
    /// <exception cref="LedgerException">It cannot be read to its end, or a line is no incident: an answer from part of the record would be a wrong one.</exception>
    public static async Task<IReadOnlyList<Incident>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var incidents = new List<Incident>();
        using var lines = new TextLines(path);
        while (await lines.NextAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0) continue;
            try
            {
                incidents.Add(ContractJson.ReadIncident(line));
            }
            catch (JsonException fault)
            {
                throw new LedgerException($"{lines.Place}: not an incident: {fault.Message}");
            }
        }

        return lines.Fault is { } broken ? throw new LedgerException(broken.Message) : incidents;
    }
}
