using System.ComponentModel.DataAnnotations;
using DaiLanh.Core.Reports;

namespace DaiLanh.Web.Reports;

/// <summary>Section <c>Reports</c>: the texts around a report (NĐ 30/2020). They change with places and people, so they are never constants.</summary>
internal sealed record ReportSettings : IValidatableObject
{
    public const string Section = "Reports";

    /// <summary>Cơ quan chủ quản, in capitals.</summary>
    [Required(ErrorMessage = "Reports:ParentAgency trống: hãy ghi cơ quan chủ quản, như “ỦY BAN NHÂN DÂN HUYỆN VẠN NINH”.")]
    public string ParentAgency { get; init; } = "";

    /// <summary>Cơ quan ban hành, in capitals.</summary>
    [Required(ErrorMessage = "Reports:Agency trống: hãy ghi cơ quan ban hành, như “ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH”.")]
    public string Agency { get; init; } = "";

    /// <summary>The same as it is written inside a sentence.</summary>
    [Required(ErrorMessage = "Reports:AgencyInText trống: hãy ghi tên cơ quan trong câu, như “Ủy ban nhân dân xã Đại Lãnh”.")]
    public string AgencyInText { get; init; } = "";

    /// <summary>Địa danh of the date line.</summary>
    [Required(ErrorMessage = "Reports:Place trống: hãy ghi địa danh, như “Đại Lãnh”.")]
    public string Place { get; init; } = "";

    /// <summary>Số, ký hiệu, with room where the clerk writes the number.</summary>
    [Required(ErrorMessage = "Reports:DocumentNumber trống: hãy ghi số, ký hiệu, như “Số:      /BC-UBND”.")]
    public string DocumentNumber { get; init; } = "";

    /// <summary>Tên loại văn bản, in capitals.</summary>
    [Required(ErrorMessage = "Reports:Kind trống: hãy ghi tên loại văn bản, như “BÁO CÁO”.")]
    public string Kind { get; init; } = "";

    /// <summary>Trích yếu, without the day.</summary>
    [Required(ErrorMessage = "Reports:Title trống: hãy ghi trích yếu, như “Tổng hợp tiến độ thực hiện chỉ tiêu thi đua”.")]
    public string Title { get; init; } = "";

    /// <summary>Quyền hạn, chức vụ of who signs; lines separated by \n.</summary>
    [Required(ErrorMessage = "Reports:SignerTitle trống: hãy ghi chức vụ người ký, như “TM. ỦY BAN NHÂN DÂN\\nCHỦ TỊCH”.")]
    public string SignerTitle { get; init; } = "";

    /// <summary>Who signs; empty where the name is stamped or written by hand.</summary>
    public string SignerName { get; init; } = "";

    /// <summary>Who made it; may be empty.</summary>
    public string PreparerTitle { get; init; } = "";

    /// <summary>Nơi nhận, the archive line last; without dashes and closing marks.</summary>
    public string[] Recipients { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Recipients.Length == 0 || Recipients.Any(string.IsNullOrWhiteSpace))
            yield return new ValidationResult("Reports:Recipients phải có ít nhất một nơi nhận và không có dòng trống; dòng lưu đặt cuối, như “Lưu: VT, VP”.", [nameof(Recipients)]);
    }

    public ReportFrame ToFrame() => new(
        ParentAgency, Agency, AgencyInText, Place, DocumentNumber, Kind, Title, SignerTitle, SignerName, PreparerTitle, [.. Recipients]);
}
