namespace Cairn.Language;

/// <summary>The head noun and the verb that come up from each position: what a preposition or a subject at the front of the buffer will attach under. Reused between sentences.</summary>
internal sealed class LookAhead
{
    private const int Reach = 8;
    private int[] _noun = new int[64], _verb = new int[64];

    /// <summary>Last noun of the first noun run at or after a token, −1 when a verb or clause comes first.</summary>
    public int Noun(int token) => token < 0 ? -1 : _noun[token];

    /// <summary>First verb at or after a token within reach, −1 for none.</summary>
    public int Verb(int token) => token < 0 ? -1 : _verb[token];

    public void Fill(ReadOnlySpan<byte> tags)
    {
        var n = tags.Length;
        if (_noun.Length < n + 1) (_noun, _verb) = (new int[2 * n + 2], new int[2 * n + 2]);
        (_noun[n], _verb[n]) = (-1, -1);
        for (var i = n - 1; i >= 0; i--)
        {
            var tag = (Tag)tags[i];
            var noun = IsNoun(tag);
            _noun[i] = noun ? i + 1 < n && IsNoun((Tag)tags[i + 1]) ? _noun[i + 1] : i
                : tag is >= Tag.VB and <= Tag.VBZ or Tag.MD or Tag.Comma or Tag.Period or Tag.Colon or Tag.CC ? -1 : _noun[i + 1];
            _verb[i] = tag is >= Tag.VB and <= Tag.VBZ or Tag.MD ? i : _verb[i + 1] >= 0 && _verb[i + 1] - i <= Reach && tag is not (Tag.Period or Tag.Colon) ? _verb[i + 1] : -1;
            if (_noun[i] - i > Reach) _noun[i] = -1;
        }
    }

    private static bool IsNoun(Tag tag) => tag is Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.PRP or Tag.CD;
}
