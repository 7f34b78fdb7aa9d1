namespace DaiLanh.Tests.Support.Browsers;

/// <summary>A page as somebody sees it.</summary>
/// <param name="Route">As the page itself is marked; one that is listed must be known to the program.</param>
/// <param name="Address">An address of it.</param>
/// <param name="SignedInAs">Button of the demo account; null for a visitor.</param>
/// <param name="IsPlain">Leads nobody to its heading: plain HTML without a circuit, or a wall.</param>
/// <param name="Speaks">The language that its address asks for, whatever the person prefers.</param>
internal sealed record Sight(string Route, string Address, string? SignedInAs = null, bool IsPlain = false, string? Speaks = null)
{
    private const string Office = "Thường trực Hội đồng";
    private const string Viewer = "Người xem";
    private const string Admin = "Quản trị hệ thống";

    /// <summary>Every page of the program at least once, by person, so that one window shows all that one person sees.</summary>
    public static IReadOnlyList<Sight> All { get; } =
    [
        new("/", "/"),
        new("/", "/?ngay=2023-05-10&chu-y=tat-ca"),
        new("/xep-hang", "/xep-hang?khoi=thon&vi-sao=thon-3"),
        new("/xep-hang", "/xep-hang?so=2023-05-10"),
        new("/don-vi/{Code}", "/don-vi/thon-3"),
        new("/don-vi/{Code}", "/don-vi/thon-99"),
        new("/phong-trao/{Code}", "/phong-trao/vi-nguoi-ngheo"),
        new("/chi-tieu/{Code}", "/chi-tieu/THON3-12?ngay=2023-05-20"),
        new("/tim", "/tim?q=thon+3"),
        new("/tim", "/tim?q=zzz"),
        new("/dang-nhap", "/dang-nhap", IsPlain: true),
        new("/huong-dan", "/huong-dan", IsPlain: true),
        new("/huong-dan/van-hanh", "/huong-dan/van-hanh", IsPlain: true),
        new("/khong-tim-thay", "/khong-tim-thay"),
        new("/loi", "/loi", IsPlain: true),
        new("/thiet-lap/{Token}", "/thiet-lap/lien-ket-da-het-han", IsPlain: true),
        new("/cap-nhat", "/cap-nhat", "Đoàn Thanh niên"),
        new("/cap-nhat", "/cap-nhat", Office),
        new("/cap-nhat/{UnitCode}", "/cap-nhat/thon-1?ngay=2023-05-20", Office),
        new("/nhat-ky", "/nhat-ky", Office),
        new("/nhat-ky", "/nhat-ky?don-vi=thon-3&viec=cap-nhat&tu=2023-05-01&tim=vi+ngheo", Office),
        new("/bao-cao", "/bao-cao?ngay=2023-05-20", Office),
        new("/bao-cao", "/bao-cao?khoi=thon&phong-trao=vi-nguoi-ngheo&trang=nhat-ky", Office),
        new("/api", "/api", IsPlain: true),
        new("/ma-truy-cap", "/ma-truy-cap", Office),
        new("/cap-nhat/{UnitCode}", "/cap-nhat/thon-1", Viewer),
        new("/khong-duoc-phep", "/khong-duoc-phep", Viewer),
        new("/thiet-lap", "/thiet-lap", Admin, IsPlain: true),
        new("/quan-tri/tai-khoan", "/quan-tri/tai-khoan", Admin),
        new("/quan-tri", "/quan-tri", Admin),
        new("/quan-tri", "/quan-tri", Office),
        new("/quan-tri/dot-thi-dua", "/quan-tri/dot-thi-dua", Office),
        new("/quan-tri/cai-dat", "/quan-tri/cai-dat", Admin),
        new("/quan-tri/don-vi", "/quan-tri/don-vi", Office),
        new("/quan-tri/don-vi", "/quan-tri/don-vi?loc=thon", Admin),
        new("/quan-tri/khoi", "/quan-tri/khoi", Office),
        new("/quan-tri/phong-trao", "/quan-tri/phong-trao?ngung=1", Office),
        new("/quan-tri/ma-truy-cap", "/quan-tri/ma-truy-cap", Admin),
        new("/quan-tri/man-hinh", "/quan-tri/man-hinh", Office),
        new("/man-hinh/dieu-khien/{Key}", "/man-hinh/dieu-khien/99", Office),
        new("/man-hinh/{Key}", "/man-hinh/dia-chi-go-sai", Viewer, IsPlain: true, Speaks: "vi"),
        new("/quan-tri/chi-tieu", "/quan-tri/chi-tieu?don-vi=thon-3&ngung=1", Office),
        new("/quan-tri/chi-tieu", "/quan-tri/chi-tieu", Viewer),
        new("/quan-tri/chi-tieu/{Unit}/tu-thu-vien", "/quan-tri/chi-tieu/thon-3/tu-thu-vien", Office),
        new("/quan-tri/thu-vien", "/quan-tri/thu-vien?phong-trao=vi-nguoi-ngheo", Office),
        new("/man-hinh", "/man-hinh", Viewer, IsPlain: true, Speaks: "vi"),
        new("/man-hinh", "/man-hinh?giao-dien=sang&trang=khoi:thon&ngon-ngu=en", Viewer, IsPlain: true, Speaks: "en"),
    ];

    public override string ToString() => SignedInAs is null ? Address : $"{Address} ({SignedInAs})";
}
