using System.Reflection;
using System.Text.RegularExpressions;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.House;

/// <summary>Rule 2: what a page may ask for.</summary>
public sealed partial class PageTests
{
    private const int MostServices = 5;

    private static readonly Type[] Components =
        [.. typeof(Wording).Assembly.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t))];

    [Fact]
    public void No_component_is_given_a_database_or_the_means_to_get_one()
    {
        Assert.NotEmpty(Components);
        None.Of(from component in Components
                from type in Given(component)
                where IsForbidden(type)
                select $"{component.FullName} is given {type}");
    }

    [Fact]
    public void No_page_mentions_the_database() => None.Of(
        from file in Repository.Files("DaiLanh.Web", ".razor", ".razor.cs")
        where Database().IsMatch(Repository.Read(file))
        select file);

    [Fact]
    public void No_page_asks_for_more_than_five_services() => None.Of(
        from file in Repository.Files("DaiLanh.Web", ".razor")
        let behind = file + ".cs"
        let asked = Asked(Repository.Read(file)) + (File.Exists(Repository.PathOf(behind)) ? Asked(Repository.Read(behind)) : 0)
        where asked > MostServices
        select $"{file} asks for {asked} services");

    [Fact]
    public void The_search_finds_services_in_markup_in_properties_and_in_constructors()
    {
        Assert.Equal(2, Asked("@page \"/x\"\n@inject A B\n  @inject IList<C> D\n<p>@inject no</p>"));
        Assert.Equal(2, Asked("[Inject] private A B { get; init; } = null!;\n    [Inject, Obsolete]\n    private C D { get; init; } = null!;"));
        Assert.Equal(3, Asked("public sealed partial class Page(A a, IFactory<B, C> b, D d) : ComponentBase;"));
        Assert.True(IsForbidden(typeof(IDbContextFactory<DbContext>)));
        Assert.True(IsForbidden(typeof(Func<DbContext>)));
        Assert.True(IsForbidden(typeof(IServiceProvider)));
        Assert.False(IsForbidden(typeof(TimeProvider)));
    }

    private static IEnumerable<Type> Given(Type component)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var properties = component.GetProperties(All).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType);
        var parameters = component.GetConstructors(All).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType);
        return properties.Concat(parameters);
    }

    private static bool IsForbidden(Type type) =>
        typeof(DbContext).IsAssignableFrom(type)
        || type == typeof(IServiceProvider) || type == typeof(IServiceScopeFactory)
        || type.GetGenericArguments().Any(IsForbidden);

    private static int Asked(string source) =>
        InjectLine().Count(source) + InjectAttribute().Count(source)
        + PrimaryConstructor().Matches(source).Sum(m => Generic().Replace(m.Groups["of"].Value, "").Split(',').Length);

    [GeneratedRegex(@"^\s*@inject\s", RegexOptions.Multiline, 1000)]
    private static partial Regex InjectLine();

    [GeneratedRegex(@"\[Inject\b", RegexOptions.None, 1000)]
    private static partial Regex InjectAttribute();

    [GeneratedRegex(@"\bpartial class \w+\((?<of>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrimaryConstructor();

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, 1000)]
    private static partial Regex Generic();

    [GeneratedRegex(@"EntityFrameworkCore|\bDbContext\b|\bIDbContextFactory\b|\bDaiLanhDb\b", RegexOptions.None, 1000)]
    private static partial Regex Database();
}
