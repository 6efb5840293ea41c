using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Whether bodies that are found are of people killed.</summary>
internal static class FoundBodies
{
    /// <summary>Where their sentence shows violence, or the report tells of fighters and the sentence of no accident.</summary>
    public static bool TellKilling(ReportReading reading, Sentence sentence) =>
        reading.TellsOfFighters && !IsAccident(reading, sentence) || ShowsViolence(reading, sentence);

    // Says how they came to death: bound, shot, in a mass grave.
    private static bool ShowsViolence(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is "tied" or "bound" or "blindfolded" or "handcuffed" or "shot" or "gunshot" or "bullet" or "bullets" or "stab" or "slit" or "mutilated" or "decapitated" or "beheaded" or "dismembered" or "tortured" or "torture" or "executed" or "handcuffs" or "dumped"
                || reading.Lower(i) is "mass" or "clandestine" or "unmarked" or "shallow" or "secret" or "hidden" or "common" && reading.Lower(i + 1) is "grave" or "graves") return true;
        }

        return false;
    }

    // Tells of an accident or a disaster: bodies found then are nobody's victims.
    private static bool IsAccident(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Tokens[i].Lemma is "flood" or "earthquake" or "quake" or "landslide" or "avalanche" or "drown" or "accident" or "crash" or "rubble" or "wreckage" or "fire" or "storm" or "cyclone" or "hurricane" or "suicide" or "illness" or "disease") return true;
        }

        return false;
    }

    /// <summary>A body and the rifles found with it are a killing and a find; the bullets in "a bullet-riddled body" and the note its killers left are none.</summary>
    public static void WithArms(ReportReading reading, Sentence sentence, EventMention mention)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (reading.Lower(i) is not ("bullet" or "bullets" or "bullet-riddled" or "bullet-ridden" or "pamphlet" or "note" or "poster")) continue;
            mention.AlsoActs.Remove(Act.WeaponsSeizure);
            return;
        }

        mention.IsWeak = false;
    }
}
