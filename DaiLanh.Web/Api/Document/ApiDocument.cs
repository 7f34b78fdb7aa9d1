using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace DaiLanh.Web.Api.Document;

/// <summary>
/// What the interface promises: <c>openapi.json</c>, written by hand because it is a promise and not a by-product, and held to the program by
/// tests (every address, every field, every answer). The page <c>/api</c> shows the same file.
/// </summary>
public sealed class ApiDocument
{
    private readonly byte[] _bytes;

    private ApiDocument(byte[] bytes)
    {
        _bytes = bytes;
        Root = JsonElement.Parse(bytes);
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        Operations = [.. Root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(o => new ApiOperation(o.Name.ToUpperInvariant(), path.Name, o.Value)))];
        Schemas = [.. Root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => new ApiSchema(s.Name, s.Value))];
    }

    /// <summary>As embedded in the program.</summary>
    public static ApiDocument Shipped { get; } = new(Read());

    /// <summary>The document itself.</summary>
    public JsonElement Root { get; }

    internal EntityTagHeaderValue Tag { get; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<ApiSchema> Schemas { get; }

    /// <summary><c>GET /api/openapi.json</c>.</summary>
    internal static IResult Answer() => TypedResults.Bytes(Shipped._bytes, "application/json; charset=utf-8", entityTag: Shipped.Tag);

    private static byte[] Read()
    {
        using var stream = typeof(ApiDocument).Assembly.GetManifestResourceStream(typeof(ApiDocument), "openapi.json")
            ?? throw new InvalidOperationException("openapi.json is not embedded in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>An address with a method.</summary>
public sealed record ApiOperation(string Method, string Path, JsonElement Json)
{
    /// <summary>Its anchor on the page.</summary>
    public string Id => Json.Text("operationId")!;

    /// <summary>What it does.</summary>
    public string Summary => Json.Text("summary")!;

    /// <summary>What it means.</summary>
    public string Description => Json.Text("description") ?? "";

    /// <summary>Whether a token is needed whatever the settings of the server say.</summary>
    public bool NeedsToken => !Json.GetProperty("security").EnumerateArray().Any(way => !way.EnumerateObject().Any());

    /// <summary>What it takes beside the body.</summary>
    public IEnumerable<ApiParameter> Parameters => Json.List("parameters").Select(p => new ApiParameter(p));

    /// <summary>The content of the body by media type; nothing when it has none.</summary>
    public JsonElement? Body => Json.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json") : null;

    /// <summary>Examples of bodies: what each shows, and the text.</summary>
    public IEnumerable<(string Summary, JsonElement Value)> BodyExamples =>
        Body?.GetProperty("examples").EnumerateObject().Select(e => (e.Value.Text("summary")!, e.Value.GetProperty("value"))) ?? [];

    /// <summary>What may come back, by status.</summary>
    public IEnumerable<ApiResponse> Responses => Json.GetProperty("responses").EnumerateObject().Select(r => new ApiResponse(r.Name, r.Value));
}

/// <summary>What an address takes beside the body.</summary>
public sealed record ApiParameter(JsonElement Json)
{
    /// <summary>Its name.</summary>
    public string Name => Json.Text("name")!;

    /// <summary>query, path or header.</summary>
    public string Where => Json.Text("in")!;

    /// <summary>What it means.</summary>
    public string Description => Json.Text("description") ?? "";

    /// <summary>Type in one word.</summary>
    public string Type => ApiSchema.TypeOf(Json.GetProperty("schema"));

    /// <summary>An example that works on the demonstration.</summary>
    public string? Example => Json.TryGetProperty("example", out var example) ? example.ToString()
        : Json.TryGetProperty("examples", out var examples) ? string.Join(", ", examples.EnumerateObject().Select(e => e.Value.GetProperty("value").ToString())) : null;
}

/// <summary>What may come back.</summary>
public sealed record ApiResponse(string Status, JsonElement Json)
{
    /// <summary>What it means.</summary>
    public string Description => Json.Text("description")!;

    /// <summary>Codes of the problems that may stand behind it.</summary>
    public IEnumerable<string> Problems => Json.List("x-problems").Select(p => p.GetString()!);

    /// <summary>Headers of its own.</summary>
    public IEnumerable<string> Headers => Json.TryGetProperty("headers", out var headers) ? headers.EnumerateObject().Select(h => h.Name) : [];

    /// <summary>Name of the schema of its JSON; null when it has none.</summary>
    public string? Schema => Content is { } content ? ApiSchema.NameIn(content.GetProperty("schema")) : null;

    /// <summary>An example of its JSON.</summary>
    public JsonElement? Example => Content is { } content && content.TryGetProperty("example", out var example) ? example : null;

    private JsonElement? Content => Json.TryGetProperty("content", out var content) && content.TryGetProperty("application/json", out var json) ? json : null;
}

/// <summary>A named shape.</summary>
public sealed record ApiSchema(string Name, JsonElement Json)
{
    /// <summary>What it means.</summary>
    public string Description => Json.Text("description") ?? "";

    /// <summary>Name, type, whether it is always there, what it means.</summary>
    public IEnumerable<(string Name, string Type, string? Link, bool Always, string Description)> Fields
    {
        get
        {
            var always = Json.List("required").Select(r => r.GetString()).ToHashSet();
            return Json.GetProperty("properties").EnumerateObject()
                .Select(p => (p.Name, TypeOf(p.Value), NameIn(p.Value), always.Contains(p.Name), p.Value.Text("description") ?? ""));
        }
    }

    /// <summary>“array of UnitView”, “date”, “exceeded | met | …”.</summary>
    public static string TypeOf(JsonElement schema) =>
        schema.Text("$ref") is { } reference ? reference[(reference.LastIndexOf('/') + 1)..]
        : schema.TryGetProperty("enum", out var values) ? string.Join(" | ", values.EnumerateArray().Select(v => v.GetString()))
        : schema.TryGetProperty("items", out var items) ? "array of " + TypeOf(items)
        : schema.Text("format") is { } format and ("date" or "date-time") ? format
        : schema.Text("type") ?? "any";

    /// <summary>The named shape that a schema is, or is a list of; null for plain values.</summary>
    public static string? NameIn(JsonElement schema) =>
        schema.Text("$ref") is { } reference ? reference[(reference.LastIndexOf('/') + 1)..]
        : schema.TryGetProperty("items", out var items) ? NameIn(items) : null;
}

internal static class DocumentElements
{
    public static string? Text(this JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<JsonElement> List(this JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.EnumerateArray() : [];
}
