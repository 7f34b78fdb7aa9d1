using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;

namespace DaiLanh.Tests.Web.Access;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("mùa này cá nhiều lắm")]
    [InlineData("Tr0ng-cay-2023")]
    public void A_password_may_be_a_sentence_or_anything_else_that_is_long(string password) =>
        Assert.Null(AccountRules.PasswordObjection(password, "nguyen.van.a"));

    [Theory]
    [InlineData("ngắn", "ít nhất 10 ký tự")]
    [InlineData("1234567890", "quá dễ đoán")]
    [InlineData("zyxwvutsrqp", "quá dễ đoán")]
    [InlineData("aaaaaaaaaaaaaa", "quá dễ đoán")]
    [InlineData("abababababab", "quá dễ đoán")]
    [InlineData("Nguyen.Van.A-2023", "không được chứa tên đăng nhập")]
    public void A_password_that_is_easily_guessed_is_refused_with_the_reason(string password, string reason) =>
        Assert.Contains(reason, AccountRules.PasswordObjection(password, "nguyen.van.a")?.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("van-phong-thong-ke", true)]
    [InlineData("nguyen.van.a", true)]
    [InlineData("a", false)]
    [InlineData("nguyễn", false)]
    [InlineData("nguyen van a", false)]
    public void A_user_name_can_be_typed_on_any_telephone(string userName, bool good) =>
        Assert.Equal(good, AccountRules.UserNameObjection(userName) is null);

    [Fact]
    public void Units_go_with_the_role_of_an_officer_and_with_no_other()
    {
        Assert.Null(AccountRules.UnitsObjection([Role.Unit, Role.Office], ["thon-1"]));
        Assert.Null(AccountRules.UnitsObjection([Role.Office], []));
        Assert.NotNull(AccountRules.UnitsObjection([Role.Unit], []));
        Assert.NotNull(AccountRules.UnitsObjection([Role.Viewer], ["thon-1"]));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(
        [AccountField.UserName, AccountField.Name, AccountField.Password, AccountField.Roles],
        AccountRules.ObjectionsTo(new NewAccount("", "", "", [], [])).Select(o => o.Field));

    [Fact]
    public void A_password_is_not_printed_with_its_account() =>
        Assert.DoesNotContain("mùa này", new NewAccount("a", "A", "mùa này cá nhiều lắm", [], []).ToString(), StringComparison.Ordinal);
}
