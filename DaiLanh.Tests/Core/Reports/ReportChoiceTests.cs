using DaiLanh.Core.Reports;

namespace DaiLanh.Tests.Core.Reports;

public sealed class ReportChoiceTests
{
    private static readonly CampaignBoard Board = SomeReport.SmallBoard();

    [Fact]
    public void Nothing_asked_is_all_of_today()
    {
        var chosen = Chosen(new ReportWish());
        Assert.Equal(Board.Day, chosen.Day);
        Assert.True(chosen.Scope.IsWhole);
        Assert.Equal(ReportSheets.All, chosen.Sheets);
    }

    [Fact]
    public void Everything_can_be_asked_at_once()
    {
        var chosen = Chosen(new ReportWish("2023-05-02", "thon", "nguoi-ngheo", "nhat-ky"));
        Assert.Equal((new DateOnly(2023, 5, 2), "thon", "nguoi-ngheo"), (chosen.Day, chosen.Scope.Block?.Code, chosen.Scope.Movement?.Code));
        Assert.Equal([ReportSheet.Targets, ReportSheet.Ledger], chosen.Sheets);
    }

    [Theory]
    [InlineData("2024-01-01", null, null, null, ReportField.Day, "Ngày 1/1/2024 chưa tới.")]
    [InlineData(null, "khong-co", null, null, ReportField.Block, "Không có khối mã “khong-co”. Các khối: doan-the, thon.")]
    [InlineData(null, null, "x", null, ReportField.Movement, "Không có phong trào mã “x”. Các phong trào: nguoi-ngheo, ha-tang, ntm, khong-ai.")]
    [InlineData(null, null, null, "chi-tieu,bia", ReportField.Sheets, "Không có trang “bia”. Các trang: chi-tieu, phong-trao, can-don-doc, nhat-ky.")]
    public void What_cannot_be_is_refused_with_what_would_be_right(string? day, string? block, string? movement, string? sheets, ReportField field, string why)
    {
        var refused = Assert.IsType<ReportChoice.Refused>(ReportChoice.Read(new ReportWish(day, block, movement, sheets), Board));
        Assert.Equal(field, refused.Field);
        Assert.StartsWith(why, refused.Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_read_what_addresses_wrote()
    {
        foreach (var sheets in (ReportSheet[][])[[], [ReportSheet.Urging], [ReportSheet.Movements, ReportSheet.Ledger], [.. ReportSheets.All]])
            Assert.Equal(ReportSheets.Tidy(sheets), Chosen(new ReportWish(Sheets: ReportSheets.Write(sheets))).Sheets);
        Assert.Null(ReportSheets.Write(ReportSheets.All));
    }

    private static ReportChoice.Chosen Chosen(ReportWish wish) => Assert.IsType<ReportChoice.Chosen>(ReportChoice.Read(wish, Board));
}
