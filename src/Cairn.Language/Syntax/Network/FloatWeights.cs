using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>Weights of a small linear layer in full precision.</summary>
internal sealed class FloatWeights
{
    public FloatWeights(int inputs, int outputs, ReadOnlySpan<float> values, ReadOnlySpan<float> bias) : this(inputs, outputs)
    {
        values.CopyTo(Values);
        bias.CopyTo(Bias);
    }

    private FloatWeights(int inputs, int outputs)
    {
        if (inputs < 1 || outputs < 1 || outputs % Kernels.Lane != 0 || (long)inputs * outputs > 1 << 20) throw new InvalidDataException("the model file is damaged");
        (Inputs, Outputs, Values, Bias) = (inputs, outputs, new float[inputs * outputs], new float[outputs]);
    }

    public int Inputs { get; }
    public int Outputs { get; }
    public float[] Values { get; }
    public float[] Bias { get; }

    public ReadOnlySpan<float> Row(int input) => Values.AsSpan(input * Outputs, Outputs);

    /// <summary>For each of n rows: bias plus the row times the weights.</summary>
    public void Layer(ReadOnlySpan<float> x, int n, Span<float> output)
    {
        for (var i = 0; i < n; i++) Bias.CopyTo(output[(i * Outputs)..]);
        Kernels.Multiply(x, n, Inputs, Values, Outputs, output);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        writer.Write(MemoryMarshal.AsBytes(Values.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Bias.AsSpan()));
    }

    public static FloatWeights Read(BinaryReader reader)
    {
        var made = new FloatWeights(reader.ReadInt32(), reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made.Values.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made.Bias.AsSpan()));
        return made;
    }
}
