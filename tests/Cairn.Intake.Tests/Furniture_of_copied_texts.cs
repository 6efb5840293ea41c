using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Furniture_of_copied_texts
{
    [Theory]
    [InlineData("Photo: A. Writer/Agency", FurnitureKind.Credit)]
    [InlineData("Maria Example/Associated Press", FurnitureKind.Credit)]
    [InlineData("AFP/Getty Images", FurnitureKind.Credit)]
    [InlineData("(Photo by Maria Example via Getty Images)", FurnitureKind.Credit)]
    [InlineData("REUTERS/Maria Example/File Photo", FurnitureKind.Credit)]
    [InlineData("Copyright ©2031 Example & Sons, Inc. All Rights Reserved.", FurnitureKind.Copyright)]
    [InlineData("© 2031 The Example Times", FurnitureKind.Copyright)]
    [InlineData("0123456789abcdef0123456789abcdef", FurnitureKind.Hash)]
    [InlineData("Leave a Reply", FurnitureKind.Comments)]
    [InlineData("12 Comments", FurnitureKind.Comments)]
    [InlineData("Your email address will not be published. Required fields are marked *", FurnitureKind.CommentForm)]
    [InlineData("%d bloggers like this:", FurnitureKind.CommentForm)]
    [InlineData("Facebook Twitter WhatsApp Email", FurnitureKind.ShareBar)]
    [InlineData("Share this:", FurnitureKind.ShareBar)]
    [InlineData("Click to share on Twitter (Opens in new window)", FurnitureKind.ShareBar)]
    [InlineData("Read more: Truce talks resume in the capital", FurnitureKind.Related)]
    [InlineData("Related Stories", FurnitureKind.Related)]
    [InlineData("+ Mayor of Oldfield speaks after the fire", FurnitureKind.Related)]
    [InlineData("MORE: Fire at the Oldfield mill kills two", FurnitureKind.Related)]
    [InlineData("PREVIOUS STORIES", FurnitureKind.Related)]
    [InlineData("You may also like", FurnitureKind.Related)]
    [InlineData("Sign up for our daily newsletter and never miss a story", FurnitureKind.Newsletter)]
    [InlineData("Subscribe to our YouTube channel", FurnitureKind.Newsletter)]
    [InlineData("Advertisement", FurnitureKind.Advertisement)]
    [InlineData("Story continues below advertisement", FurnitureKind.Advertisement)]
    [InlineData("Already a subscriber? Log in", FurnitureKind.Paywall)]
    [InlineData("Write to Maria Example at maria@example.org", FurnitureKind.Contact)]
    [InlineData("Source link", FurnitureKind.SourceLink)]
    [InlineData("Source: Reuters", FurnitureKind.SourceLine)]
    [InlineData("This article first appeared in The Example Times.", FurnitureKind.Republication)]
    [InlineData("By Author", FurnitureKind.Placeholder)]
    [InlineData("Tags: army, border", FurnitureKind.Placeholder)]
    [InlineData("By Maria Example and John Sample", FurnitureKind.Byline)]
    [InlineData("(Reporting by Maria Example; Editing by John Sample)", FurnitureKind.SignOff)]
    [InlineData("Updated Jan. 21, 2031 5:00 pm ET", FurnitureKind.Dateline)]
    [InlineData("Nous utilisons des cookies pour améliorer notre site. En poursuivant, vous acceptez.", FurnitureKind.Advertisement)]
    [InlineData("Mit der Nutzung unserer Seite stimmen Sie zu, dass wir Cookies verwenden.", FurnitureKind.Advertisement)]
    [InlineData("Benachrichtigung bei weiteren Kommentaren per E-Mail senden.", FurnitureKind.CommentForm)]
    [InlineData("Baca juga: Feri tenggelam di Danau Oun", FurnitureKind.Related)]
    [InlineData("Unsubscribe | View in browser", FurnitureKind.Newsletter)]
    [InlineData("You are receiving this email because you signed up at our site.", FurnitureKind.Newsletter)]
    [InlineData("Published in Morning, May 6th, 2031", FurnitureKind.Dateline)]
    public void is_known_by_its_words(string block, object kind) => Assert.Equal(kind, FurnitureLines.Classify(block));

    [Theory]
    [InlineData("The group shared a video of the attack on Telegram.")]
    [InlineData("Comments by the minister angered the families of the dead.")]
    [InlineData("+ Two died in Norton.")]
    [InlineData("Previous stories told of a fire in which two died.")]
    [InlineData("Read more than once, the order left no doubt, the officer said.")]
    [InlineData("By Friday evening the army had retaken the bridge.")]
    [InlineData("The photographer was killed by a shell near the front line.")]
    [InlineData("Source close to the ministry said 12 rebels died.")]
    [InlineData("He asked people to write to him at the camp, where about 300 families live.")]
    [InlineData("More than 40 people were killed.")]
    [InlineData("The dead were taken to hospitals in Aleppo/Idlib, medics said.")]
    [InlineData("Published reports of the killings could not be confirmed.")]
    [InlineData("Subscribers to the network lost their connection after a rocket hit the mast.")]
    [InlineData("The regulator fined the company for setting cookies without asking its readers.")]
    public void is_not_seen_in_a_story(string block) => Assert.Null(FurnitureLines.Classify(block));

    [Fact]
    public void a_paragraph_before_a_credit_line_is_its_caption()
    {
        var text = Cleaned("Rebels shelled the town on Monday, killing nine, officials said.\n\nResidents beside a burnt bus in the market.\n\nMaria Example/Associated Press\n\nThe army said it would respond.");

        Assert.Equal("Rebels shelled the town on Monday, killing nine, officials said.\n\nThe army said it would respond.", text);
    }

    [Fact]
    public void a_story_paragraph_that_attributes_is_no_caption()
    {
        var text = Cleaned("Rebels shelled the town on Monday.\n\nNine people died, officials said.\n\nMaria Example/Associated Press\n\nThe army said it would respond.");

        Assert.Contains("Nine people died, officials said.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void the_films_that_a_page_plays_are_no_story()
    {
        var text = Cleaned("1:05 Suspects in the taking of a deputy face a judge Pause\n\n0:48 Two killed in a fire in Norton\n\n2:31 Mayor speaks after the flood\n\nA mill burned down in Oldfield on Monday, officials said.");

        Assert.Equal("A mill burned down in Oldfield on Monday, officials said.", text);
    }

    [Theory]
    [InlineData("Related articles\n- Ten killed in a fire in Norton\n- Mayor speaks after the flood")]
    [InlineData("Most read\n\n1. Gunmen raid a village near Oldfield\n\n2. Bus falls into the Arn, 30 dead")]
    [InlineData("You may also like:\n• Ten killed in a fire in Norton")]
    public void the_list_under_a_heading_of_other_stories_goes_with_it(string foot) =>
        Assert.Equal("A mill burned down in Oldfield on Monday, officials said.", Cleaned("A mill burned down in Oldfield on Monday, officials said.\n\n" + foot));

    [Theory]
    [InlineData("The dead, by the ministry's count:\n\n- 12 soldiers\n\n- four villagers")]
    [InlineData("Related articles\n\nTen people were killed in a fire in Norton, officials said.")]
    [InlineData("Read more: Truce talks resume in the capital\n\n- four villagers")]
    [InlineData("Read more: Truce talks resume in the capital\n\n- Ten people were killed in a fire in Norton, officials said.")]
    public void a_list_of_the_story_itself_and_what_is_no_title_stay(string text) => Assert.EndsWith(text.Split("\n\n")[^1], Cleaned(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("10:05 Two killed in a fire in Norton\n\n10:31 Mayor speaks after the fire\n\n11:02 The army closes the bridge")]
    [InlineData("1:05 Two killed in a fire in Norton, the mayor said on Monday.\n\n0:48 The bridge was closed.")]
    public void the_lines_of_a_live_page_are_a_story(string text) => Assert.Equal(text, Cleaned(text));

    [Fact]
    public void the_title_of_another_story_between_paragraphs_is_a_link()
    {
        var text = Cleaned("A mill burned down in Oldfield on Monday, officials said.\n\nTwo men were hurt.\n\nBaker kills brother in Norton before fleeing abroad\n\nThe fire began at dawn.\n\nNobody knows why.");

        Assert.Equal("A mill burned down in Oldfield on Monday, officials said.\n\nTwo men were hurt.\n\nThe fire began at dawn.\n\nNobody knows why.", text);
    }

    [Theory]
    [InlineData("A mill burned down in Oldfield on Monday.\n\nTwo men were hurt.\n\nCar bomb kills nine in Norton market\n\nA car bomb in the market of Norton killed nine people.\n\nNobody knows why.")]
    [InlineData("Three were hurt on Monday.\n\nHere is where.\n\nOld Town of Norton: two hurt\n\nThey were on their way home.\n\nNobody knows why.")]
    [InlineData("A mill burned down in Oldfield on Monday.\n\nTwo men were hurt.\n\nA street of five bakers\n\nThe fire began at dawn.\n\nNobody knows why.")]
    [InlineData("no full stops here\n\nnor are there any there\n\nTwo killed in Norton on Monday\n\nThe police came late.\n\nwhat a day that was")]
    public void what_the_story_takes_up_is_no_link(string text) => Assert.Equal(text, Cleaned(text));

    [Fact]
    public void everything_below_the_comment_head_is_cut()
    {
        var story = string.Join("\n\n", Enumerable.Repeat("Rebels shelled the town on Monday, killing nine people and wounding more than a dozen.", 4));

        Assert.Equal(story, Cleaned(story + "\n\nLeave a Reply\n\nThey deserved better, poor people, and nobody will answer for it."));
    }

    [Fact]
    public void a_headline_above_the_story_becomes_its_title()
    {
        var report = Report("Rebels shell market town\n\nBy Maria Example\n\nJanuary 21, 2031\n\nRebels shelled the town on Monday, killing nine.");

        Assert.Equal("Rebels shell market town", report.Title);
        Assert.Equal(["Maria Example"], report.Byline);
        Assert.Equal(("2031-01-21", Model.PublishedBasis.Text), (report.Published, report.PublishedBasis));
        Assert.Equal("Rebels shelled the town on Monday, killing nine.", report.Text);
    }

    [Fact]
    public void wrapped_lines_stay_one_paragraph()
    {
        const string Wrapped = "Rebels shelled the town on Monday, killing nine people and\nwounding more than a dozen, the provincial governor's office\nsaid.";

        Assert.Equal(Wrapped, Cleaned(Wrapped));
    }

    private static string Cleaned(string text) => Report(text).Text;

    private static Model.ExtractedReport Report(string text) => Extractor.Extract(
        new ReportOutcome.Read(new Model.Report { Id = "r", Text = text }, ReportForm.CopiedText, new ReportOrigin("r", null, new string('0', 64)), []));
}
