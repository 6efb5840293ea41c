using Cairn.Language;

namespace Cairn.Language.Tests.Syntax;

public sealed class What_the_first_layer_takes_from_a_word
{
    private static readonly Random Dice = new(7);

    private static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(Dice.NextDouble() * 2 - 1))];

    private static ByteWeights Weights(int inputs, int outputs) => ByteWeights.From(inputs, outputs, Values(inputs * outputs), Values(outputs));

    [Fact]
    public void Does_not_depend_on_the_words_read_before()
    {
        var layer = (new LstmDirection(Weights(16, 48), Weights(16, 48)), new LstmDirection(Weights(16, 48), Weights(16, 48)));
        var encoder = new EncoderWeights(Weights(WordVectors.Dimensions, 16), ByteTable.From(WordRows.Count, 16, Values(WordRows.Count * 16)), [layer]);
        var clusters = WordClusters.Empty;
        var words = Enumerable.Range(0, 6000).Select(n => n % 3 == 0 ? $"Word{n}" : $"word{n / 2}").Select(w => new WordFeatures(w, w.ToLowerInvariant(), clusters)).ToArray();
        var remembering = new WordGates(encoder, WordVectors.Empty);
        for (var round = 0; round < 400; round++)
        {
            var sentence = Enumerable.Range(0, 1 + Dice.Next(40)).Select(_ => words[Dice.Next(2) == 0 ? Dice.Next(30) : Dice.Next(words.Length)]).ToArray();
            Assert.Equal(Read(new WordGates(encoder, WordVectors.Empty), sentence), Read(remembering, sentence));
        }
    }

    private static float[] Read(WordGates gates, WordFeatures[] sentence)
    {
        var read = new float[2 * sentence.Length * 48];
        gates.Read(sentence, read.AsSpan(0, sentence.Length * 48), read.AsSpan(sentence.Length * 48));
        return read;
    }
}
