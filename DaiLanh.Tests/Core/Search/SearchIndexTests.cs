using CsCheck;
using DaiLanh.Core.Board;
using DaiLanh.Core.Search;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Search;

/// <summary>What people type and what they mean by it.</summary>
public sealed class SearchIndexTests
{
    private static readonly CampaignPlan Plan = new(
        Some.Campaign(),
        [
            new BlockCard("thon", "Khối thôn", "Thôn",
            [
                Unit("thon-1", "Thôn 1", "Thôn 1", Target("THON1-01", "Trồng cây xanh tuyến bãi biển")),
                Unit("thon-3", "Thôn 3", "Thôn 3", Target("THON3-01", "Đường bê tông ngõ xóm"), Target("THON3-12", "Quỹ Vì người nghèo")),
                Unit("thon-10", "Thôn 10", "Thôn 10"),
            ]),
            new BlockCard("doan-the", "Khối Mặt trận, đoàn thể", "Đoàn thể",
                [Unit("doan-thanh-nien", "Đoàn TNCS Hồ Chí Minh xã", "Đoàn Thanh niên", Target("DTN-01", "Trồng cây Thôn 3"))]),
        ],
        [new MovementCard("vi-nguoi-ngheo", "Cả nước chung tay vì người nghèo – không để ai bị bỏ lại phía sau", "Vì người nghèo"), new MovementCard("vhcs", "Văn hóa công sở", "Văn hóa công sở")]);

    [Theory]
    [InlineData("thon 3", "thon-3")]
    [InlineData("Thôn 3", "thon-3")]
    [InlineData("thon3", "thon-3")]
    [InlineData("tho 3", "thon-3")]
    [InlineData("3 thon", "thon-3")]
    [InlineData("thon 1", "thon-1")]
    [InlineData("thon 10", "thon-10")]
    [InlineData("vi ngheo", "vi-nguoi-ngheo")]
    [InlineData("Vì người nghèo", "vi-nguoi-ngheo")]
    [InlineData("thanh nien", "doan-thanh-nien")]
    [InlineData("đoàn", "doan-thanh-nien")]
    [InlineData("doan the", "doan-the")]
    [InlineData("THON3-12", "THON3-12")]
    [InlineData("thon3 12", "THON3-12")]
    [InlineData("duong be tong", "THON3-01")]
    [InlineData("be tong thon 3", "THON3-01")]
    [InlineData("van hoa", "vhcs")]
    public void What_was_meant_comes_first(string typed, string code) => Assert.Equal(code, SearchIndex.Of(Plan).Find(typed)[0].Code);

    [Theory]
    [InlineData("thnah nien", "doan-thanh-nien")]
    [InlineData("thanhh nien", "doan-thanh-nien")]
    [InlineData("tahnh nien", "doan-thanh-nien")]
    [InlineData("nguowi ngheo", "vi-nguoi-ngheo")]
    [InlineData("trogn cay", "THON1-01")]
    public void One_mistake_in_a_word_is_forgiven_when_nothing_fits_as_it_is(string typed, string code) => Assert.Contains(SearchIndex.Of(Plan).Find(typed), e => e.Code == code);

    [Theory]
    [InlineData("")]
    [InlineData("  – ")]
    [InlineData(null)]
    [InlineData("không hề có")]
    [InlineData("thon 4")]
    public void What_is_not_there_is_not_found(string? typed) => Assert.Empty(SearchIndex.Of(Plan).Find(typed));

    [Fact]
    public void The_whole_code_comes_before_its_beginning_and_a_beginning_before_the_middle()
    {
        var found = SearchIndex.Of(Plan).Find("thon3").Select(e => e.Code).ToList();

        Assert.Equal(["thon-3", "THON3-01", "THON3-12"], found);
    }

    [Fact]
    public void What_stands_beside_a_target_finds_it_too_but_later()
    {
        var found = SearchIndex.Of(Plan).Find("trong cay thon").Select(e => e.Code).ToList();

        Assert.Equal(["DTN-01", "THON1-01"], found);
    }

    [Fact]
    public void The_index_of_a_plan_is_made_once_and_shared() => Assert.Same(SearchIndex.Of(Plan), SearchIndex.Of(Plan));

    [Fact]
    public void Other_things_are_found_along_with_it()
    {
        var pages = new SearchIndex([new SearchEntry(FoundKind.Page, "nhat-ky", "Ledger", null, "Nhật ký, sổ cái")]);

        Assert.Equal("nhat-ky", SearchIndex.Of(Plan).Find("so cai", pages)[0].Code);
        Assert.Equal("nhat-ky", SearchIndex.Empty.Find("ledger", pages)[0].Code);
    }

    [Fact]
    public void Everything_of_any_plan_is_found_by_its_code_and_by_its_name() => Any.Campaign.Sample(plan =>
    {
        var index = SearchIndex.Of(plan);
        foreach (var entry in index.Entries)
        {
            Assert.Contains(entry, index.Find(entry.Code));
            Assert.Contains(entry, index.Find(entry.Name));
        }
    }, iter: 100);

    [Fact]
    public void Whatever_is_typed_gets_an_answer_without_duplicates() => Gen.String.Sample(typed =>
    {
        var found = SearchIndex.Of(Plan).Find(typed);
        Assert.Equal(found.Length, found.Distinct().Count());
    });

    private static UnitCard Unit(string code, string name, string shortName, params TargetCard[] targets) =>
        new(code, name, shortName, [.. targets.Select(t => t with { UnitCode = code })]);

    private static TargetCard Target(string code, string name) => Some.Target(code, movement: "vhcs") with { Name = name };
}
