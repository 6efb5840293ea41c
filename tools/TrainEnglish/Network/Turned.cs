using Cairn.Language;

namespace TrainEnglish;

/// <summary>The weights with rows and columns exchanged, as gradients on their way back need them; made anew after each step.</summary>
internal sealed class Turned(INetwork network)
{
    private readonly Dictionary<Matrix, float[]> _turned = network.Dense.Where(m => m.Rows > 1).ToDictionary(m => m, m => new float[m.Values.Length]);

    public float[] this[Matrix matrix] => _turned[matrix];

    public void Turn()
    {
        foreach (var (matrix, turned) in _turned) Kernels.Transpose(matrix.Values, matrix.Rows, matrix.Columns, turned);
    }
}
