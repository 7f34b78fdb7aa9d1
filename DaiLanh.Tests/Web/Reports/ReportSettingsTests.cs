using System.ComponentModel.DataAnnotations;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Reports;
using Microsoft.Extensions.Configuration;

namespace DaiLanh.Tests.Web.Reports;

public sealed class ReportSettingsTests
{
    private static readonly ReportSettings Shipped =
        new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.json")).Build().GetSection(ReportSettings.Section).Get<ReportSettings>()!;

    [Fact]
    public void What_is_shipped_is_the_frame_of_the_commune_in_2023()
    {
        Assert.Empty(Errors(Shipped));
        var frame = Shipped.ToFrame();
        Assert.Equal("ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH", frame.Agency);
        Assert.Equal("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", frame.SignerTitle);
        Assert.Equal(["Phòng Nội vụ huyện (b/c)", "TT Đảng ủy, HĐND xã (b/c)", "Lưu: VT, VP"], frame.Recipients);
    }

    [Fact]
    public void A_text_that_is_missing_is_named_with_what_would_be_right() =>
        Assert.Equal(["Reports:Agency trống: hãy ghi cơ quan ban hành, như “ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH”."], Errors(Shipped with { Agency = " " }));

    [Fact]
    public void Somebody_must_receive_the_report() => Assert.Single(Errors(Shipped with { Recipients = ["Phòng Nội vụ", ""] }));

    [Fact]
    public void The_signers_name_may_be_left_to_the_stamp() => Assert.Empty(Errors(Shipped with { SignerName = "", PreparerTitle = "" }));

    private static List<string> Errors(ReportSettings settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return [.. found.Select(f => f.ErrorMessage!)];
    }
}
