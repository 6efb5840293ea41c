using Cairn.Language;

namespace TrainEnglish;

/// <summary>Trains a greedy sequence tagger (parts of speech, names).</summary>
internal static class SequenceTrainer
{
    /// <summary>A training sentence: word features, another layer's labels (or none), gold labels.</summary>
    internal sealed record Example(WordFeatures[] Words, byte[] Other, byte[] Gold);

    public static AveragedPerceptron Train(IReadOnlyList<Example> examples, int rowBits, int classes, int epochs, ulong seed)
    {
        var random = new Xorshift(seed);
        var model = new AveragedPerceptron(rowBits, classes);
        var order = examples.ToArray();
        var features = new ulong[TagFeatures.Count];
        var scores = new float[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                int previous = 0, before = 0;
                for (var i = 0; i < example.Words.Length; i++)
                {
                    TagFeatures.Fill(example.Words, i, previous, before, Extra(example.Other, i), features);
                    model.Score(features, scores);
                    var best = 0;
                    for (var k = 1; k < classes; k++)
                    {
                        if (scores[k] > scores[best]) best = k;
                    }

                    int gold = example.Gold[i];
                    if (best != gold) model.Update(features, gold, best);
                    model.Step();
                    before = previous;
                    previous = best + 1;
                }
            }
        }

        return model;
    }

    private static (int, int, int) Extra(byte[] other, int i) =>
        other.Length == 0 ? default : (other[i] + 1, i > 0 ? other[i - 1] + 1 : 0, i + 1 < other.Length ? other[i + 1] + 1 : 0);
}
