using DaiLanh.Web.Access;

namespace DaiLanh.Tests.Web.Access;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/nhat-ky?truoc=20")]
    [InlineData("/cap-nhat/thon-1#tt-05")]
    [InlineData("/dang-nhap-moi")]
    public void The_way_back_leads_to_pages_of_this_site(string address) => Assert.Equal(address, Addresses.SafeReturn(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nhat-ky")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("\\\\elsewhere.example")]
    [InlineData("http://elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/nhat-ky")]
    public void The_way_back_leads_nowhere_else(string? address) => Assert.Equal("/", Addresses.SafeReturn(address));

    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/dang-nhap?ve=%2Fdang-nhap")]
    [InlineData("/DANG-NHAP/dung-thu")]
    [InlineData("/dang-xuat")]
    [InlineData("/khong-duoc-phep?ve=x")]
    [InlineData("/thiet-lap/abc")]
    public void The_pages_of_sign_in_are_no_place_to_come_back_to(string address) => Assert.Equal("/", Addresses.SafeReturn(address));

    [Fact]
    public void Sign_in_remembers_the_whole_address() =>
        Assert.Equal("/dang-nhap?ve=%2Fnhat-ky%3Ftruoc%3D20%26x%3D1", Addresses.SignInAndReturn("/nhat-ky?truoc=20&x=1"));
}
