namespace Cairn.Language;

/// <summary>Weights of the name tagger: labels scored over encoded words, and how well one label follows another (a linear chain, Huang et al. 2015).</summary>
internal sealed class NameNetwork : INetwork
{
    public const int Labels = 7, Room = 16, Start = Labels;

    public Encoder Encoder { get; } = new(embedded: 48, width: 48, layers: 1);
    public Matrix Out { get; } = new(2 * 48, Room);
    public Matrix Bias { get; } = new(1, Room);

    /// <summary>From label (or start) to label.</summary>
    public Matrix Follows { get; } = new(Labels + 1, Room);

    public IEnumerable<Matrix> Dense => [.. Encoder.Dense, Out, Bias, Follows];

    /// <summary>The inside of a name follows only its beginning or inside.</summary>
    public static bool CanFollow(int from, int to) =>
        (NameLabel)to is not (NameLabel.InPerson or NameLabel.InOrganisation or NameLabel.InPlace) || from == to || from == to - 1;
}
