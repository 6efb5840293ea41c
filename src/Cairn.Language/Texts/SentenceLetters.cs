namespace Cairn.Language;

/// <summary>How many letters of a sentence are capitals and how many are not: where all are alike, case tells nothing.</summary>
/// <param name="Upper">Capital letters.</param>
/// <param name="Lower">Small letters.</param>
public readonly record struct SentenceLetters(int Upper, int Lower)
{
    private const int Enough = 30; // small letters before none of them being a capital says something

    /// <summary>Counts the letters of some tokens.</summary>
    /// <param name="tokens">Tokens of one sentence.</param>
    public static SentenceLetters Of(ReadOnlySpan<Token> tokens)
    {
        int upper = 0, lower = 0;
        foreach (ref readonly var token in tokens)
        {
            foreach (var c in token.Form)
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
        }

        return new SentenceLetters(upper, lower);
    }

    /// <summary>Written in capitals, as headlines of old wires are.</summary>
    public bool AreCapitals => Upper > 3 * Lower;

    /// <summary>Written in capitals or wholly in small letters.</summary>
    public bool AreOneCase => AreCapitals || Upper == 0 && Lower > Enough;
}
