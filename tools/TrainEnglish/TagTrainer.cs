using Cairn.Language;

namespace TrainEnglish;

/// <summary>Trains the greedy tagger of parts of speech.</summary>
internal static class TagTrainer
{
    /// <summary>A training sentence: word features, gold labels.</summary>
    internal sealed record Example(WordFeatures[] Words, byte[] Gold);

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
                    TagFeatures.Fill(example.Words, i, previous, before, features);
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
}
