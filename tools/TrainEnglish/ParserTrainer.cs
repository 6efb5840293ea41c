using Cairn.Language;

namespace TrainEnglish;

/// <summary>Trains the arc-hybrid parser with a dynamic oracle (Goldberg and Nivre 2013), then the arc labels on gold trees.</summary>
internal static class ParserTrainer
{
    internal sealed record Example(WordFeatures[] Words, byte[] Tags, string[] Lowers, int[] Heads, Relation[] Relations);

    public static LinearTable TrainMoves(IReadOnlyList<Example> examples, int rowBits, int epochs, ulong seed)
    {
        var random = new Xorshift(seed);
        var model = new AveragedPerceptron(rowBits, ParseState.Moves + 1);
        var state = new ParseState();
        var order = examples.ToArray();
        var features = new ulong[ParseFeatures.MoveCount];
        var scores = new float[ParseState.Moves + 1];
        var costs = new int[ParseState.Moves];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var gold = example.Heads.Select(h => h < 0 ? example.Words.Length : h).ToArray();
                state.Start(gold.Length);
                while (!state.IsDone)
                {
                    ParseFeatures.Fill(state, example.Words, example.Tags, features);
                    model.Score(features, scores);
                    state.Costs(gold, costs);
                    int best = -1, right = -1, least = int.MaxValue;
                    for (var m = 0; m < ParseState.Moves; m++)
                    {
                        if (!state.Can(m)) continue;
                        if (best < 0 || scores[m] > scores[best]) best = m;
                        if (costs[m] < least || (costs[m] == least && scores[m] > scores[right])) (least, right) = (costs[m], m);
                    }

                    if (costs[best] > least) model.Update(features, right, best);
                    model.Step();
                    state.Make(epoch >= 1 && random.Chance(0.9) ? best : right);
                }
            }
        }

        return model.Finish();
    }

    public static LinearTable TrainLabels(IReadOnlyList<Example> examples, int rowBits, int epochs, ulong seed)
    {
        var random = new Xorshift(seed);
        var classes = Enum.GetValues<Relation>().Length;
        var model = new AveragedPerceptron(rowBits, classes);
        var context = new LabelContext();
        var order = examples.ToArray();
        var features = new ulong[ParseFeatures.LabelCount];
        var scores = new float[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var heads = example.Heads.Select(h => h < 0 ? example.Words.Length : h).ToArray();
                context.Fill(heads, example.Tags, example.Lowers);
                for (var i = 0; i < heads.Length; i++)
                {
                    if (heads[i] == heads.Length) continue;
                    ParseFeatures.FillLabel(heads, example.Words, example.Tags, context, i, features);
                    model.Score(features, scores);
                    var best = 0;
                    for (var k = 1; k < classes; k++)
                    {
                        if (scores[k] > scores[best]) best = k;
                    }

                    var gold = (int)example.Relations[i];
                    if (best != gold) model.Update(features, gold, best);
                    model.Step();
                }
            }
        }

        return model.Finish();
    }
}
