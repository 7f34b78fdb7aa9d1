using System.Collections.Immutable;
using DaiLanh.Core.People;
using DaiLanh.Core.Search;
using DaiLanh.Web.Admin.Frame;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Search;

/// <summary>The pages that can be found by name. A new page that people look for takes a line here, beside the one in the menu.</summary>
internal static class SearchPages
{
    /// <summary>The pages that somebody may open, in the order of the menu. The code of each is its address.</summary>
    public static ImmutableArray<SearchEntry> Of(Person? person, Wording wording)
    {
        var pages = ImmutableArray.CreateBuilder<SearchEntry>();
        Add("", wording["Tổng quan"], "bảng chung, trang chủ");
        if (person is { } p && (p.Is(Role.Unit) || p.Is(Role.Office))) Add("cap-nhat", wording["Cập nhật tiến độ"], "nhập số liệu, báo cáo tiến độ");
        Add("xep-hang", wording["Xếp hạng"], "bảng xếp hạng khối");
        if (person is not null) Add("man-hinh", wording["Màn hình"], "máy chiếu, trình chiếu");
        if (person is { MayReadReports: true })
        {
            Add("bao-cao", wording["Báo cáo"], "tải Excel, CSV, in");
            Add("nhat-ky", wording["Nhật ký"], "sổ cái, lịch sử thay đổi");
        }
        Add("huong-dan", wording["Hướng dẫn"], "trợ giúp, cách dùng");
        var held = person?.Roles ?? [];
        if (held.Contains(Role.Admin) || held.Contains(Role.Office)) Add("quan-tri", wording["Quản trị"], "cài đặt, thiết lập");
        // The rooms of the administration are found by name; the list before anything is typed stays short.
        foreach (var room in AdminRooms.All.Where(r => r.Doers.Any(held.Contains)))
            pages.Add(new SearchEntry(FoundKind.Page, room.Address, room.Name(wording), wording["Quản trị"], room.Name(Wording.Vietnamese)));
        return pages.DrainToImmutable();

        // Found by what people call it in Vietnamese too, whatever the language of the page.
        void Add(string address, string title, string also) => pages.Add(new SearchEntry(FoundKind.Page, address, title, null, also));
    }
}
