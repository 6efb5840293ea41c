using Cairn.Model;
using static Cairn.Linking.Tests.Said;

namespace Cairn.Linking.Tests;

/// <summary>The test vectors of the domain guide (section 4.4), by their numbers.</summary>
public sealed class Figure_vectors
{
    [Theory]
    [InlineData(12, 3, new[] { 4, 4, 4 })]
    [InlineData(7, 3, new[] { 3, 2, 2 })]
    [InlineData(1, 3, new[] { 1, 0, 0 })]
    [InlineData(10, 4, new[] { 3, 3, 2, 2 })]
    public void vectors_1_to_4_a_total_over_several_days_is_divided_with_the_remainder_first(int total, int days, int[] parts) =>
        Assert.Equal(parts, DaySpread.Over(total, days));

    [Fact]
    public void vector_5_the_conservative_policy_takes_the_lower_of_two_and_keeps_the_range() =>
        Assert.Equal((12, 12, 15, false), Killed(Policy.AcledConservative, By("a", Exactly(12)), By("b", Exactly(15))).Numbers());

    [Fact]
    public void vector_6_a_hospital_outranks_an_outlet() =>
        Assert.Equal((12, 17, 17, false), Killed(Policy.UcdpLike, By("a", AtLeast(12)), By("b", Exactly(17), SourceKind.Health)).Numbers());

    [Fact]
    public void vector_7_nine_outlets_that_credit_one_agency_are_one_origin()
    {
        var relays = Enumerable.Range(1, 9).Select(n => By($"outlet{n}", Exactly(12), SourceKind.Media, "AFP"));
        var derived = Killed(Policy.UcdpLike, [By("afp", Exactly(12)), .. relays, By("reuters", Exactly(14))]);
        Assert.Equal(2, derived.IndependentOrigins);
        Assert.Equal(11, derived.Reports);
    }

    [Fact]
    public void vector_8_the_same_police_later_in_the_day_replace_their_earlier_toll()
    {
        var derived = Killed(Policy.UcdpLike,
            By("a", Exactly(8), SourceKind.Police, at: "2024-03-14T10:00:00Z", report: "a1"), By("a", Toll(11), SourceKind.Police, at: "2024-03-14T14:00:00Z", report: "a2"));
        Assert.Equal((11, 11, 11, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.Superseded, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void vector_9_two_more_dead_add_to_the_same_sources_base() =>
        Assert.Equal((10, 10, 10, false), Killed(Policy.UcdpLike,
            By("a", Exactly(8), SourceKind.Police, at: "2024-03-14", report: "a1"), By("a", More(2), SourceKind.Police, at: "2024-03-15", report: "a2")).Numbers());

    [Fact]
    public void vector_10_an_increment_of_another_source_is_flagged_and_not_added()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(8), SourceKind.Police, at: "2024-03-14"), By("b", More(2), SourceKind.Health, at: "2024-03-15"));
        Assert.Equal((8, 8, 8, false), derived.Numbers());
        Assert.Contains("increment_without_base", derived.Flags);
    }

    [Fact]
    public void vector_11_fifteen_including_four_children_are_fifteen()
    {
        Claim[] claims = [By("a", Exactly(15), id: "whole"), By("a", Exactly(4, Population.Children), partOf: "whole")];
        Assert.Equal((15, 15, 15, false), Killed(Policy.UcdpLike, claims).Numbers());
        Assert.Equal(4, FigureEngine.Derive(FigureKind.Killed, Population.Children, claims, Policy.UcdpLike).Best);
    }

    [Fact]
    public void vector_12_dozens_of_casualties_say_nothing_of_the_dead()
    {
        var casualties = By("a", Dozens with { Kind = FigureKind.Casualties });
        var derived = Killed(Policy.UcdpLike, casualties);
        Assert.Null(derived.Total);
        Assert.Equal("ambiguous_casualties", derived.Basis);
        Assert.Equal(0, Killed(Policy.AcledConservative, casualties).Best);
    }

