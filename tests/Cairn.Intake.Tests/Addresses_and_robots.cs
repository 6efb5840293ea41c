using System.Net;

namespace Cairn.Intake.Tests;

public sealed class Addresses_and_robots
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::7f00:1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    public void inner_addresses_are_not_public(string address) => Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("::ffff:93.184.216.34")]
    public void outer_addresses_are_public(string address) => Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("/a", true)]
    [InlineData("/private/x", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/x.pdf", false)]
    [InlineData("/x.pdf?y", true)]
    [InlineData("/s/q/print", false)]
    public void the_longest_rule_decides(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(
        "User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /private/ # hush\nAllow: /private/open/\nDisallow: /*.pdf$\nDisallow: /s/*/print\n", "Cairn").Allows(path));

    [Fact]
    public void a_group_for_the_robot_itself_replaces_the_one_for_all()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /\nUser-agent: cairn\nUser-agent: other\nCrawl-delay: 5\nDisallow: /no\nSitemap: https://example.org/s.xml", "Cairn");

        Assert.True(rules.Allows("/yes"));
        Assert.False(rules.Allows("/no"));
        Assert.Equal(TimeSpan.FromSeconds(5), rules.CrawlDelay);
        Assert.Equal(["https://example.org/s.xml"], rules.Sitemaps);
    }

    [Fact]
    public void a_pattern_full_of_stars_ends_soon() =>
        Assert.True(RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "b", "Cairn").Allows("/" + new string('a', 5_000)));
}
