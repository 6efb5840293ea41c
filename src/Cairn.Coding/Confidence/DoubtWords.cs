namespace Cairn.Coding;

/// <summary>Doubts in words, for a person.</summary>
internal static class DoubtWords
{
    public static string Of(Doubt doubt) => doubt switch
    {
        Doubt.OtherFigure => "another figure may count the same people",
        Doubt.OtherPeople => "other people of this kind are counted beside it",
        Doubt.ManyFigures => "three or more figures of this kind in the account",
        Doubt.OtherAccount => "another account of the report counts the same kind",
        Doubt.ToldLate => "told late in the report",
        Doubt.Open => "an approximate or open number",
        Doubt.Vague => "a vague number",
        Doubt.LargeNumber => "a large number",
        Doubt.UnknownPeople => "not said who these people are",
        Doubt.Part => "a part of another figure",
        Doubt.Increment => "adds to an earlier number",
        Doubt.FigureNotOccurred => "not told as certain",
        Doubt.NoDate => "no date",
        Doubt.DateFromPublication => "only known to be before publication",
        Doubt.DateFromElsewhere => "the date stands in another sentence",
        Doubt.CoarseDate => "only a week, month or year is told",
        Doubt.NoPlace => "no place",
        Doubt.WidePlace => "the place is only a wide area",
        Doubt.UnlistedPlace => "the place is not in the gazetteer",
        Doubt.NoPerpetrator => "not told who did it",
        Doubt.NobodyHit => "neither victim, target nor figure",
        Doubt.SeveralAccounts => "the report tells another account",
        Doubt.ManyAccounts => "the report tells four or more accounts",
        Doubt.LateSentence => "told in one late sentence",
        Doubt.Background => "told as background",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "a doubt without words"),
    };
}
