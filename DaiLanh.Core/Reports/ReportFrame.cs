using System.Collections.Immutable;

namespace DaiLanh.Core.Reports;

/// <summary>The texts of the administrative frame around a report (NĐ 30/2020; domain.md §3). Settings, because places and people change.</summary>
/// <param name="ParentAgency">Cơ quan chủ quản, in capitals.</param>
/// <param name="Agency">Cơ quan ban hành, in capitals.</param>
/// <param name="AgencyInText">The same as it is written inside a sentence.</param>
/// <param name="Place">Địa danh of the date line.</param>
/// <param name="DocumentNumber">Số, ký hiệu; blank where the clerk writes the number by hand.</param>
/// <param name="Kind">Tên loại văn bản, in capitals.</param>
/// <param name="Title">Trích yếu: what the report is about, without the day.</param>
/// <param name="SignerTitle">Quyền hạn, chức vụ of who signs; lines are separated by \n.</param>
/// <param name="SignerName">Full name of who signs; may be empty.</param>
/// <param name="PreparerTitle">Who made it; lines are separated by \n.</param>
/// <param name="Recipients">Nơi nhận, the archive line last; without dashes and closing marks.</param>
public sealed record ReportFrame(
    string ParentAgency, string Agency, string AgencyInText, string Place, string DocumentNumber, string Kind, string Title,
    string SignerTitle, string SignerName, string PreparerTitle, ImmutableArray<string> Recipients);
