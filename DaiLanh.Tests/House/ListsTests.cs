using System.Text.Json.Serialization.Metadata;
using DaiLanh.Core.Ledger;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Tests.House;

/// <summary>Rule 7: what others rely on is written down, and somebody has read it.</summary>
public sealed class ListsTests
{
    [Fact]
    public void The_kinds_of_facts_and_what_each_holds_are_as_approved()
    {
        var facts = typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal);
        Assert.Equal(FactKinds.Names, facts.Select(t => t.Name));
        Approved.Matches("facts", facts.SelectMany(t => (string[])[t.Name, .. StoredProperties(t)]));
    }

    [Fact]
    public void The_addresses_of_pages_are_as_approved() => Approved.Matches("pages",
        from page in typeof(Wording).Assembly.GetTypes()
        from route in page.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>()
        orderby route.Template
        select $"{route.Template} {page.Name}{Guard(page)}");

    private static IEnumerable<string> StoredProperties(Type fact) =>
        Stored(fact).Select(p => $"    {p.Name}: {NameOf(p.PropertyType)}{(p.IsRequired ? "" : ", may be absent")}");

    private static IEnumerable<JsonPropertyInfo> Stored(Type type) =>
        CanonicalJson.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null).OrderBy(p => p.Name, StringComparer.Ordinal);

    private static string Guard(Type page)
    {
        if (page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true)) return " (anybody)";
        var guards = page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<AuthorizeAttribute>().ToList();
        return guards.Count == 0 ? "" : $" ({string.Join(" and ", guards.Select(g => g.Policy ?? g.Roles ?? "signed in"))})";
    }

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return NameOf(inner);
        if (type.IsEnum) return $"{type.Name} ({string.Join(", ", Enum.GetNames(type))})";
        if (type.Assembly == typeof(Fact).Assembly) return $"{type.Name} {{ {string.Join(", ", Stored(type).Select(p => $"{p.Name}: {NameOf(p.PropertyType)}"))} }}";
        if (!type.IsGenericType) return type.Name;
        return $"{type.Name.Split('`')[0]} of {string.Join(" and ", type.GetGenericArguments().Select(NameOf))}";
    }
}
