namespace Cairn.Places.Tests;

public sealed class Positions
{
    [Fact]
    public void a_distance_and_a_bearing_give_a_point()
    {
        var place = Places.At("Gunmen killed a driver 30 km east of Mosul on Monday.", "30 km east of Mosul");
        Assert.Equal((30.0, 90.0, "Mosul"), (place.Relation!.DistanceKm, place.Relation.BearingDeg, place.Relation.Of));
        Places.Near(36.34, 43.46, 5, place);
    }

    [Fact]
    public void the_anchor_stays_a_place_of_its_own() => Assert.Null(Places.At("Gunmen killed a driver 30 km east of Mosul on Monday.", "Mosul").Relation);

    [Fact]
    public void miles_are_turned_into_kilometres() =>
        Assert.Equal(16.09, Places.At("A mine exploded 10 miles south of Kirkuk.", "10 miles south of Kirkuk").Relation!.DistanceKm!.Value, 2);

    [Fact]
    public void between_two_towns_is_the_middle_with_half_the_way_as_radius()
    {
        var place = Places.At("A bomb hit a bus between Fallujah and Ramadi.", "between Fallujah and Ramadi");
        Assert.InRange(place.RadiusKm!.Value, 20, 30);
        Places.Near(33.385, 43.54, 8, place);
    }

    [Fact]
    public void the_road_from_one_town_to_another_lies_between_them() =>
        Assert.NotNull(Places.At("A bus was ambushed on the road from Kabul to Jalalabad.", "road from Kabul to Jalalabad").Relation);

    [Fact]
    public void hours_by_road_are_coarse() => Assert.Equal(120, Places.At("The camp lies a two-hour drive north of Mosul.", "two-hour drive north of Mosul").Relation!.DistanceKm);

    [Fact]
    public void the_outskirts_of_a_town_are_near_it() => Assert.Equal(2, Places.At("Shells fell on the outskirts of Homs in Syria.", "Homs").WherePrec);

    [Fact]
    public void a_computed_point_lies_in_the_division_that_holds_it() =>
        Assert.Equal("Erbil", Places.At("The post lies 80 km east of Mosul.", "80 km east of Mosul").Admin1);
}
