using Bunit;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Ledger.Reading;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Ledger;

/// <summary>/nhat-ky asked for words: what it says about what it cannot find, or not yet.</summary>
public sealed class LedgerWordsTests : LedgerTest
{
    [Fact]
    public async Task While_the_index_is_made_the_page_says_what_it_has_not_searched_and_seeks_again()
    {
        await RecordAsync([SomeFacts.Movement with { Name = "Ngọc Sương" }, .. Enumerable.Repeat(SomeFacts.Movement with { Name = "Bãi Biển" }, LedgerSearch.MostScanned)]);
        Navigation.NavigateTo("nhat-ky?tim=bai+bien");
        var page = Render<LedgerPage>();
        page.WaitForAssertion(() => Assert.Contains("còn 1 dòng chưa tìm", page.Find(".ledger-fault").TextContent, StringComparison.Ordinal));
        Navigation.NavigateTo("nhat-ky?tim=ngoc+suong");
        page.WaitForAssertion(() => Assert.Contains("Không có dòng nào như vậy", page.Markup, StringComparison.Ordinal));

        await Db.Get<LedgerIndexer>().CatchUpAsync(Cancellation);
        await page.Find(".ledger-fault button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("1", Assert.Single(page.FindAll(".ledger__row .ledger__number")).TextContent));
        Assert.Empty(page.FindAll(".ledger-fault"));
        Assert.StartsWith("1 dòng trong ", page.Find(".ledger-count").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nhat-ky?tim=xã", true)]
    [InlineData("nhat-ky?tim=thôn+2", true)]
    [InlineData("nhat-ky?tim=thô", false)]
    [InlineData("nhat-ky", false)]
    public void Whoever_ends_in_a_short_word_is_told_that_it_is_sought_as_a_whole(string address, bool told)
    {
        Navigation.NavigateTo(address);
        var filter = LedgerAddress.Read(key => key == LedgerAddress.Text && address.Contains('=', StringComparison.Ordinal) ? address.Split('=')[1].Replace('+', ' ') : null).Filter;

        var fields = Render<LedgerFilters>(p => p.Add(f => f.Filter, filter));

        Assert.Equal(told, fields.Markup.Contains("được tìm trọn vẹn", StringComparison.Ordinal));
    }
}
