using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Web.Access;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Frame;

/// <summary>A page of the administration: where it is, what is done there, and who opens it.</summary>
/// <param name="Address">From the root, without the first slash.</param>
/// <param name="Name">As the tabs call it.</param>
/// <param name="What">What is done there, in one sentence.</param>
/// <param name="Policy">Who opens it, one of <c>Policies</c>.</param>
/// <param name="Doers">Who does something there; others only read.</param>
/// <param name="Count">How much there is, for the page that lists them all; null when there is nothing to count.</param>
internal sealed record AdminRoom(string Address, Func<Wording, string> Name, Phrase What, string Policy, IReadOnlyList<Role> Doers, Func<PlanCounts, Phrase>? Count = null);

/// <summary>Table of contents of the administration; a new page needs a line here, and nothing else to be found.</summary>
internal static class AdminRooms
{
    public static IReadOnlyList<AdminRoom> All { get; } =
    [
        new("quan-tri/dot-thi-dua", wording => wording["Đợt thi đua"], Phrase.Of("Tên, thời gian, căn cứ; lập đợt tiếp theo, phát động, kết thúc, chép kế hoạch của đợt trước."), Policies.Administration, [Role.Office],
            counts => Phrase.Of("{0} đợt", counts.Campaigns)),
        new("quan-tri/don-vi", ManyWords.Units, Phrase.Of("Tên, tên ngắn trên màn hình, khối, thứ tự; thêm đơn vị, chuyển khối, ngừng tham gia."), Policies.Administration, [Role.Office],
            counts => Phrase.Of("{0} đơn vị", counts.Units)),
        new("quan-tri/khoi", wording => wording["Khối thi đua"], Phrase.Of("Các khối, trưởng khối và phó khối từng năm."), Policies.Administration, [Role.Office],
            counts => Phrase.Of("{0} khối", counts.Blocks)),
        new("quan-tri/phong-trao", ManyWords.Movements, Phrase.Of("Tên đầy đủ, tên ngắn và thứ tự của các phong trào."), Policies.Administration, [Role.Office],
            counts => Phrase.Of("{0} phong trào", counts.Movements)),
        new("quan-tri/chi-tieu", ManyWords.Targets, Phrase.Of("Giao, sửa, ngừng chỉ tiêu của mọi đơn vị như trong bảng tính; chép sang đơn vị khác; đổi trọng số hàng loạt."), Policies.Office, [Role.Office],
            counts => Phrase.Of("{0} chỉ tiêu", counts.Targets)),
        new("quan-tri/thu-vien", wording => wording["Thư viện chỉ tiêu"], Phrase.Of("Các mẫu để lập cả kế hoạch của một đơn vị trong vài phút."), Policies.Office, [Role.Office],
            counts => Phrase.Of("{0} mẫu", counts.Templates)),
        new("quan-tri/man-hinh", wording => wording["Màn hình"], Phrase.Of("Màn hình ở hội trường mở bảng không cần đăng nhập: các trang, địa chỉ, thời hạn."), Policies.Administration, [Role.Office, Role.Admin]),
        new("quan-tri/cai-dat", wording => wording["Cài đặt"], Phrase.Of("Tên cơ quan, người ký, nơi nhận, ngưỡng đánh giá: mỗi giá trị áp dụng từ một ngày."), Policies.Administration, [Role.Office, Role.Admin]),
        new("quan-tri/tai-khoan", wording => wording["Tài khoản"], Phrase.Of("Ai được vào hệ thống, với vai trò gì, cho đơn vị nào."), Policies.Admin, [Role.Admin]),
        new("quan-tri/ma-truy-cap", wording => wording["Mã truy cập"], Phrase.Of("Chương trình khác làm việc thay mặt ai, để làm gì, đến bao giờ."), Policies.Admin, [Role.Admin]),
    ];
}
