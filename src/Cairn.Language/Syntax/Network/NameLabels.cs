namespace Cairn.Language;

/// <summary>The labels of names as the network knows them: how many, and which may follow which.</summary>
internal static class NameLabels
{
    /// <summary>Labels, room for their scores, and the place before the first token.</summary>
    public const int Count = 7, Room = 16, Start = Count;

    /// <summary>The inside of a name follows only its beginning or inside.</summary>
    public static bool CanFollow(int from, int to) =>
        (NameLabel)to is not (NameLabel.InPerson or NameLabel.InOrganisation or NameLabel.InPlace) || from == to || from == to - 1;
}
