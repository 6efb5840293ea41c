using System.Runtime.CompilerServices;

namespace Cairn.Coding;

/// <summary>The features present in one reading, told one after another: weighed at once, so that no name is made, or kept by name to learn from. One instance a thread.</summary>
internal sealed class FeatureBag
{
    private readonly FeatureWeights? _weights;
    private char[] _name = new char[128];
    private int _length;

    private FeatureBag(FeatureWeights? weights) => _weights = weights;

    /// <summary>A bag that weighs.</summary>
    public static FeatureBag Weighed(FeatureWeights weights) => new(weights);

    /// <summary>A bag that keeps the names.</summary>
    public static FeatureBag Kept() => new(null);

    /// <summary>The weights of the features so far.</summary>
    public double Sum { get; private set; }

    /// <summary>Their names, when they are kept.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Empties the bag for the next reading.</summary>
    public void Clear()
    {
        Sum = 0;
        Names.Clear();
    }

    /// <summary>A feature: <c>$"place:{place}"</c>.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] Name name)
    {
        _ = name; // its parts are in the bag already
        Close();
    }

    public void Add(string name)
    {
        if (_weights is null) Names.Add(name);
        else Sum += _weights.Of(name);
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (_length + part.Length > _name.Length) Array.Resize(ref _name, 2 * (_length + part.Length));
        part.CopyTo(_name.AsSpan(_length));
        _length += part.Length;
    }

    private void Close()
    {
        var name = _name.AsSpan(0, _length);
        if (_weights is null) Names.Add(name.ToString());
        else Sum += _weights.Of(name);
        _length = 0;
    }

    /// <summary>Writes the parts of a name into the bag's own memory.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Name
    {
        private readonly FeatureBag _bag;

        public Name(int literalLength, int formattedCount, FeatureBag bag) => _bag = bag;

        public void AppendLiteral(string part) => _bag.Append(part);

        public void AppendFormatted(string part) => _bag.Append(part);

        public void AppendFormatted(int part)
        {
            Span<char> digits = stackalloc char[11];
            _ = part.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
            _bag.Append(digits[..length]);
        }
    }
}
