using System.Buffers;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;

namespace DaiLanh.Web.Access.Accounts;

/// <summary>What makes a good account. Length protects a password, prescribed characters do not (NIST SP 800-63B §5.1.1.2).</summary>
internal static class AccountRules
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 128;
    public const int ShortestUserName = 2;
    public const int LongestUserName = 64;
    public const int LongestName = 100;

    /// <summary>Wrong passwords in a row before an account is locked, and for how long.</summary>
    public const int WrongPasswords = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(10);

    /// <summary>User names are typed on telephones and read aloud: no capital that matters, no mark, no space.</summary>
    public const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(UserNameCharacters);

    public static Phrase? UserNameObjection(string userName) => userName.Length switch
    {
        < ShortestUserName => Phrase.Of("Tên đăng nhập cần ít nhất {0} ký tự.", ShortestUserName),
        > LongestUserName => Phrase.Of("Tên đăng nhập dài nhất {0} ký tự.", LongestUserName),
        _ when userName.AsSpan().ContainsAnyExcept(Allowed) =>
            Phrase.Of("Tên đăng nhập chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch ngang và gạch dưới, ví dụ “nguyen.van.a”."),
        _ => null,
    };

    public static Phrase? NameObjection(string name) => name.Length switch
    {
        0 => Phrase.Of("Hãy ghi tên hiển thị: họ tên, hoặc chức danh."),
        > LongestName => Phrase.Of("Tên hiển thị dài nhất {0} ký tự.", LongestName),
        _ => null,
    };

    public static Phrase? PasswordObjection(string password, string userName)
    {
        if (password.Length < ShortestPassword)
            return Phrase.Of("Mật khẩu cần ít nhất {0} ký tự; một câu ngắn dễ nhớ là tốt nhất.", ShortestPassword);
        if (password.Length > LongestPassword) return Phrase.Of("Mật khẩu dài nhất {0} ký tự.", LongestPassword);
        if (userName.Length >= 4 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return Phrase.Of("Mật khẩu không được chứa tên đăng nhập.");
        if (password.Distinct().Count() < 5 || IsRun(password))
            return Phrase.Of("Mật khẩu này quá dễ đoán. Hãy dùng nhiều ký tự khác nhau, không theo dãy.");
        return null;
    }

    public static Phrase? RolesObjection(IReadOnlyCollection<Role> roles) =>
        roles.Count == 0 ? Phrase.Of("Chọn ít nhất một vai trò.") : null;

    public static Phrase? UnitsObjection(IReadOnlyCollection<Role> roles, IReadOnlyCollection<string> units) =>
        roles.Contains(Role.Unit) == units.Count > 0 ? null
        : units.Count == 0 ? Phrase.Of("Cán bộ đơn vị cần ít nhất một đơn vị.")
        : Phrase.Of("Chỉ vai trò Cán bộ đơn vị mới gắn với đơn vị.");

    /// <summary>All that is wrong with a new account, as far as it can be seen without the store.</summary>
    public static IEnumerable<AccountObjection> ObjectionsTo(NewAccount request)
    {
        if (UserNameObjection(request.UserName) is { } userName) yield return new(AccountField.UserName, userName);
        if (NameObjection(request.Name) is { } name) yield return new(AccountField.Name, name);
        if (PasswordObjection(request.Password, request.UserName) is { } password) yield return new(AccountField.Password, password);
        if (RolesObjection(request.Roles) is { } roles) yield return new(AccountField.Roles, roles);
        if (UnitsObjection(request.Roles, request.Units) is { } units) yield return new(AccountField.Units, units);
    }

    // 0123456789, abcdefghij and the like: each character is the one after the one before.
    private static bool IsRun(string password) =>
        password.Skip(1).Zip(password).Count(pair => pair.First - pair.Second is 1 or -1) >= password.Length - 2;
}
