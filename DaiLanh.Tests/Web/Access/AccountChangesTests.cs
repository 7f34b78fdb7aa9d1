using System.Collections.Immutable;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.People;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Access.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Access;

/// <summary>Creating and changing accounts, on a store with the units of 2023.</summary>
public sealed class AccountChangesTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private const string Password = "mùa này cá nhiều lắm";
    private static readonly Person Admin = Some.Holding(Role.Admin);

    private AppHost App => started.App;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Office)]
    [InlineData(Role.Council)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Outreach)]
    [InlineData(Role.Viewer)]
    public async Task Only_an_administrator_creates_or_changes_accounts(Role role)
    {
        var other = Some.Holding(role);

        Assert.IsType<AccountOutcome.NotAllowed>(await CreateAsync(Viewer("khong-duoc"), other));
        Assert.IsType<AccountOutcome.NotAllowed>(await ChangeAsync(new AccountChange("demo-thon-1") { Roles = [Role.Admin] }, other));
        Assert.DoesNotContain(await AccountsAsync(), a => a.UserName == "khong-duoc");
    }

    [Fact]
    public async Task A_created_account_stands_in_the_ledger_with_its_rights_and_without_its_password()
    {
        var outcome = await CreateAsync(new NewAccount(" can-bo.thon2 ", " Cán bộ hai thôn ", Password, [Role.Unit], ["thon-2", "thon-1"]));

        var saved = Assert.IsType<AccountOutcome.Saved>(outcome);
        var account = Assert.Single(await AccountsAsync(), a => a.Id == saved.AccountId);
        Assert.Equal(("can-bo.thon2", "Cán bộ hai thôn"), (account.UserName, account.Name));
        var row = await LastFactAsync(saved.AccountId);
        var fact = Assert.IsType<AccountCreated>(row.ReadFact());
        Assert.Equal([Role.Unit], fact.Roles);
        Assert.Equal(["thon-1", "thon-2"], fact.Units);
        Assert.Equal(Admin.Name, row.ActorName);
        Assert.Equal("Tạo tài khoản “can-bo.thon2”: Cán bộ đơn vị; đơn vị thon-1, thon-2", fact.Say().ToString());
        Assert.DoesNotContain("assword", row.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, row.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_name_is_given_once_whatever_its_capitals()
    {
        Assert.IsType<AccountOutcome.Saved>(await CreateAsync(Viewer("mot-lan")));

        Assert.Equal(AccountField.UserName, Objection(await CreateAsync(Viewer("MOT-lan"))).Field);
    }

    [Fact]
    public async Task A_unit_that_is_not_there_is_named_and_nothing_is_created()
    {
        var outcome = await CreateAsync(new NewAccount("thon-la", "Cán bộ thôn lạ", Password, [Role.Unit], ["thon-1", "thon-99"]));

        var objection = Objection(outcome);
        Assert.Equal(AccountField.Units, objection.Field);
        Assert.Contains("thon-99", objection.Why.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await AccountsAsync(), a => a.UserName == "thon-la");
    }

    [Fact]
    public async Task A_change_records_only_what_changed_and_no_change_records_nothing()
    {
        var id = await CreatedAsync(Viewer("se-doi"));

        await SavedAsync(new AccountChange(id) { Roles = [Role.Unit, Role.Viewer], Units = ["thon-3"], Name = "Người se-doi" });
        var fact = Assert.IsType<AccountChanged>((await LastFactAsync(id)).ReadFact());
        Assert.Null(fact.Name);
        Assert.Equal([Role.Unit, Role.Viewer], fact.Roles!.Value);
        Assert.Equal(["thon-3"], fact.Units!.Value);
        Assert.Equal("Tài khoản “se-doi”: vai trò mới: Cán bộ đơn vị, Người xem, đơn vị mới: thon-3", fact.Say().ToString());

        var before = (await App.Services.GetRequiredService<DaiLanh.Core.Ledger.Ledger>().PositionAsync(Cancellation)).Sequence;
        await SavedAsync(new AccountChange(id) { Roles = [Role.Viewer, Role.Unit] });
        Assert.DoesNotContain(await FactsAfterAsync(before), f => f.Body.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_password_is_told_without_itself_and_unlocks()
    {
        var id = await CreatedAsync(Viewer("quen-mat-khau"));

        await SavedAsync(new AccountChange(id) { Password = "thuyền về bến đông vui" });

        var row = await LastFactAsync(id);
        Assert.Equal("Tài khoản “quen-mat-khau”: đặt lại mật khẩu", row.ReadFact().Say().ToString());
        Assert.DoesNotContain("thuyền", row.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_with_a_bad_password_or_without_roles_changes_nothing()
    {
        var id = await CreatedAsync(Viewer("giu-nguyen"));

        Assert.Equal(AccountField.Password, Objection(await ChangeAsync(new AccountChange(id) { Password = "ngắn", Disabled = true }, Admin)).Field);
        Assert.Equal(AccountField.Roles, Objection(await ChangeAsync(new AccountChange(id) { Roles = [] }, Admin)).Field);
        Assert.False(Assert.Single(await AccountsAsync(), a => a.Id == id).Disabled);
    }

    [Fact]
    public async Task Demo_accounts_stay_as_they_are() =>
        Assert.Equal(AccountField.Account, Objection(await ChangeAsync(new AccountChange("demo-thon-1") { Disabled = true }, Admin)).Field);

    [Fact]
    public async Task An_account_whose_fact_cannot_be_written_is_not_there_either()
    {
        var work = App.Services.GetRequiredService<AccountWork>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => work.CommitAsync<bool>(Admin, async (transaction, _) =>
        {
            await transaction.AddAsync(Account.For(Viewer("nua-chung")));
            throw new InvalidOperationException("The disk is full.");
        }, Cancellation));

        Assert.DoesNotContain(await AccountsAsync(), a => a.UserName == "nua-chung");
    }

    [Fact]
    public async Task Many_administrators_at_once_leave_the_chain_whole()
    {
        var all = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => CreateAsync(Viewer($"cung-luc-{i % 4}"))));

        Assert.Equal(4, all.OfType<AccountOutcome.Saved>().Count());
        Assert.Equal(4, all.OfType<AccountOutcome.Refused>().Count());
        Assert.Null((await App.Services.GetRequiredService<LedgerCheck>().RunAsync(mark: null, Cancellation)).Fault);
    }

    private static NewAccount Viewer(string userName) => new(userName, "Người " + userName, Password, [Role.Viewer], []);

    private static AccountObjection Objection(AccountOutcome outcome) => Assert.Single(Assert.IsType<AccountOutcome.Refused>(outcome).Objections);

    private async Task<AccountOutcome> CreateAsync(NewAccount request, Person? actor = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateAccount>().ExecuteAsync(actor ?? Admin, request, Cancellation);
    }

    private async Task<string> CreatedAsync(NewAccount request) => Assert.IsType<AccountOutcome.Saved>(await CreateAsync(request)).AccountId;

    private async Task<AccountOutcome> ChangeAsync(AccountChange change, Person actor)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeAccount>().ExecuteAsync(actor, change, Cancellation);
    }

    private async Task SavedAsync(AccountChange change) => Assert.IsType<AccountOutcome.Saved>(await ChangeAsync(change, Admin));

    private Task<ImmutableArray<AccountLine>> AccountsAsync() => App.Services.GetRequiredService<AccountReader>().AllAsync(Cancellation);

    private async Task<LedgerRow> LastFactAsync(string accountId) =>
        (await FactsAfterAsync(0)).Last(r => r.Kind.StartsWith("Account", StringComparison.Ordinal) && r.Body.Contains(accountId, StringComparison.Ordinal));

    private async Task<List<LedgerRow>> FactsAfterAsync(long sequence)
    {
        await using var db = await App.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<DaiLanh.Core.Storage.DaiLanhDb>>().CreateDbContextAsync(Cancellation);
        return [.. db.Ledger.Where(r => r.Sequence > sequence).OrderBy(r => r.Sequence)];
    }
}
