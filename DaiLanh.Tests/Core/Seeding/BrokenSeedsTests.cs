using System.Text.Json.Nodes;
using DaiLanh.Core.People;
using DaiLanh.Core.Seeding;
using DaiLanh.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Tests.Core.Seeding;

/// <summary>The delivered files with one mistake each: it is named with its file, place and reason, and nothing is loaded.</summary>
public sealed class BrokenSeedsTests : IDisposable
{
    private const string Campaign = "campaign.json", Movements = "movements.json", Organisation = "organisation.json", Library = "library.json",
        Targets = "demo/targets.json", Progress = "demo/progress.json";

    private readonly string _folder = Directory.CreateTempSubdirectory("dailanh-seeds-").FullName;

    public BrokenSeedsTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "demo"));
        foreach (var file in new[] { Campaign, Movements, Organisation, Library, Targets, Progress })
            File.Copy(Repository.PathOf("seeds/2023/" + file), Path.Combine(_folder, file));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    // shape
    [InlineData(Campaign, "$.name", "null", "thiếu mục này.")]
    [InlineData(Campaign, "$.theme", "\"  \"", "không được để trống.")]
    [InlineData(Campaign, "$.kind", "\"Special\"", "phải là một trong: Regular, Thematic.")]
    [InlineData(Campaign, "$.kind", "1", "phải là một trong: Regular, Thematic.")]
    [InlineData(Campaign, "$.start", "\"11/4/2023\"", "phải là ngày dạng “2023-05-24”.")]
    [InlineData(Campaign, "$.startIsAssumed", "\"yes\"", "phải là true hoặc false.")]
    [InlineData(Campaign, "$.legalBases", "{}", "phải là một danh sách trong ngoặc [ ].")]
    [InlineData(Campaign, "$.legalBases[2]", "7", "phải là một đối tượng trong ngoặc { }.")]
    [InlineData(Campaign, "$.addressees[0]", "7", "phải là một đoạn chữ trong ngoặc kép.")]
    [InlineData(Campaign, "$.colour", "\"đỏ\"", "không biết mục này. Ở đây chỉ có: code, name,", "$.colour")]
    [InlineData(Campaign, "$.end", "\"2023-04-10\"", "ngày cuối 10/4/2023 phải từ ngày đầu 11/4/2023 trở đi.")]
    [InlineData(Campaign, "$.onTrackRatio", "1.2", "phải lớn hơn 0 và không quá 1.")]
    [InlineData(Campaign, "$.behindRatio", "0.96", "phải lớn hơn 0 và không quá 0,95 (onTrackRatio).")]
    [InlineData(Campaign, "$.code", "\"năm 2023\"", "mã “năm 2023” chỉ được gồm chữ không dấu, chữ số và dấu gạch nối.")]
    [InlineData(Movements, "$[1].code", "\"vi-nguoi-ngheo\"", "mã “vi-nguoi-ngheo” đã có ở trên.")]
    [InlineData(Movements, "$[0].order", "0", "phải là số nguyên từ 1 trở lên.")]
    [InlineData(Movements, "$[0].order", "1.5", "phải là số nguyên từ 1 trở lên.")]
    // organisation
    [InlineData(Organisation, "$.units[3].block", "\"khong-co\"", "không có mã “khong-co”.")]
    [InlineData(Organisation, "$.units[3].shortName", "\"Tên dài hơn hai mươi bốn chữ\"", "dài 28 ký tự; nhiều nhất 24.")]
    [InlineData(Organisation, "$.units[3].prefix", "\"VPTK\"", "mã “VPTK” đã có ở trên.")]
    [InlineData(Organisation, "$.units[3].prefix", "\"X\"", "phải gồm 2 đến 6 chữ cái hoặc chữ số.")]
    [InlineData(Organisation, "$.units[3].kind", "\"Office\"", "phải là một trong: Department,")]
    [InlineData(Organisation, "$.blocks[0].heads[0].head", "\"khong-co\"", "không có mã “khong-co”.")]
    [InlineData(Organisation, "$.blocks[0].heads[0].deputy", "\"thon-1\"", "“thon-1” không thuộc khối này.")]
    // library
    [InlineData(Library, "$.templates[0].movement", "\"khong-co\"", "không có mã “khong-co”.")]
    [InlineData(Library, "$.templates[0].measure", "\"Sum\"", "phải là một trong: Amount, Limit, Milestones, YesNo.")]
    [InlineData(Library, "$.templates[0].direction", "\"Keep\"", "với Amount phải là Higher hoặc Lower.")]
    [InlineData(Library, "$.templates[0].suggestedWeight", "0", "phải lớn hơn 0 và không quá 1.000.000.")]
    [InlineData(Library, "$.templates[0].unitKinds[0]", "\"Office\"", "phải là một trong: Department,")]
    [InlineData(Library, "$.templates[7].milestones", "[]", "cần ít nhất một mốc.")]
    [InlineData(Library, "$.templates[0].milestones", "[]", "chỉ Milestones mới có mốc; ở đây phải là null.")]
    // targets: references, and every rule of a plan
    [InlineData(Targets, "$.targets[1].unit", "\"khong-co\"", "không có mã “khong-co”.")]
    [InlineData(Targets, "$.targets[1].movement", "\"khong-co\"", "không có mã “khong-co”.")]
    [InlineData(Targets, "$.targets[1].template", "\"L999\"", "không có mã “L999”.")]
    [InlineData(Targets, "$.targets[1].code", "\"VPTK-01\"", "mã “VPTK-01” đã có ở trên.")]
    [InlineData(Targets, "$.targets[1].code", "\"TCKT-02\"", "phải bắt đầu bằng “VPTK-” như mọi chỉ tiêu của Văn phòng – Thống kê.")]
    [InlineData(Targets, "$.targets[1].plan", "null", "thiếu mục này.")]
    [InlineData(Targets, "$.targets[1].plan", "\"99\"", "phải là một con số, dấu thập phân là dấu chấm, không có ngoặc kép.")]
    [InlineData(Targets, "$.targets[1].plan", "1e30", "số quá lớn; lớn nhất là 1.000.000.000.000.000.")]
    [InlineData(Targets, "$.targets[1].plan", "99.12345678", "nhiều nhất 6 chữ số sau dấu phẩy.")]
    [InlineData(Targets, "$.targets[1].plan", "50", "không khớp: mức ban đầu 84, kế hoạch 50.", "$.targets[1].direction")]
    [InlineData(Targets, "$.targets[1].weight", "0", "Trọng số phải lớn hơn 0 và không quá 1.000.000.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].weight", "-1", "Trọng số phải lớn hơn 0 và không quá 1.000.000.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].due", "\"2023-04-10\"", "Ngày đến hạn 10/4/2023 phải từ ngày bắt đầu 11/4/2023 trở đi.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].due", "\"2023-06-12\"", "phải nằm trong đợt thi đua, từ 11/4/2023 đến 11/6/2023.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].curve", "[{\"day\":\"2023-05-01\",\"expected\":1.5}]", "Điểm của đường kế hoạch ngày 1/5/2023 phải từ 0 % đến 100 %.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].curve", "[{\"day\":\"2023-05-02\",\"expected\":0.1},{\"day\":\"2023-05-01\",\"expected\":0.2}]", "Các điểm của đường kế hoạch phải theo thứ tự ngày.", "$.targets[1]")]
    [InlineData(Targets, "$.targets[1].curve", "[{\"day\":\"2023-06-20\",\"expected\":1}]", "mọi điểm phải từ 11/4/2023 đến 11/6/2023.")]
    [InlineData(Targets, "$.targets[0].curve", "[{\"day\":\"2023-04-15\",\"expected\":1}]", "Chỉ chỉ tiêu số lượng mới có đường kế hoạch.", "$.targets[0]")]
    [InlineData(Targets, "$.targets[0].plan", "1", "cách đo này không dùng con số; ở đây phải là null.")]
    [InlineData(Targets, "$.targets[0].pledged", "1", "cách đo này không dùng con số; ở đây phải là null.")]
    [InlineData(Targets, "$.targets[0].cumulative", "true", "chỉ Amount mới có số lũy kế.")]
    [InlineData(Targets, "$.targets[0].direction", "\"Higher\"", "với YesNo phải là None.")]
    [InlineData(Targets, "$.targets[5].milestones", "null", "Cần ít nhất một mốc.", "$.targets[5]")]
    [InlineData(Targets, "$.targets[5].milestones[1].step", "1", "Hai mốc không được cùng số thứ tự.", "$.targets[5]")]
    [InlineData(Targets, "$.targets[5].milestones[1].step", "7", "mốc thứ 2 phải có step 2.", "$.targets[5].milestones[1]")]
    [InlineData(Targets, "$.targets[5].milestones[1].weight", "0", "Trọng số của mỗi mốc phải lớn hơn 0.", "$.targets[5]")]
    [InlineData(Targets, "$.targets[5].milestones[1].due", "\"2023-06-11\"", "hạn của mốc phải từ 11/4/2023 đến 5/6/2023.", "$.targets[5].milestones[1]")]
    // progress: the rules that people are held to
    [InlineData(Progress, "$.entries[4].target", "\"HPN-99\"", "không có mã “HPN-99”.")]
    [InlineData(Progress, "$.entries[4].value", "null", "Hãy ghi một con số, ví dụ 620 hoặc 1.809,5.", "$.entries[4]")]
    [InlineData(Progress, "$.entries[4].yes", "true", "chỉ dùng cho chỉ tiêu YesNo.")]
    [InlineData(Progress, "$.entries[4].done", "true", "chỉ dùng cho chỉ tiêu Milestones.")]
    [InlineData(Progress, "$.entries[4].step", "1", "Hãy ghi một con số, ví dụ 620 hoặc 1.809,5.", "$.entries[4]")]
    [InlineData(Progress, "$.entries[6].yes", "null", "Hãy cho biết đạt hay chưa đạt.", "$.entries[6]")]
    [InlineData(Progress, "$.entries[4].day", "\"2023-04-14\"", "Ngày 14/4/2023 chưa đến. Hãy chọn ngày 13/4/2023 hoặc sớm hơn.", "$.entries[4]")]
    [InlineData(Progress, "$.entries[4].day", "\"2023-04-01\"", "Chỉ tiêu này bắt đầu ngày 11/4/2023. Hãy chọn ngày đó hoặc muộn hơn.", "$.entries[4]")]
    [InlineData(Progress, "$.entries[4].at", "\"2023-04-13T09:01:00+07:00\"", "phải sau lần ghi ở trên (09:05 13/4/2023).")]
    [InlineData(Progress, "$.entries[4].at", "\"2023-04-13T09:05:52\"", "phải là thời điểm dạng “2023-05-24T14:00:00+07:00”.")]
    public async Task One_mistake_is_named(string file, string path, string value, string why, string? place = null)
    {
        Change(file, path, value);

        var fault = await FaultAsync();

        Assert.Equal((file, place ?? path), (fault.File, fault.Place));
        Assert.StartsWith(why, fault.Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lower_running_total_without_its_reason_is_named()
    {
        var entries = JsonNode.Parse(await File.ReadAllTextAsync(In(Progress), Cancellation))!["entries"]!.AsArray();
        var at = entries.Index().First(e => e.Item!["reason"] is not null).Index;
        Change(Progress, $"$.entries[{at}].reason", "null");

        var fault = await FaultAsync();

        Assert.Equal($"$.entries[{at}].reason", fault.Place);
        Assert.Matches("^Số lũy kế .* thấp hơn lần trước .*Vì sao", fault.Why.ToString());
    }

    [Fact]
    public async Task A_text_that_is_not_JSON_is_named_by_line_and_column()
    {
        await File.WriteAllTextAsync(In(Movements), "[\n  { \"name\": \"ế\",, }\n]", Cancellation);

        var fault = await FaultAsync();

        Assert.Equal("Tệp movements.json, chỗ dòng 2, cột 17: không đúng cú pháp JSON.", fault.Say().ToString());
    }

    [Fact]
    public async Task A_property_given_twice_is_named()
    {
        await File.WriteAllTextAsync(In(Movements), """[{ "code": "a", "code": "b", "name": "A", "shortName": "A", "order": 1, "source": "x" }]""", Cancellation);

        Assert.Equal(("$[0].code", "mục này ghi hai lần."), Said(await FaultAsync()));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        File.Delete(In(Progress));

        var fault = await FaultAsync();

        Assert.Equal((Progress, "không tìm thấy tệp này."), (fault.File, fault.Why.ToString()));
    }

    [Fact]
    public async Task A_file_saved_by_a_Windows_editor_is_read_all_the_same()
    {
        foreach (var file in new[] { Campaign, Movements })
            await File.WriteAllTextAsync(In(file), (await File.ReadAllTextAsync(In(file), Cancellation)).ReplaceLineEndings("\r\n"), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Cancellation);
        await using var db = await TestDb.CreateAsync();

        Assert.IsType<LoadOutcome.Loaded>(await LoadAsync(db));
    }

    private async Task<SeedFault> FaultAsync()
    {
        await using var db = await TestDb.CreateAsync();
        var broken = Assert.IsType<LoadOutcome.Broken>(await LoadAsync(db));
        Assert.False(await db.ReadAsync(d => d.Ledger.AnyAsync(Cancellation)));
        Assert.False(await db.ReadAsync(d => d.Campaigns.AnyAsync(Cancellation)));
        Assert.False(await db.ReadAsync(d => d.Units.AnyAsync(Cancellation)));
        return broken.Fault;
    }

    private Task<LoadOutcome> LoadAsync(TestDb db) =>
        new LoadCampaign(db.Ledger, new SeedFolder(_folder), db.Databases).ExecuteAsync(Person.System, withDemoFigures: true, Cancellation);

    private string In(string file) => Path.Combine(_folder, file);

    private static (string Place, string Why) Said(SeedFault fault) => (fault.Place, fault.Why.ToString());

    // “$.targets[5].milestones[1].due”: walks there and puts the value in its place.
    private void Change(string file, string path, string value)
    {
        var root = JsonNode.Parse(File.ReadAllText(In(file)))!;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries)[1..];
        var node = root;
        foreach (var step in steps[..^1]) node = step[0] == '[' ? node[Index(step)]! : node[step]!;
        if (steps[^1][0] == '[') node[Index(steps[^1])] = JsonNode.Parse(value);
        else node[steps[^1]] = JsonNode.Parse(value);
        File.WriteAllText(In(file), root.ToJsonString());
    }

    private static int Index(string step) => int.Parse(step.AsSpan(1, step.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
}
