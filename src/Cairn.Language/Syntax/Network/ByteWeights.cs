using System.Runtime.InteropServices;

namespace Cairn.Language;

/// <summary>
/// Weights of a linear layer over bytes, one byte a weight and a scale for each output. An input byte stands for itself less 128.
/// Sums of bytes are whole numbers, so every machine gets the same ones in whatever order it adds.
/// </summary>
internal sealed class ByteWeights
{
    private readonly sbyte[] _packed; // by four inputs, for each output their four weights: what one instruction takes
    private readonly float[] _scales, _bias;
    private short[] _wide = [];
    private readonly int[] _start; // what each sum begins with, so that the 128 in every input cancels out

    private ByteWeights(int inputs, int outputs)
    {
        if (inputs < 4 || inputs % 4 != 0 || outputs < 16 || outputs % 16 != 0 || (long)inputs * outputs > 1 << 24) throw new InvalidDataException("the model file is damaged");
        (Inputs, Outputs) = (inputs, outputs);
        (_packed, _scales, _bias, _start) = (new sbyte[inputs * outputs], new float[outputs], new float[outputs], new int[outputs]);
    }

    /// <summary>Values of an input; a multiple of four.</summary>
    public int Inputs { get; }

    /// <summary>Values of an output; a multiple of sixteen.</summary>
    public int Outputs { get; }

    public ReadOnlySpan<sbyte> Packed => _packed;

    /// <summary>The weights in sixteen bits, where <see cref="WideKernels"/> are faster.</summary>
    public ReadOnlySpan<short> Wide => _wide;
    public ReadOnlySpan<float> Scales => _scales;
    public ReadOnlySpan<float> Bias => _bias;
    public ReadOnlySpan<int> Start => _start;

    /// <summary>Rounds weights (inputs × outputs) to bytes.</summary>
    public static ByteWeights From(int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var made = new ByteWeights(inputs, outputs);
        bias.CopyTo(made._bias);
        for (var j = 0; j < outputs; j++)
        {
            var largest = 1e-9f;
            for (var k = 0; k < inputs; k++) largest = Math.Max(largest, Math.Abs(weights[k * outputs + j]));
            made._scales[j] = largest / 127;
            for (var k = 0; k < inputs; k++) made._packed[made.At(k, j)] = (sbyte)MathF.Round(weights[k * outputs + j] / made._scales[j]);
        }

        made.Begin();
        return made;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        writer.Write(MemoryMarshal.AsBytes(_packed.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    public static ByteWeights Read(BinaryReader reader)
    {
        var made = new ByteWeights(reader.ReadInt32(), reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made._packed.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made._scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(made._bias.AsSpan()));
        if (made._packed.AsSpan().Contains(sbyte.MinValue)) throw new InvalidDataException("the model file is damaged"); // rounding gives none, and not every way of adding could take it
        made.Begin();
        return made;
    }

    private int At(int input, int output) => (input / 4 * Outputs + output) * 4 + input % 4;

    private void Begin()
    {
        for (var at = 0; at < _packed.Length; at++) _start[at / 4 % Outputs] -= 128 * _packed[at];
        if (WideKernels.AreFaster) _wide = WideKernels.Widen(Inputs, Outputs, _packed);
    }
}
