using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A sentence that goes straight on with what the one before it told, though it names new people: the details of what was only announced ("The second raid took place in the north. Seven farmers
/// were killed at Kolo."), or what the same side says it did ("Norland's jets bombed the port. The Norland army said it killed six rebels.").
/// </summary>
internal static class GoesOn
{
    private const int Near = 3; // sentences

    /// <summary>Whether a scene goes on so with the occurrence told last.</summary>
    public static bool With(ReportReading reading, AccountDraft current, Scene scene, Setting setting)
    {
        if (scene.IsSeparate || !scene.IsReal || reading.RoundUp is "list" || scene.Sentence.Index - current.LastSentence is < 1 or > Near || MergeVeto.Against(reading, current, scene, setting).Any()) return false;
        var isBare = !scene.Places.Any() && !scene.Times.Any();
        if (isBare && (IsAlso(reading, scene) || IsOwnCount(reading, current, scene))) return true;
        if (scene.Sentence.Index != current.LastSentence + 1) return false;
        var isOfParagraph = scene.Sentence.Paragraph == current.Scenes[^1].Sentence.Paragraph;
        return isBare && (IsOfSameSide(reading, current, scene) || isOfParagraph && IsDoneByThem(reading, scene))
            || isOfParagraph && !scene.Times.Any(t => t.Start is not null) && IsAnnounced(reading, current); // one scene announces, so its paragraph is the last one's
    }

    // "The second raid took place before dawn on Sunday in the north."
    private static bool IsAnnounced(ReportReading reading, AccountDraft draft)
    {
        if (draft.Scenes.Count > 1 || draft.Figures.Any() || !draft.Mentions.All(m => m.IsNoun && m.Roles.Count == 0)) return false;
        var sentence = draft.Scenes[0].Sentence;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Tokens[i].IsVerb && !Voice.HasBe(reading, i)) return reading.Tokens[i].Lemma is "occur" or "happen" or "come" || reading.Tokens[i].Lemma is "take" && reading.Lower(i + 1) is "place";
        }

        return false;
    }

    // "41 militants were also killed": besides those told.
    private static bool IsAlso(ReportReading reading, Scene scene) =>
        scene.Figures.Any() && scene.Mentions.Exists(m => !m.IsNoun && m.Frame.Harm is not null && reading.Lower(m.Hit.First - 1) is "also" && Voice.HasBe(reading, m.Head));

    // "Rebels stormed the village. They took a dozen people with them."
    private static bool IsDoneByThem(ReportReading reading, Scene scene) =>
        reading.Lower(scene.Sentence.First) is "they" && scene.Mentions.Exists(m => m.Roles.Exists(r => r.Role is FrameRole.Agent && r.Head == scene.Sentence.First));

    // "The front's fighters stormed the base, killing nine. … The front said it had killed 67 soldiers.": whoever did it says of himself how many.
    private static bool IsOwnCount(ReportReading reading, AccountDraft current, Scene scene) =>
        scene.Figures.Any() && scene.Mentions.Exists(m => IsDoneByIt(reading, m) && SourceFinder.AttributionAt(reading, m.Head) is { Name: { } name } && current.Mentions.Any(o => o.Roles.Exists(r => r.Role is FrameRole.Agent && (reading.MentionAt(r.Head) ?? Possessor.Of(reading, r.Head)) is { } doer && reading.Resolve(doer).Name == name)));

    private static bool IsDoneByIt(ReportReading reading, EventMention mention) => mention.Roles.Exists(r => r.Role is FrameRole.Agent && reading.Lower(r.Head) is "it" or "they");

    // A force of the country whose force did what was told tells, of itself, whom it killed.
    private static bool IsOfSameSide(ReportReading reading, AccountDraft current, Scene scene) =>
        scene.Mentions.Exists(m => IsDoneByIt(reading, m)) && PartyCountry.OfSpeaker(reading, scene) is { } country
        && current.Scenes[^1].Mentions.Exists(m => m.Roles.Exists(r => r.Role is FrameRole.Agent && PartyCountry.OfDoer(reading, r.Head) == country));
}
