using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Groups the events of one sentence into scenes: joined unless reality, time, place or a contrasting clause keeps them apart.</summary>
internal static class SceneReader
{
    public static List<Scene> Read(ReportReading reading, Sentence sentence, List<EventMention> mentions)
    {
        var scenes = new List<Scene>();
        var answered = reading.AnsweredIn(sentence);
        if (answered is { IsReckoned: true, IsSince: false } && !mentions.Exists(m => m.Act is not null && IsReal(m) && !answered.Holds(m.Head))) answered = new(-1, -1); // "The letter was sent two days after six porters were shot": they are the news
        if (answered is { IsReckoned: true, IsNews: true } && !(TellsViolence(mentions, answered.Holds) && TellsViolence(mentions, i => !answered.Holds(i)))) answered = new(-1, -1); // "was held hours after the raid"
        ReckonedDay.Give(reading, sentence, answered, mentions);
        var asides = Asides(reading, sentence, mentions);
        var parts = ClauseParts.Marks(reading, sentence, mentions);
        foreach (var mention in mentions.OrderBy(m => m.Head).ThenBy(m => m.Places.Count == 0 ? -1 : m.Places[0].First))
        {
            var aside = asides.FindIndex(c => c.Holds(mention.Head));
            var scene = scenes.LastOrDefault(s => s.IsAnswered == answered.Holds(mention.Head) && s.Aside == aside && Joins(reading, s, mention) && !s.Mentions.Exists(m => ClauseParts.Number(parts, m.Head) != ClauseParts.Number(parts, mention.Head)));
            if (scene is null) scenes.Add(scene = new Scene(sentence) { IsSeparate = IsSeparate(reading, mention), IsAnswered = answered.Holds(mention.Head), IsNews = answered.IsNews, IsSince = answered.IsSince && answered.Holds(mention.Head), Aside = aside, Part = ClauseParts.Number(parts, mention.Head) });
            else if (mention.IsNoun && IsSeparate(reading, mention)) scene.IsSeparate = true;
            scene.Mentions.Add(mention);
        }

        if (scenes.Count == 1) scenes[0].IsAlone = true;
        return scenes;
    }

    private static bool TellsViolence(List<EventMention> mentions, Func<int, bool> isOf) => mentions.Exists(m => m.Act is { } act && (ActFamily.IsViolence(act) || act is Act.Arson or Act.PropertyDestruction or Act.Abduction or Act.Robbery) && IsReal(m) && isOf(m.Head));

    private static bool Joins(ReportReading reading, Scene scene, EventMention mention)
    {
        if (mention.TakesUp is { } named && scene.Mentions.Contains(named) || scene.Mentions.Exists(m => AreOneBody(m, mention))) return true;
        foreach (var other in scene.Mentions)
        {
            if (IsReal(other) != IsReal(mention) && !mention.IsFeared && !other.IsFeared) return false;
            if (other.IsReference != mention.IsReference || other.Town is { } town && mention.Town is { } share && town != share) return false;
            if (Apart(other, mention)) return false;
            if (IsContrasted(reading, other, mention) || IsEarlier(reading, other, mention) || IsEarlier(reading, mention, other)) return false;
        }

        return true;
    }

    // "The beheaded body of a porter of Norton was found near Selm": the body and its finding, whichever town each names.
    private static bool AreOneBody(EventMention a, EventMention b) =>
        a.Frame.Name == "body-of-the-killed" && b.Frame.Name == "bodies-found" && b.Figures.Exists(f => a.Head >= f.Group.First && a.Head <= f.Group.Head);

    private static bool IsReal(EventMention mention) => mention.Modality is Modality.Occurred or Modality.Alleged;

    private static bool Apart(EventMention a, EventMention b) =>
        a.Places.Any(p => b.Places.Any(q => Compatibility.AreApart(p, q)))
        || a.Act is not null && b.Act is not null && TownTolls.AreApart(a.Places, a.Figures, b.Places, b.Figures)
        || a.Act is not null && b.Act is not null && a.Times.Any(t => b.Times.Any(u => Compatibility.AreApart(t, u))); // who dies of wounds dies later

