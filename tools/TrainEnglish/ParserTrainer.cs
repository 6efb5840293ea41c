using Cairn.Language;

namespace TrainEnglish;

/// <summary>Trains the arc-hybrid parser and its arc labels with a dynamic oracle (Goldberg and Nivre 2013).</summary>
internal static class ParserTrainer
{
    internal sealed record Example(WordFeatures[] Words, byte[] Tags, int[] Heads, Relation[] Relations);

    // The right move must win by about one update's worth of features, else the model learns once more.
    private const float Margin = 250;

    /// <summary>Moves and arc labels, trained together.</summary>
    public static AveragedPerceptron[] Train(IReadOnlyList<Example> examples, int rowBits, int arcBits, int epochs, ulong seed)
    {
        var random = new Xorshift(seed);
        var model = new AveragedPerceptron(rowBits, ParseState.Moves);
        var state = new ParseState();
        var ahead = new LookAhead();
        var order = examples.ToArray();
        var features = new ulong[ParseFeatures.MoveCount];
        var scores = new float[ParseState.Moves];
        var costs = new int[ParseState.Moves];
        var relations = Enum.GetValues<Relation>().Length;
        var arcs = new AveragedPerceptron(arcBits, relations);
        var arcScores = new float[relations];
        var arcFeatures = new ulong[ParseFeatures.ArcCount];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                var gold = example.Heads.Select(h => h < 0 ? example.Words.Length : h).ToArray();
                state.Start(gold.Length);
                ahead.Fill(example.Tags);
                while (!state.IsDone)
                {
                    ParseFeatures.Fill(state, ahead, example.Words, example.Tags, features);
                    model.Score(features, scores);
                    state.Costs(gold, costs);
                    int best = -1, right = -1, least = int.MaxValue;
                    for (var m = 0; m < ParseState.Moves; m++)
                    {
                        if (!state.Can(m)) continue;
                        if (best < 0 || scores[m] > scores[best]) best = m;
                        if (costs[m] < least || (costs[m] == least && scores[m] > scores[right])) (least, right) = (costs[m], m);
                    }

                    var wrong = -1;
                    for (var m = 0; m < ParseState.Moves; m++)
                    {
                        if (state.Can(m) && costs[m] > least && (wrong < 0 || scores[m] > scores[wrong])) wrong = m;
                    }

                    if (wrong >= 0 && scores[right] - scores[wrong] < Margin) model.Update(features, right, wrong);
                    model.Step();
                    var move = epoch >= 1 && random.Chance(0.9) ? best : right;
                    if (move == ParseState.Shift)
                    {
                        state.Make(move);
                        continue;
                    }

                    var (head, dependent) = state.Arc(move);
                    var label = (int)Relation.Root;
                    if (head < gold.Length)
                    {
                        ParseFeatures.FillArc(state, head, dependent, example.Words, example.Tags, arcFeatures);
                        arcs.Score(arcFeatures, arcScores);
                        label = 0;
                        for (var k = 1; k < relations; k++)
                        {
                            if (arcScores[k] > arcScores[label]) label = k;
                        }

                        if (gold[dependent] == head)
                        {
                            var wanted = (int)example.Relations[dependent];
                            if (label != wanted) arcs.Update(arcFeatures, wanted, label);
                            arcs.Step();
                        }
                    }

                    state.Make(move);
                    state.SetLabel(dependent, label);
                }
            }
        }

        return [model, arcs];
    }
}
