using System.Text.Json.Nodes;
using Json.Schema;

namespace DaiLanh.Tests.Web.Api.Document;

/// <summary>
/// The document of the interface as a stranger reads it: plain JSON from the server, nothing of the program. What it says of shapes is made strict: a
/// field that it does not name is a fault.
/// </summary>
internal sealed class Promise
{
    private const string Shapes = "#/components/schemas/";
    private readonly JsonNode _root;
    private readonly JsonObject _strict;

    public Promise(string text)
    {
        _root = JsonNode.Parse(text)!;
        _strict = (JsonObject)_root["components"]!["schemas"]!.DeepClone();
        foreach (var (_, shape) in _strict)
        {
            if (shape!["properties"] is not null) shape["additionalProperties"] = false;
        }
    }

    public JsonNode Root => _root;

    public IEnumerable<Call> Calls =>
        from path in (JsonObject)_root["paths"]!
        from method in (JsonObject)path.Value!
        select new Call(method.Key.ToUpperInvariant(), path.Key, method.Value!);

    public IEnumerable<(string Name, JsonNode Json)> AllShapes => ((JsonObject)_root["components"]!["schemas"]!).Select(s => (s.Key, s.Value!));

    /// <summary>What does not fit; nothing when all does.</summary>
    public IReadOnlyList<string> FaultsOf(JsonNode? value, JsonNode schema)
    {
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$defs"] = _strict.DeepClone() };
        foreach (var (name, part) in (JsonObject)schema) whole[name] = part?.DeepClone();
        var text = whole.ToJsonString().Replace(Shapes, "#/$defs/", StringComparison.Ordinal);
        var results = JsonSchema.FromText(text).Evaluate(value, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return results.IsValid ? [] : [.. results.Details.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Key} {e.Value}"))];
    }
}

/// <summary>An address with a method, as the document says it.</summary>
internal sealed record Call(string Method, string Path, JsonNode Json)
{
    public IEnumerable<JsonNode> Parameters => Json["parameters"] is JsonArray all ? all.Select(p => p!) : [];

    /// <summary>Names of the examples: of the body where there is one, otherwise a single one.</summary>
    public IEnumerable<string> Examples => Json["requestBody"]?["content"]?["application/json"]?["examples"] is JsonObject all ? all.Select(e => e.Key) : [""];

    public bool NeedsToken => !((JsonArray)Json["security"]!).Any(way => way is JsonObject { Count: 0 });

    /// <summary>The request of an example.</summary>
    public (string Address, string? Body, IReadOnlyList<(string Name, string Value)> Headers) Request(string example)
    {
        var (address, query) = (Path, new List<string>());
        var headers = new List<(string, string)>();
        foreach (var parameter in Parameters)
        {
            if ((parameter["example"] ?? parameter["examples"]?[example]?["value"])?.ToString() is not { } value) continue;
            var name = (string)parameter["name"]!;
            switch ((string)parameter["in"]!)
            {
                case "path": address = address.Replace("{" + name + "}", Uri.EscapeDataString(value), StringComparison.Ordinal); break;
                case "query": query.Add($"{name}={Uri.EscapeDataString(value)}"); break;
                default: headers.Add((name, value)); break;
            }
        }
        var body = Json["requestBody"]?["content"]?["application/json"]?["examples"]?[example]?["value"]?.ToJsonString();
        return (query.Count == 0 ? address : address + "?" + string.Join('&', query), body, headers);
    }

    public JsonNode? Response(int status) => Json["responses"]?[status.ToString(System.Globalization.CultureInfo.InvariantCulture)];

    public override string ToString() => $"{Method} {Path}";
}
