using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DaiLanh.DemoFigures;

/// <summary>Writes the two files: one entry a line and one target a block, so that a change shows as the lines that changed.</summary>
internal static class DemoFiles
{
    private const string Notice = "Số liệu minh họa: chỉ tiêu, kết quả và thời điểm đều do chương trình tạo ra để trình diễn, không phải số liệu của xã Đại Lãnh.";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteTargets(string path, int seed, IReadOnlyList<Planned> targets) => Write(path, seed, "targets", targets.Select(Target));

    public static void WriteProgress(string path, int seed, IReadOnlyList<Entry> entries) => Write(path, seed, "entries", entries.Select(Line));

    private static void Write(string path, int seed, string list, IEnumerable<string> items)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{{\n  \"notice\": {Text(Notice)},\n  \"seed\": {seed},\n  \"{list}\": [\n");
        File.WriteAllText(path, text + string.Join(",\n", items) + "\n  ]\n}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Target(Planned target)
    {
        (string Name, string Json)[] fields =
        [
            ("code", Text(target.Code)), ("unit", Text(target.Unit.Code)), ("movement", Text(target.Template.Movement)), ("template", Text(target.Template.Code)),
            ("name", Text(target.Name)), ("measure", Text(target.Template.Measure)), ("direction", Text(target.Template.Direction)),
            ("cumulative", Text(target.Template.Cumulative)), ("measureUnit", Text(target.Template.MeasureUnit)), ("baseline", Number(target.Baseline)),
            ("plan", Number(target.Plan)), ("pledged", Number(target.Pledged)), ("weight", Number(target.Weight)), ("start", Day(target.Start)), ("due", Day(target.Due)),
            ("curve", List(target.Curve, point => $"{{ \"day\": {Day(point.Day)}, \"expected\": {Number(point.Expected)} }}")),
            ("milestones", List(target.Milestones, step => $"{{ \"step\": {Number(step.Step)}, \"name\": {Text(step.Name)}, \"weight\": {Number(step.Weight)}, \"due\": {Day(step.Due)} }}")),
        ];
        return "    {\n" + string.Join(",\n", fields.Select(field => $"      \"{field.Name}\": {field.Json}")) + "\n    }";
    }

    private static string Line(Entry entry)
    {
        var fields = new List<string>
        {
            $"\"target\": {Text(entry.Target.Code)}",
            $"\"day\": {Day(entry.Day)}",
            $"\"at\": \"{entry.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)}\"",
        };
        Add(fields, "value", entry.Value, value => Number(value));
        Add(fields, "step", entry.Step, step => Number(step));
        Add(fields, "done", entry.Done, Text);
        Add(fields, "yes", entry.Yes, Text);
        if (entry.Note is not null)
            fields.Add($"\"note\": {Text(entry.Note)}");
        if (entry.Reason is not null)
            fields.Add($"\"reason\": {Text(entry.Reason)}");
        return "    { " + string.Join(", ", fields) + " }";
    }

    private static void Add<T>(List<string> fields, string name, T? value, Func<T, string> json)
        where T : struct
    {
        if (value is { } given)
            fields.Add($"\"{name}\": {json(given)}");
    }

    private static string List<T>(IReadOnlyList<T>? items, Func<T, string> json) =>
        items is null ? "null" : "[\n" + string.Join(",\n", items.Select(item => "        " + json(item))) + "\n      ]";

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);

    private static string Text(bool value) => value ? "true" : "false";

    private static string Day(DateOnly day) => day.ToString("'\"'yyyy-MM-dd'\"'", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "null";
}
