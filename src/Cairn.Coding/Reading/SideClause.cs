namespace Cairn.Coding;

/// <summary>
/// A clause that says of somebody in a sentence what else he did or what he is held for: "a courier <em>who had joined the band in 2009</em>",
/// "two men <em>wanted for the raid in which a guard was shot</em>". What it tells is another occurrence than the sentence does, and its days are its own.
/// </summary>
/// <param name="First">First token: the relative pronoun or the participle.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsCharge">It tells what somebody is accused of, wanted for or was involved in.</param>
internal readonly record struct SideClause(int First, int End, bool IsCharge)
{
    /// <summary>Whether a token stands in it.</summary>
    public bool Holds(int token) => token >= First && token < End;
}
