namespace TrainEnglish;

/// <summary>Weights over an encoder: what a step of training needs to know of them.</summary>
internal interface INetwork
{
    Encoder Encoder { get; }

    /// <summary>All weights but the embeddings, always in the same order.</summary>
    IEnumerable<Matrix> Dense { get; }
}
