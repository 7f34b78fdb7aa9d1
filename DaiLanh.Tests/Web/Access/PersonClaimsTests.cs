using System.Security.Claims;
using DaiLanh.Core.People;
using DaiLanh.Web.Access.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DaiLanh.Tests.Web.Access;

public sealed class PersonClaimsTests
{
    private static readonly Account Officer = new()
    {
        Id = "a-1",
        UserName = "thon-1",
        Name = "Cán bộ Thôn 1",
        SecurityStamp = "stamp",
        Roles = [Role.Unit, Role.Outreach],
        Units = ["thon-1", "thon-2"],
    };

    [Fact]
    public async Task A_person_comes_out_of_the_cookie_as_the_account_went_in()
    {
        var person = PersonClaims.PersonOf(await ClaimsOf(Officer));

        Assert.NotNull(person);
        Assert.Equal(("a-1", "Cán bộ Thôn 1"), (person.Id, person.Name));
        Assert.True(person.Roles.SetEquals([Role.Unit, Role.Outreach]));
        Assert.True(person.Units.SetEquals(["thon-1", "thon-2"]));
        Assert.True(person.MayReportFor("thon-2"));
        Assert.False(person.MayReportFor("thon-3"));
        Assert.Equal(Officer.ToPerson().Id, person.Id);
    }

    [Fact]
    public async Task The_security_stamp_travels_along_so_that_a_changed_account_can_be_noticed() =>
        Assert.Equal("stamp", (await ClaimsOf(Officer)).FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType));

    [Fact]
    public void Nobody_signed_in_is_no_person() => Assert.Null(PersonClaims.PersonOf(new ClaimsPrincipal(new ClaimsIdentity())));

    [Theory]
    [InlineData("Emperor")]
    [InlineData("0")]
    [InlineData("admin")]
    public void A_role_that_this_version_does_not_know_gives_no_right(string role)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "a-1"), new Claim(ClaimTypes.Role, role)], "cookie");

        var person = PersonClaims.PersonOf(new ClaimsPrincipal(identity));

        Assert.NotNull(person);
        Assert.Empty(person.Roles);
        Assert.False(person.MayReadReports);
    }

    private static Task<ClaimsPrincipal> ClaimsOf(Account account) => new PersonClaims(Options.Create(new IdentityOptions())).CreateAsync(account);
}
