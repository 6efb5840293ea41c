using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// Turns one read report into accounts and statements. Pure: no clock, no file, no second report. Thread-safe; share one.
/// </summary>
public sealed class Coder
{
    private readonly TriggerMatcher _matcher;
    private readonly EventReader _events;
    private readonly ReportTriage _triage;

    /// <summary>Makes a coder with the given frames (<see cref="FrameSet.Builtin"/> by default).</summary>
    public Coder(FrameSet? frames = null)
    {
        Frames = frames ?? FrameSet.Builtin;
        _matcher = new TriggerMatcher(Frames);
        _events = new EventReader(_matcher);
        _triage = new ReportTriage(_matcher);
    }

    /// <summary>The frames in force.</summary>
    public FrameSet Frames { get; }

    /// <summary>Triage: whether a sentence has a word that could evoke a frame and so needs a tree.</summary>
    public bool WantsTree(ReadOnlyMemory<Token> sentence) => _matcher.MayEvoke(sentence.Span);

    /// <summary>Triage: which of some sentences may tell anything; null when they are many. A report of which none may is read no further.</summary>
    public IReadOnlyList<Sentence>? MayTell(UntaggedText text, IReadOnlyList<Sentence> sentences) => _triage.MayTell(text, sentences);

    /// <summary>Codes one report.</summary>
    /// <param name="report">The extracted report; its text is what <paramref name="text"/> was read from.</param>
    /// <param name="text">The annotated text.</param>
    /// <param name="places">Its places.</param>
    /// <param name="explain">Also keep the reason of each value.</param>
    public CodedReport Code(ExtractedReport report, AnnotatedText text, ReportPlaces places, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(text);
        var (reading, drafts, statements) = Draft(report, text, places);
        return new CodedReport
        {
            Id = report.Id,
            Report = new ReportHeader
            {
                Title = report.Title,
                Publisher = report.Publisher,
                Byline = report.Byline,
                Published = report.Published,
                PublishedBasis = report.PublishedBasis,
                Language = report.Language,
                Text = report.Text,
                TextSha256 = TextHash.Sha256(report.Text),
                RepublishedFrom = report.RepublishedFrom,
                Url = report.Url,
            },
            Accounts = Confidences.Of(AccountAssembler.Assemble(reading, drafts, report.Id, explain), explain),
            Statements = statements,
            Diagnostics = report.Diagnostics,
        };
    }

    /// <summary>The occurrences of a report before they are settled.</summary>
    internal (ReportReading Reading, List<AccountDraft> Drafts, List<Statement> Statements) Draft(ExtractedReport report, AnnotatedText text, ReportPlaces places)
    {
        var (reading, scenes, statements) = Scenes(report, text, places);
        return (reading, AccountMerger.Merge(reading, scenes), statements);
    }

    /// <summary>What a report tells, sentence by sentence.</summary>
    internal (ReportReading Reading, List<Scene> Scenes, List<Statement> Statements) Scenes(ExtractedReport report, AnnotatedText text, ReportPlaces places)
    {
        var reading = new ReportReading(text, places, report.Furniture);
        var scenes = new List<Scene>();
        var statements = new List<Statement>();
        foreach (var sentence in text.Sentences)
        {
            if (!sentence.HasTree || reading.IsFurniture[sentence.Index]) continue;
            var mentions = _events.Read(reading, sentence);
            scenes.AddRange(SceneReader.Read(reading, sentence, mentions));
            statements.AddRange(StatementReader.Read(reading, sentence));
        }

        VictimNames.Read(reading, scenes);
        SuspectNames.Read(reading, scenes);
        return (reading, scenes, statements);
    }
}
