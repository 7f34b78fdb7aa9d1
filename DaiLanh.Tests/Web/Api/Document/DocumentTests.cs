using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Api.Problems;
using DaiLanh.Web.Api.Reporting;
using DaiLanh.Web.Api.Views;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Api.Document;

/// <summary>The document and the program say the same.</summary>
public sealed class DocumentTests(DevelopmentApp started) : IClassFixture<DevelopmentApp>
{
    private static readonly Promise Written = new(Repository.Read("DaiLanh.Web/Api/Document/openapi.json"));

    private static readonly Dictionary<string, Type> Views = new(
        from type in (Type[])[.. typeof(BoardView).Assembly.GetTypes().Where(t => t.Namespace == typeof(BoardView).Namespace), typeof(ProgressBody), typeof(ProgressAnswer)]
        where Written.AllShapes.Any(s => s.Name == type.Name)
        select KeyValuePair.Create(type.Name, type));

    public static TheoryData<string> Shapes => [.. Views.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_address_is_in_it_and_nothing_else()
    {
        var served = from endpoint in started.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                     let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
                     where route.StartsWith("/api/", StringComparison.Ordinal) && !route.Contains("**", StringComparison.Ordinal) && route != "/api/openapi.json"
                     from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                     select $"{method} {route}";
        Assert.Equal(served.Order(StringComparer.Ordinal), Written.Calls.Select(c => c.ToString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_has_the_fields_of_its_type_and_those_that_are_never_null_are_always_there(string name)
    {
        var (type, shape) = (Views[name], Written.AllShapes.Single(s => s.Name == name).Json);
        var nullability = new NullabilityInfoContext();
        var properties = type.GetProperties().Where(p => p.Name != "EqualityContract").ToList();
        Assert.Equal(
            properties.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            ((JsonObject)shape["properties"]!).Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            properties.Where(p => nullability.Create(p).ReadState != NullabilityState.Nullable).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order(StringComparer.Ordinal),
            ((JsonArray)shape["required"]!).Select(r => (string)r!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_view_has_its_shape() => None.Of(
        typeof(BoardView).Assembly.GetTypes().Where(t => t.Namespace == typeof(BoardView).Namespace && t.Name.EndsWith("View", StringComparison.Ordinal) && !Views.ContainsKey(t.Name)).Select(t => t.Name));

    [Fact]
    public void Every_problem_is_promised_somewhere_with_its_own_status()
    {
        var promised = from call in Written.Calls
                       from response in (JsonObject)call.Json["responses"]!
                       from code in response.Value!["x-problems"] as JsonArray ?? []
                       select (Code: (string)code!, Status: int.Parse(response.Key, System.Globalization.CultureInfo.InvariantCulture));
        // Two belong to addresses that are not in the document.
        var known = ApiProblem.All.Where(p => p != ApiProblem.NoSuchAddress && p != ApiProblem.MethodNotAllowed).Select(p => (p.Code, p.Status));
        Assert.Equal(known.Order(), promised.Distinct().Order());
    }

    [Fact]
    public void Every_example_has_the_shape_that_it_is_an_example_of() => None.Of(
        from call in Written.Calls
        from example in Examples(call)
        from fault in Written.FaultsOf(example.Value, example.Schema)
        select $"{call}: {fault}");

    [Fact]
    public void Every_field_and_parameter_says_what_it_means()
    {
        None.Of(from shape in Written.AllShapes
                from field in (JsonObject)shape.Json["properties"]!
                where field.Value!["description"] is null && field.Value["$ref"] is null && field.Value["items"]?["$ref"] is null
                select $"{shape.Name}.{field.Key}");
        None.Of(from call in Written.Calls from parameter in call.Parameters where parameter["description"] is null select $"{call} {parameter["name"]}");
    }

    [Theory]
    [InlineData("vi", "Giao diện cho chương trình khác")]
    [InlineData("en", "Interface for other programs")]
    public async Task The_page_shows_every_call_shape_and_problem_and_all_its_links_lead_somewhere(string language, string heading)
    {
        using var visitor = started.App.Visitor();
        await visitor.GetAsync($"/ngon-ngu?ma={language}&ve=/api");
        var page = await visitor.PageAsync("/api");
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        var anchors = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet();
        None.Of(ApiProblem.All.Select(p => p.Code).Concat(Written.Calls.Select(c => (string)c.Json["operationId"]!)).Where(id => !anchors.Contains(id)));
        None.Of(page.QuerySelectorAll("a[href^='api#']").Select(a => a.GetAttribute("href")![4..]).Where(id => !anchors.Contains(id)));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, anchors.Count);
        None.Of(Written.AllShapes.SelectMany(s => ((JsonObject)s.Json["properties"]!).Select(p => p.Key)).Distinct().Where(f => !page.Body!.TextContent.Contains(f, StringComparison.Ordinal)));
    }

    private static IEnumerable<(JsonNode? Value, JsonNode Schema)> Examples(Call call)
    {
        foreach (var parameter in call.Parameters)
        {
            if (parameter["example"] is { } value) yield return (value, parameter["schema"]!);
        }
        if (call.Json["requestBody"]?["content"]?["application/json"] is { } body)
        {
            foreach (var (_, example) in (JsonObject)body["examples"]!) yield return (example!["value"], body["schema"]!);
        }
        foreach (var (_, response) in (JsonObject)call.Json["responses"]!)
        {
            if (response!["content"]?["application/json"] is { } json && json["example"] is { } example) yield return (example, json["schema"]!);
        }
    }
}
