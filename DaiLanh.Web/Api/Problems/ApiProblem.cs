using DaiLanh.Core.Kernel;

namespace DaiLanh.Web.Api.Problems;

/// <summary>
/// A kind of problem (RFC 9457). <see cref="Code"/> never changes, programs decide by it; <see cref="Title"/> is for people.
/// The page <c>/api</c> lists all, and the <c>type</c> of an answer points there.
/// </summary>
/// <param name="Code">Stable name.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, the same each time.</param>
/// <param name="Remedy">What a program does about it.</param>
internal sealed record ApiProblem(string Code, int Status, Phrase Title, Phrase Remedy)
{
    public string Type => "/api#" + Code;

    public static ApiProblem TokenNeeded { get; } = new("token-needed", 401, Phrase.Of("Cần mã truy cập"),
        Phrase.Of("Gửi kèm đầu mục Authorization: Bearer và mã truy cập."));

    public static ApiProblem TokenUnknown { get; } = new("token-unknown", 401, Phrase.Of("Mã truy cập không đúng"),
        Phrase.Of("Kiểm tra xem mã có bị cắt bớt không; mã chỉ hiện một lần, lúc tạo."));

    public static ApiProblem TokenExpired { get; } = new("token-expired", 401, Phrase.Of("Mã truy cập đã hết hạn"),
        Phrase.Of("Nhờ quản trị tạo mã mới."));

    public static ApiProblem TokenRevoked { get; } = new("token-revoked", 401, Phrase.Of("Mã truy cập đã bị thu hồi"),
        Phrase.Of("Nhờ quản trị tạo mã mới."));

    public static ApiProblem AccountClosed { get; } = new("account-closed", 401, Phrase.Of("Tài khoản của mã truy cập không còn dùng được"),
        Phrase.Of("Nhờ quản trị cho dùng lại tài khoản, hoặc tạo mã cho tài khoản khác."));

    public static ApiProblem NotAllowed { get; } = new("not-allowed", 403, Phrase.Of("Không được phép"),
        Phrase.Of("Mã truy cập có đúng quyền của người mà nó thay mặt; hãy dùng mã của người có quyền."));

    public static ApiProblem NoSuchAddress { get; } = new("no-such-address", 404, Phrase.Of("Không có địa chỉ này"),
        Phrase.Of("Các địa chỉ có trong /api/openapi.json."));

    public static ApiProblem NoCampaign { get; } = new("no-campaign", 404, Phrase.Of("Chưa có đợt thi đua nào"),
        Phrase.Of("Hỏi lại sau khi đợt thi đua được phát động."));

    public static ApiProblem UnknownCampaign { get; } = new("unknown-campaign", 404, Phrase.Of("Không có đợt thi đua này"),
        Phrase.Of("Kiểm tra mã đợt thi đua, hoặc bỏ tham số để lấy đợt đang chạy hay đợt kết thúc gần nhất."));

    public static ApiProblem UnknownUnit { get; } = new("unknown-unit", 404, Phrase.Of("Không có đơn vị này"),
        Phrase.Of("Mã các đơn vị có trong GET /api/board."));

    public static ApiProblem UnknownBlock { get; } = new("unknown-block", 404, Phrase.Of("Không có khối này"),
        Phrase.Of("Mã các khối có trong GET /api/board."));

    public static ApiProblem UnknownMovement { get; } = new("unknown-movement", 404, Phrase.Of("Không có phong trào này"),
        Phrase.Of("Mã các phong trào có trong GET /api/board."));

    public static ApiProblem UnknownTarget { get; } = new("unknown-target", 404, Phrase.Of("Không có chỉ tiêu này"),
        Phrase.Of("Mã các chỉ tiêu có trong GET /api/targets."));

    public static ApiProblem UnknownPosition { get; } = new("unknown-position", 410, Phrase.Of("Sổ ghi nhận không có số này"),
        Phrase.Of("Dữ liệu đã được khôi phục từ bản sao: đọc lại GET /api/board, rồi hỏi tiếp từ sequence của nó."));

    public static ApiProblem MethodNotAllowed { get; } = new("method-not-allowed", 405, Phrase.Of("Địa chỉ này không nhận phương thức đó"),
        Phrase.Of("Phương thức của từng địa chỉ có trong /api/openapi.json."));

    public static ApiProblem BadRequest { get; } = new("bad-request", 400, Phrase.Of("Yêu cầu không đúng mẫu"),
        Phrase.Of("errors nói từng chỗ sai; mẫu có trong /api/openapi.json."));

    public static ApiProblem ChangedMeanwhile { get; } = new("changed-meanwhile", 409, Phrase.Of("Người khác vừa ghi trong lúc đó"),
        Phrase.Of("Xem theirs rồi quyết định; gửi lại với basedOn = theirs.sequence thì lần ghi mới nối tiếp lần ghi đó."));

    public static ApiProblem TooLarge { get; } = new("too-large", 413, Phrase.Of("Yêu cầu quá lớn"),
        Phrase.Of("Một lần ghi chỉ cần vài trăm byte."));

    public static ApiProblem NotJson { get; } = new("not-json", 415, Phrase.Of("Nội dung phải là JSON"),
        Phrase.Of("Gửi với Content-Type: application/json."));

    public static ApiProblem Refused { get; } = new("refused", 422, Phrase.Of("Không ghi được"),
        Phrase.Of("detail nói vì sao và thế nào mới đúng."));

    public static ApiProblem ConfirmationNeeded { get; } = new("confirmation-needed", 422, Phrase.Of("Số quá lớn so với kế hoạch, cần xác nhận"),
        Phrase.Of("Nếu số đúng, gửi lại với confirmed = true."));

    public static ApiProblem ReasonNeeded { get; } = new("reason-needed", 422, Phrase.Of("Số lũy kế giảm, cần lý do"),
        Phrase.Of("Nếu số đúng, gửi lại với reason."));

    public static ApiProblem KeyReused { get; } = new("idempotency-key-reused", 422, Phrase.Of("Idempotency-Key đã dùng cho một yêu cầu khác"),
        Phrase.Of("Mỗi lần ghi dùng một khóa riêng; chỉ gửi lại đúng yêu cầu cũ với khóa cũ."));

    public static ApiProblem TooMany { get; } = new("too-many-requests", 429, Phrase.Of("Gửi quá nhanh"),
        Phrase.Of("Chờ số giây trong Retry-After rồi gửi lại."));

    public static ApiProblem Failure { get; } = new("failure", 500, Phrase.Of("Hệ thống gặp lỗi"),
        Phrase.Of("Gửi lại sau; nếu lặp lại, báo quản trị kèm traceId."));

    /// <summary>All, in the order in which the page lists them.</summary>
    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        BadRequest, TokenNeeded, TokenUnknown, TokenExpired, TokenRevoked, AccountClosed, NotAllowed,
        NoSuchAddress, NoCampaign, UnknownCampaign, UnknownUnit, UnknownBlock, UnknownMovement, UnknownTarget, MethodNotAllowed, UnknownPosition,
        ChangedMeanwhile, TooLarge, NotJson, Refused, ConfirmationNeeded, ReasonNeeded, KeyReused, TooMany, Failure,
    ];
}
