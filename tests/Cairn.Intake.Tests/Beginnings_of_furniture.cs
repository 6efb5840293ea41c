namespace Cairn.Intake.Tests;

/// <summary>The rules of furniture are tried only on blocks that begin as one of them may: nothing that a rule knows may be passed over.</summary>
public sealed class Beginnings_of_furniture
{
    [Theory]
    [InlineData("All rights reserved by the Marsh Valley Observer and its partners")]
    [InlineData("The Marsh Valley Observer, all rights reserved, 12 Mill Lane")]
    [InlineData("(c) 2031 Marsh Valley Observer and its partners in the region")]
    [InlineData("Copyrighted material; write to the desk to unsubscribe from it")]
    [InlineData("Your email address will not be published by the Observer at all")]
    [InlineData("You must be logged in to post a comment below this story")]
    [InlineData("%d bloggers like this, and so do their many faithful readers")]
    [InlineData("Seventeen bloggers like this:and more of them every single day")]
    [InlineData("Two thoughts on the fire at the old mill by the river bank")]
    [InlineData("No replies to the story of the fire at the old mill so far")]
    [InlineData("Show all 12 comments below the story")]
    [InlineData("Read the original article at the Marsh Valley Observer's site")]
    [InlineData("This article was first published by the Marsh Valley Observer")]
    [InlineData("Re-published with the permission of the Marsh Valley Observer")]
    [InlineData("Cross-posted from the Marsh Valley Observer, with thanks to it")]
    [InlineData("Source: Marsh Valley Observer and its news desk")]
    [InlineData("Filed under rivers, mills, fires and the people who fight them")]
    [InlineData("Our standards: the principles that the Observer's desk works by")]
    [InlineData("[Additional reporting by Lena Brandt and Omar Telvi in Karsa]")]
    [InlineData("With inputs from the Observer's correspondents in Karsa town")]
    [InlineData("The author can be reached at the Observer's desk in Mill Lane")]
    [InlineData("Lena Brandt can be contacted at the Observer's desk in Karsa")]
    [InlineData("Follow us on all the networks that our younger readers use now")]
    [InlineData("Most viewed stories from the Marsh Valley Observer")]
    [InlineData("Don't miss: The mill that burned for three days and two nights")]
    [InlineData("MORE: Fire at the old mill burns for three days and two nights")]
    [InlineData("+ Mayor speaks after the fire at the old mill by the river")]
    [InlineData("Sign up here for the newsletter that our readers love the most")]
    [InlineData("An error has occurred while we were sending you this message")]
    [InlineData("For the latest news, download the Observer's own app today")]
    [InlineData("You're receiving this email because you subscribed to it once")]
    [InlineData("If you no longer wish to hear from us, write to the desk today")]
    [InlineData("UnsubscribeView in browserPrivacy policyForward to a friend")]
    [InlineData("Lena Brandt and her paper are not responsible for the content of links")]
    [InlineData("The views expressed here are the writer's own, not the paper's")]
    [InlineData("We use cookies to make the Observer's pages better for everyone")]
    [InlineData("Warning: undefined index in the page of the paper on line 12")]
    [InlineData("The rest of this article is for those who pay for the Observer")]
    [InlineData("To continue reading, pay for the Observer as its friends do")]
    [InlineData("This story is only available to subscribers of the Observer")]
    [InlineData("Click to share on whatever network your friends are reading")]
    [InlineData("PublishedMay 6, 2031 at 12:30 pm | Updated 14:12")]
    [InlineData("Thursday, 6 May 2031, 12:30 (local time)")]
    [InlineData("12 May 2031 at 12:30 | updated 14:12 GMT")]
    [InlineData("Published in Morning News, May 6th, 2031")]
    [InlineData("Next story: the mill that burned for three days and two nights")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("abcdefabcdefabcdefabcdefabcdefabcdef")]
    [InlineData("Réactions (12) der Leser und ihrer vielen Freunde")]
    public void what_a_rule_knows_is_not_passed_over(string block)
    {
        Assert.True(FurnitureBeginnings.MayBeFurniture(block));
        if (FurnitureLines.ByRule(block) is { } kind) Assert.Equal(kind, FurnitureLines.Classify(block));
    }

    [Theory]
    [InlineData("Gunmen attacked a village near the border on Monday, killing two.")]
    [InlineData("The army said that its soldiers had not been there at the time.")]
    [InlineData("“Nobody came to help us,” said a farmer whose house was burned…")]
    [InlineData("No one claimed responsibility for the blast at the old market.")]
    public void most_paragraphs_of_a_story_ask_for_no_rule(string block) => Assert.False(FurnitureBeginnings.MayBeFurniture(block));
}
