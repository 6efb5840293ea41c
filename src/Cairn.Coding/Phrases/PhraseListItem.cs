namespace Cairn.Coding;

/// <summary>A phrase of a list.</summary>
/// <param name="Head">Its head.</param>
/// <param name="IsJoined">Joined by "and" to the one before.</param>
/// <param name="IsMember">A member, not a description of another.</param>
/// <param name="IsName">A person's name.</param>
/// <param name="Group">The people it tells of.</param>
internal sealed record PhraseListItem(int Head, bool IsJoined, bool IsMember, bool IsName, PeopleGroup? Group);
