using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

public sealed class Triage_of_reports
{
    private static readonly Coder Shipped = new();
    private static readonly PlaceReader Places = new(Gazetteer.Default);

    private const string Quiet = """
        The harbour of Talvik was dredged in the spring, and ships of any draught can moor there again, the mayor said.
        “We hope that the ferries will sail by the summer,” a police spokesman said, adding that books on the old port had reached the library.
        Envoys of both sides of the strait will meet again in a hotel that has hosted earlier rounds of talks without result.
        A spokeswoman for the United Nations said that prices of bread had risen, because few mills in the north have grain.
        """;

    private static AnnotatedText Read(string told, bool triage) =>
        EnglishReader.Default.Read(told, new DateOnly(2031, 6, 8), s => Shipped.WantsTree(s), triage ? Shipped.MayTell : null);

    private static string Code(string told, bool triage)
    {
        var text = Read(told, triage);
        var report = new ExtractedReport { Id = "made-up", Text = told, Published = "2031-06-08" };
        return ContractJson.Write(Shipped.Code(report, text, text.Sentences.Any(s => s.HasTree) ? Places.Read(text) : ReportPlaces.None));
    }

    [Fact]
    public void a_report_in_which_no_word_can_tell_anything_is_read_no_further()
    {
        Assert.Contains(Read(Quiet, triage: false).Sentences, s => s.HasTree);
        Assert.DoesNotContain(Read(Quiet, triage: true).Sentences, s => s.HasTree);
        Assert.Equal(Code(Quiet, triage: false), Code(Quiet, triage: true));
    }

    [Theory]
    [InlineData("Gunmen killed four bakers near the mill.")]
    [InlineData("The army denied it.")]
    [InlineData("Norland keeps some 900 soldiers in the strait.")]
    [InlineData("It was the worst day of violence in a year.")]
    [InlineData("The ministry warned of more floods.")]
    [InlineData("The death toll rose to 15.")]
    [InlineData("It said that it had merged with the Talvik Brigade.")]
    [InlineData("The internet was cut on Sunday.")]
    [InlineData("Jan Kowal was stoned on Sunday.")]
    public void one_sentence_that_tells_something_makes_it_read_as_ever(string sentence)
    {
        var told = Quiet + sentence;
        Assert.Contains(Read(told, triage: true).Sentences, s => s.HasTree);
        Assert.Equal(Code(told, triage: false), Code(told, triage: true));
    }

    // Every example of every frame: where the readers find something, triage lets the sentence through, by its words alone and with its tags.
    [Fact]
    public void triage_never_leaves_out_what_the_readers_find()
    {
        var matcher = new TriggerMatcher(Shipped.Frames);
        var (events, triage) = (new EventReader(matcher), new ReportTriage(matcher));
        foreach (var example in Shipped.Frames.Frames.SelectMany(f => f.Examples).Select(e => e.Sentence).Distinct())
        {
            UntaggedText? untagged = null;
            var byWords = new List<Sentence>();
            var text = EnglishReader.Default.Read(example, null, s => Shipped.WantsTree(s), (words, sentences) =>
            {
                untagged = words;
                byWords.AddRange(sentences.Where(s => triage.MayTell(words, [s]) is { Count: 1 }));
                return null;
            });
            var reading = new ReportReading(text, Places.Read(text), []);
            foreach (var sentence in text.Sentences.Where(s => s.HasTree))
            {
                if (events.Read(reading, sentence).Count == 0 && StatementReader.Read(reading, sentence).Count == 0) continue;
                Assert.Contains(sentence, byWords);
                Assert.NotEmpty(triage.MayTell(untagged!, [sentence])!);
            }
        }
    }
}
