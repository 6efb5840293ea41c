using Cairn.Language;

namespace TrainEnglish;

/// <summary>Learns from one example after another, adding up gradients until they are used. One instance a thread.</summary>
internal interface ILearner<in TExample>
{
    INetwork Gradients { get; }

    /// <summary>Embedding rows with a gradient, in the order they were met.</summary>
    List<int> Touched { get; }
    double Loss { get; set; }

    void Learn(TExample example, Turned turned, ulong seed);
}