    [Fact]
    public void vector_13_no_casualties_reported_gives_way_to_a_later_figure_without_a_conflict()
    {
        var none = new Figure { Kind = FigureKind.Killed, Low = 0, Point = 0, Qualifier = Qualifier.NoneReported };
        var derived = Killed(Policy.UcdpLike, By("a", none, at: "2024-03-14"), By("b", Exactly(3), at: "2024-03-15"));
        Assert.Equal((3, 3, 3, false), derived.Numbers());
        Assert.False(derived.Contested);
        Assert.Equal(ExclusionReasons.NoneBesideFigures, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void vector_14_an_armys_claim_stands_beside_the_groups_admission()
    {
        var army = By("a", Exactly(30, Population.ArmedGroup), SourceKind.Military) with { AboutEnemy = true };
        var group = By("b", Exactly(2, Population.ArmedGroup), SourceKind.ArmedGroup) with { Admission = true };
        var derived = FigureEngine.Derive(FigureKind.Killed, Population.ArmedGroup, [army, group], Policy.UcdpLike);
        Assert.Equal((2, null, 2, false), derived.Numbers());
        Assert.Contains("review", derived.Flags);
        Assert.Equal(ExclusionReasons.PartyAboutEnemy, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void vector_15_parts_above_their_total_are_flagged() =>
        Assert.Contains("parts_exceed_total", Killed(Policy.UcdpLike,
            By("a", Exactly(10), id: "whole"), By("a", Exactly(6, Population.StateForces), partOf: "whole"), By("a", Exactly(6, Population.Civilians), partOf: "whole")).Flags);

    [Fact]
    public void vector_16_the_dead_of_a_period_are_not_those_of_an_incident()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(1200) with { Scope = FigureScope.Period }));
        Assert.Null(derived.Total);
        Assert.Equal(ExclusionReasons.NotIncident, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void vector_17_a_reviewers_figure_survives_new_evidence_and_says_so()
    {
        var derived = FigureEngine.Derive(FigureKind.Killed, Population.All, [By("a", Exactly(14), id: "seen"), By("b", Exactly(16), id: "new")], Policy.UcdpLike, new HumanDecision(14, "counted on video", ["seen"]));
        Assert.Equal(14, derived.Best);
        Assert.Contains("new_evidence", derived.Flags);
        Assert.Equal("override", derived.Basis);
    }

    [Fact]
    public void vectors_18_and_19_merged_duplicates_count_once_both_ids_lead_to_them_and_both_come_back()
    {
        var ramadi = Told.Town("Ramadi", 33.42, 43.30);
        var (a, b) = (Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", ramadi, Told.Killed(12))), Told.Report("b", "2014-05-04", Told.Bombing("2014-05-03", ramadi, Told.Killed(12))));
        Assert.Equal(new Total(12, 12, 12, false), IncidentConclusion.Of([(a, a.Accounts[0]), (b, b.Accounts[0])], []).Totals["killed"]);
        var forwards = new ForwardingTable();
        forwards.Merge("b", "a");
        Assert.Equal(("a", "a"), (forwards.Resolve("a"), forwards.Resolve("b")));
        forwards.Restore("b");
        Assert.Equal(("a", "b"), (forwards.Resolve("a"), forwards.Resolve("b")));
        Assert.Equal(new Forwarding("b", ["a"], false).Id, Assert.Single(forwards.All).Id);
        Assert.Equal(new Total(12, 12, 12, false), IncidentConclusion.Of([(b, b.Accounts[0])], []).Totals["killed"]);
    }

    [Fact]
    public void vector_20_a_figure_corrected_at_its_source_no_longer_counts()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(12), report: "v1") with { Retracted = true }, By("a", Exactly(2), report: "v2"));
        Assert.Equal((2, 2, 2, false), derived.Numbers());
        Assert.Contains("corrected_at_source", derived.Flags);
    }

    [Fact]
    public void vector_21_a_toll_with_the_bomber_and_one_without_agree()
    {
        var derived = Killed(Policy.UcdpLike,
            By("a", Exactly(11), id: "with") with { IncludesPerpetrators = true }, By("a", Exactly(1, Population.Perpetrators), partOf: "with"),
            By("b", Exactly(10)) with { IncludesPerpetrators = false });
        Assert.Equal((11, 11, 11, false), derived.Numbers());
        Assert.Contains("10 + 1 attacker", derived.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void vector_22_two_towns_named_for_one_attack_leave_one_primary_place()
    {
        var baghdad = Told.Town("Baghdad", 33.34, 44.40, admin1: "Baghdad");
        var incidents = Linker.Link([
            Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", baghdad, Told.Killed(9)), "Nine died as a bomb hit the Qadisiya bus station."),
            Told.Report("b", "2014-05-04", Told.Bombing("2014-05-03", Told.Town("Abu Ghraib", 33.30, 44.19, admin1: "Baghdad"), Told.Killed(9)), "Nine died as a bomb hit the Qadisiya bus station."),
        ]);
        Assert.NotNull(Assert.Single(incidents).Where!.Name);
    }

    [Fact]
    public void vector_23_dozens_do_not_stretch_an_exact_figure()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(12)), By("b", Dozens));
        Assert.Equal((12, 12, 12, false), derived.Numbers());
        Assert.Contains("'dozens' (vague, consistent)", derived.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void vector_24_a_floor_above_every_closed_figure_leaves_the_range_open()
    {
        var derived = Killed(Policy.UcdpLike, By("a", Exactly(12)), By("b", AtLeast(20)));
        Assert.Equal((12, 20, true), (derived.Low, derived.High, derived.Open));
        Assert.StartsWith("12–20+ reported killed", derived.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void vector_25_an_agency_that_corrects_itself_keeps_only_its_last_figure()
    {
        var derived = Killed(Policy.UcdpLike, By("agency", Exactly(12), at: "2024-03-14", report: "first"), By("agency", Exactly(2), at: "2024-03-15", report: "second"));
        Assert.Equal((2, 2, 2, false), derived.Numbers());
        Assert.Equal(ExclusionReasons.Superseded, Assert.Single(derived.Excluded).Reason);
    }

    [Fact]
    public void one_speaker_whom_two_outlets_quote_is_said_to_be_quoted_and_two_speakers_are_counted()
    {
        Assert.EndsWith("1 independent source, quoted in 2 reports.", Killed(Policy.UcdpLike, By("a", Exactly(9), SourceKind.Police, report: "r1"), By("b", Exactly(9), SourceKind.Police, report: "r2")).Explanation, StringComparison.Ordinal);
        Assert.EndsWith("2 independent sources in 2 reports.", Killed(Policy.UcdpLike, By("a", Exactly(9), SourceKind.Police, report: "r1"), By("b", Exactly(9), SourceKind.Health, report: "r2")).Explanation, StringComparison.Ordinal);
        Assert.EndsWith("1 independent source in 2 reports.", Killed(Policy.UcdpLike, By("a", Exactly(9), report: "r1"), By("a", Exactly(9), report: "r2")).Explanation, StringComparison.Ordinal);
    }
}
