namespace Cairn.Coding;

/// <summary>Whether what a frame asks of the nouns around a trigger (<see cref="Restrictions"/>) may be there: some word of the sentence would do.</summary>
internal static class PossibleSense
{
    /// <summary>Whether a trigger may have its sense among the words of a sentence.</summary>
    public static bool MayHold(PossibleReport report, PossibleWords words, Trigger trigger)
    {
        bool asked = false, met = false;
        foreach (var restriction in trigger.Restrictions)
        {
            if (!restriction.Required || Restrictions.IsAskedOfVerb(trigger, restriction)) continue;
            // "It said that it had merged": who speaks may be named in another sentence.
            var may = words.MayBeThere(restriction) || restriction.Slots.Contains(Slot.Subj) && (words.Has("it") || words.Has("they")) && report.HasAnywhere(restriction);
            if (restriction is { Always: true, IfTold: false } && !may) return false;
            asked |= !restriction.Always;
            met |= may && !restriction.Always;
        }

        return !asked || met;
    }
}
