using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// One text for one content, so that a hash can stand for it: properties in ordinal order, no white space, nothing for null,
/// numbers in plain notation without trailing zeros, days in ISO 8601, instants too and in UTC, enums by name, UTF-8. Escaped are only the quotation mark,
/// the backslash, control characters, and what lies beyond the first 65.536 code points (as two \u escapes).
/// </summary>
public static class CanonicalJson
{
    /// <summary>How facts are written and read.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>The canonical text of a fact.</summary>
    public static string Write(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var document = JsonSerializer.SerializeToDocument(value, value.GetType(), Options);
        return Text(document.RootElement);
    }

    /// <summary>The canonical text of any JSON text; equal to it exactly when it is canonical already.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">A number is beyond <see cref="decimal"/>.</exception>
    public static string Normalise(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Text(document.RootElement);
    }

    private static string Text(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Copy(root, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Copy(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    if (property.Value.ValueKind == JsonValueKind.Null) continue;
                    writer.WritePropertyName(property.Name);
                    Copy(property.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Copy(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Plain(element.GetDecimal()), skipInputValidation: true);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static string Plain(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" ? "0" : text;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Converters = { new JsonStringEnumConverter(), new UtcInstant() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // The same instant in two time zones is one content.
    private sealed class UtcInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset().ToUniversalTime();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToUniversalTime());
    }
}
