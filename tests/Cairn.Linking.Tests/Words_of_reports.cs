using Cairn.Model;

namespace Cairn.Linking.Tests;

public sealed class Words_of_reports
{
    [Fact]
    public void two_rare_names_beside_each_other_are_a_pair() => Assert.Equal(1, NamePairs.Of("The victim was Hamid Dulaimi, of Ramadi.").Count);

    [Fact]
    public void names_with_a_stop_between_them_are_no_pair() => Assert.Equal(0, NamePairs.Of("We met Dulaimi. Jassim left, Khalidiya fell.").Count);

    [Fact]
    public void ages_are_numbers_told_as_ages() =>
        Assert.Equal(2, WordSet.Shared(NamePairs.Ages("A 23-year-old man and Hamid Jassim, 45, died; 45 were hurt."), NamePairs.Ages("Jassim, 45, and a 23-year-old. Another 12 fled."), 0));

    [Fact]
    public void a_number_that_is_no_age_is_none() => Assert.Equal(0, NamePairs.Ages("Police counted 45 dead and 12 hurt in 2014.").Count);

    [Fact]
    public void kinds_of_victims_are_compared_by_kind_not_by_word() =>
        Assert.Equal(1, WordKinds.Alike(WordKinds.Scene.Of("two toddlers at a bakery"), WordKinds.Scene.Of("the bakery, a toddler")));

    [Fact]
    public void texts_without_such_words_are_not_alike() => Assert.Equal(0, WordKinds.Alike(WordKinds.Scene.Of("nothing"), WordKinds.Scene.Of("")));

    [Fact]
    public void the_words_of_the_place_itself_are_not_counted_as_shared()
    {
        var (one, other) = (WordSet.Of(["in Rutbah and Nahrain"], namesOnly: true), WordSet.Of(["near Rutbah or Nahrain"], namesOnly: true));
        Assert.Equal(2, WordSet.Shared(one, other, WordFeatures.Rare));
        Assert.Equal(1, WordSet.Shared(one, other, WordFeatures.Rare, WordSet.Of(["Rutbah"])));
    }

    [Fact]
    public void a_possessive_is_the_word_itself() => Assert.Equal(1, WordSet.Cosine(WordSet.Of(["Ramadi's"]), WordSet.Of(["Ramadi"])), 9);

    [Fact]
    public void what_two_accounts_share_does_not_depend_on_which_comes_first() =>
        Assert.Equal(Measured(0, 1), Measured(1, 0));

    private static double[] Measured(int a, int b)
    {
        Telling[] tellings =
        [
            Telling.Of(Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Told.Town("Ramadi", 33.42, 43.30), Told.Killed(12)), "Hamid Dulaimi, 45, died at the Nahrain market in Ramadi.")).Single(),
            Telling.Of(Told.Report("b", "2014-06-09", Told.Bombing("2014-06-01", Told.Town("Rutbah", 33.04, 40.28), Told.Killed(3)), "A court in Ramadi tried the killers of Hamid Dulaimi.")).Single(),
        ];
        var values = new double[PairFeatures.Count];
        PairFeatures.Measure(tellings[a], tellings[b], values);
        return values;
    }
}
