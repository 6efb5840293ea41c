namespace Cairn.Language;

/// <summary>What labels need to know of a finished tree: first and last children, siblings, markers, auxiliaries. Reused between sentences of one thread.</summary>
internal sealed class LabelContext
{
    public int[] FirstChild { get; private set; } = [];
    public int[] LastChild { get; private set; } = [];
    public int[] PreviousSibling { get; private set; } = [];
    public int[] NextSibling { get; private set; } = [];

    /// <summary>A preposition or conjunction that introduces the token's phrase.</summary>
    public int[] CaseOrMark { get; private set; } = [];

    /// <summary>Number of nominal left siblings nearer to the head, for telling objects from subjects.</summary>
    public int[] SubjectsBefore { get; private set; } = [];
    public bool[] HasPassive { get; private set; } = [];
    public bool[] HasSubject { get; private set; } = [];
    public bool[] HasComma { get; private set; } = [];

    public void Fill(ReadOnlySpan<int> heads, ReadOnlySpan<byte> tags, ReadOnlySpan<string> lowers)
    {
        var n = heads.Length;
        if (FirstChild.Length < n + 1)
        {
            var room = n * 2 + 1;
            FirstChild = new int[room];
            LastChild = new int[room];
            PreviousSibling = new int[room];
            NextSibling = new int[room];
            CaseOrMark = new int[room];
            SubjectsBefore = new int[room];
            HasPassive = new bool[room];
            HasSubject = new bool[room];
            HasComma = new bool[room];
        }

        for (var i = 0; i <= n; i++)
        {
            FirstChild[i] = LastChild[i] = PreviousSibling[i] = NextSibling[i] = CaseOrMark[i] = -1;
            SubjectsBefore[i] = 0;
            HasPassive[i] = HasSubject[i] = HasComma[i] = false;
        }

        for (var i = 0; i < n; i++)
        {
            var head = heads[i];
            if (head < 0 || head > n) continue;
            if (FirstChild[head] < 0) FirstChild[head] = i;
            var last = LastChild[head];
            PreviousSibling[i] = last;
            if (last >= 0) NextSibling[last] = i;
            LastChild[head] = i;
            var tag = (Tag)tags[i];
            if (i < head && tag is Tag.IN or Tag.TO or Tag.WRB && CaseOrMark[head] < 0) CaseOrMark[head] = i;
            if (i < head && lowers[i] is "be" or "is" or "are" or "was" or "were" or "been" or "being" or "got" or "get" or "'s" or "'re") HasPassive[head] = head < n && (Tag)tags[head] is Tag.VBN or Tag.VBD;
            var nominal = tag is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.CD or Tag.DT or Tag.WP or Tag.WDT or Tag.EX;
            SubjectsBefore[i] = Math.Min(3, last >= 0 ? SubjectsBefore[last] + (IsNominal(tags[last]) ? 1 : 0) : 0);
            if (i < head && nominal) HasSubject[head] = true;
            if (tag == Tag.Comma) HasComma[head] = true;
        }
    }

    private static bool IsNominal(byte tag) => (Tag)tag is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.CD or Tag.WP or Tag.WDT;
}
