namespace Cairn.Language;

/// <summary>Labels of the learned name tagger: begin and inside of persons, organisations and places.</summary>
public enum NameLabel : byte { Out, BeginPerson, InPerson, BeginOrganisation, InOrganisation, BeginPlace, InPlace }