    // "…, while dozens died in Syria": another clause, another occurrence; not "while fleeing".
    private static bool IsContrasted(ReportReading reading, EventMention a, EventMention b)
    {
        for (var i = a.Hit.End; i < b.Head; i++)
        {
            if (a.Act is not null && b.Act is not null && reading.Lower(i) is "after" or "before" && reading.Lower(i - 1) is "hours" or "minutes" or "days" or "weeks" or "day" or "hour" or "week") return true;
            if (reading.Lower(i) is not ("while" or "whereas" or "meanwhile" or "elsewhere" or "separately")) continue;
            if (i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Tag == Tag.VBG) continue;
            return true;
        }

        return false;
    }

    // "murdered five guerrillas who had surrendered in 1999": the past before the past, with a date of its own.
    private static bool IsEarlier(ReportReading reading, EventMention a, EventMention b) =>
        IsReckonedUp(reading, b) && a.Times.Exists(t => Compatibility.IsOfYears(t.Precision)) && b.Times.Count == 0 || a.Times.Count > 0 && b.Times.Count == 0 && !a.IsNoun && reading.Lower(a.Hit.First - 1) == "had" && reading.Lower(a.Hit.First - 2) is "who" or "which" or "that" or "they" or "he" or "she";

    // "broke away in 2016 and has killed thousands": what has come to pass since is not of that year.
    private static bool IsReckonedUp(ReportReading reading, EventMention mention) =>
        !mention.IsNoun && mention.Figures.Exists(f => f.Group.Number is not null) && Voice.IsPerfect(reading, mention.Hit.First);

    // "a courier taken by the band in 2009 surrendered": the side clauses that tell something with a year or month of its own.
    private static List<SideClause> Asides(ReportReading reading, Sentence sentence, List<EventMention> mentions) =>
        [.. reading.SideClausesIn(sentence).Where(c => mentions.Exists(m => c.Holds(m.Head) && m.Times.Exists(t => WhenChooser.Coarseness(t) >= WhenChooser.OfMonth && c.Holds(t.First))))];

    private static bool IsSeparate(ReportReading reading, EventMention mention)
    {
        for (var i = PhraseStart.Of(reading, mention.Head); i < mention.Head; i++)
        {
            if (reading.Lower(i) is "another" or "separate" or "second" or "third" or "other" or "similar" or "new" or "fresh") return mention.IsNoun;
        }

        for (var i = mention.Sentence.First; i < Math.Min(mention.Sentence.First + 4, mention.Sentence.End); i++)
        {
            if (reading.Lower(i) is "separately" or "elsewhere") return true;
            if (reading.Lower(i) is "same" && reading.Lower(i + 1) is "day" or "night" or "evening" or "morning" && !mention.IsNoun && mention.Roles.Count > 0 && mention.Places.Count > 0) return true;
            if (reading.Lower(i) is "another" or "separate" && reading.Lower(i + 1) is "incident" or "attack" or "operation" or "encounter" or "case" or "raid" or "development") return true;
        }

        return OpensApart(reading, mention.Sentence);
    }

    // "In a third incident, …", "In a different attack, …"
    private static bool OpensApart(ReportReading reading, Sentence sentence) =>
        reading.Lower(sentence.First) is "in" && reading.Lower(sentence.First + 1) is "a" or "another" && Enumerable.Range(sentence.First + 1, 3).Any(i => reading.Lower(i) is "another" or "separate" or "second" or "third" or "fourth" or "fifth" or "different" or "unrelated" or "further")
        && Enumerable.Range(sentence.First + 2, 3).Any(i => reading.Lower(i) is "incident" or "attack" or "operation" or "encounter" or "raid" or "ambush" or "clash" or "blast" or "explosion" or "shooting" or "strike" or "assault" or "bombing");
}
