namespace Cairn.Coding;

/// <summary>Where a role stands around its trigger, named for the active verb; the reader turns passives, participles and nouns.</summary>
public enum Slot
{
    /// <summary>Subject of the active verb, "by" phrase of the passive or the noun.</summary>
    Subj,

    /// <summary>Object of the active verb, subject of the passive.</summary>
    Obj,

    /// <summary>Possessive or noun modifier: "the group's attack", "a Taliban ambush".</summary>
    Poss,
    By, Of, On, Against, At, With, In, From, Into, Between, Before, To, For, Near, Outside, Inside, Under, Over, Through, Onto, Toward, Towards,

    /// <summary>After "in front of", "next to", "close to", "at the entrance of".</summary>
    Beside,

    /// <summary>Between the words of a trigger with "~", or behind its last word and "of": "in rebel hands", "under the control of the front".</summary>
    Within,

    /// <summary>What people say that they come together for: "to demand", ", denouncing", "over", "against".</summary>
    Aim,
}
