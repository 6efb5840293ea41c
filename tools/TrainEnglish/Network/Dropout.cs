namespace TrainEnglish;

/// <summary>Shares of values left out while training, so that the network does not lean on any one of them (Srivastava et al. 2014).</summary>
/// <param name="Word">Embeddings of words.</param>
/// <param name="Vector">Word vectors.</param>
/// <param name="Embedded">Values under the first layer.</param>
/// <param name="Encoded">Values over each layer, the same for all tokens of a sentence (Gal and Ghahramani 2016).</param>
internal sealed record Dropout(double Word, double Vector, double Embedded, double Encoded);
