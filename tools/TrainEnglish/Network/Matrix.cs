using Cairn.Language;

namespace TrainEnglish;

/// <summary>Weights of a layer, row by row. Both dimensions that are summed into lanes are multiples of <see cref="Kernels.Lane"/>.</summary>
internal sealed class Matrix(int rows, int columns)
{
    public int Rows { get; } = rows;
    public int Columns { get; } = columns;
    public float[] Values { get; } = new float[rows * columns];

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
