using Cairn.Model;

namespace Cairn.Language;

/// <summary>Who says what, by which words: "according to the SDF", "…, said Aram Hanna", "reportedly".</summary>
/// <param name="SourceFirst">First token of the source, −1 when nobody is named ("reportedly").</param>
/// <param name="SourceEnd">One past its last token, −1 without source.</param>
/// <param name="CueFirst">First token of the cue ("said", "according to").</param>
/// <param name="CueEnd">One past its last token.</param>
/// <param name="Content">UTF-16 range of what is said; may run over several sentences of a quote.</param>
/// <param name="Kind">Kind of source.</param>
/// <param name="Named">Whether the source is named (a person or organisation), not "an official".</param>
/// <param name="Name">Canonical name of the source's organisation or person, with pronouns and "the official" resolved; null if nameless.</param>
/// <param name="Cue">What sort of saying it is: stated, claimed, denied, accused, doubted.</param>
public sealed record Attribution(
    int SourceFirst, int SourceEnd, int CueFirst, int CueEnd, TextSpan Content, SourceKind Kind, bool Named, string? Name, AttributionCue Cue);
