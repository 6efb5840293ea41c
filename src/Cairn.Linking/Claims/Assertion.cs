namespace Cairn.Linking;

/// <summary>What one speaker holds in the end: the claims behind it and the interval they give.</summary>
/// <param name="Claims">The claims it rests on; the first names the speaker.</param>
/// <param name="Low">Lowest value, null when only a ceiling was given.</param>
/// <param name="High">Highest value; the floor when no ceiling was given.</param>
/// <param name="Point">The value itself when one was given.</param>
/// <param name="Open">No ceiling was given.</param>
/// <param name="Vague">Only a vague word was given.</param>
internal sealed record Assertion(IReadOnlyList<Claim> Claims, int? Low, int High, int? Point, bool Open, bool Vague)
{
    public Claim First => Claims[0];

    /// <summary>The single value that stands for the assertion: its point, else its floor, else its ceiling.</summary>
    public int Value => Point ?? Low ?? High;

    /// <summary>The latest saying among its claims; null when none has a date.</summary>
    public string? AsOf => Claims.Max(c => c.AsOf);

    /// <summary>Whether it tells only of the losses of its speaker's enemy.</summary>
    public bool AboutEnemy => Claims.All(c => c.AboutEnemy);

    /// <summary>Whether all of it is said by a party, of its enemy's losses or its own.</summary>
    public bool IsPartys => Claims.All(c => c.AboutEnemy || c.Admission);

    public int Tier => Reliability.Tier(First);
}
