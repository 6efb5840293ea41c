using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What is told as a fact inside something tried, asked for or prevented has happened; what somebody only wants to prevent has not, and what stops went on until then.</summary>
public sealed class How_real_it_is
{
    [Theory]
    [InlineData("Guards are trying to find the smugglers who ambushed a patrol near Selm on Monday.")]
    [InlineData("The strike disrupted the town on Monday when a gunman killed a judge in Selm.")]
    [InlineData("The fighting in Selm stopped on Monday at noon.")]
    public void has_happened_whatever_is_tried_about_it(string text) => Assert.Contains(Unplaced.Accounts(text), a => a.Modality == Modality.Occurred);

    [Theory]
    [InlineData("The premier is trying to clarify the murder of a judge in Selm on Monday.")]
    public void is_no_attempt_where_something_else_is_tried(string text) => Assert.DoesNotContain(Unplaced.Accounts(text), a => a.Modality == Modality.Attempted);

    [Theory]
    [InlineData("More guards were sent to Selm on Monday to prevent new bombings.")]
    [InlineData("The bishop hopes that the talks in Selm will prevent more killings.")]
    [InlineData("The bishop called on the rebels to stop bombing mills in Selm.")]
    [InlineData("The rebels promised on Monday to refrain from attacks on mills in Selm.")]
    public void has_not_where_it_is_only_to_be_prevented(string text) => Assert.DoesNotContain(Unplaced.Accounts(text), a => a.Modality is Modality.Occurred or Modality.Foiled or Modality.Threatened or Modality.Attempted);

    [Theory]
    [InlineData("Norlandian guards repel a rebel offensive in Selm.")]
    [InlineData("Police foiled a bomb attack on a mill in Selm on Monday.")]
    [InlineData("Guards stopped a gang from kidnapping a miller in Selm on Monday.")]
    [InlineData("Guards managed to prevent the kidnapping of a miller in Selm on Monday.")]
    public void was_foiled_where_somebody_did(string text) => Assert.Contains(Unplaced.Accounts(text), a => a.Modality == Modality.Foiled);

    [Theory]
    [InlineData("Smugglers tried to kill a judge in Selm on Monday.")]
    [InlineData("Smugglers attempted to carry out an attack on a mill in Selm on Monday.")]
    public void was_tried_where_it_was_the_thing_tried(string text) => Assert.Contains(Unplaced.Accounts(text), a => a.Modality == Modality.Attempted);
}
