using DaiLanh.Core.People;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Planning;

/// <summary>The library: templates are added, changed, taken out and offered again.</summary>
public sealed class TemplateTests : IAsyncLifetime
{
    private static readonly TemplateValues Trees = new()
    {
        Name = " Trồng cây xanh ",
        MeasureUnit = "cây",
        Kind = MeasureKind.Amount,
        IsCumulative = true,
        Movement = "ntm",
        SuggestedWeight = 3,
        UnitKinds = [UnitKind.Village],
        Source = "",
    };

    private TestDb _db = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _db = await TestDb.WithAsync(SomeFacts.Target("THON1-01") with { Template = "L08" });

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task A_new_template_gets_the_next_code_and_is_offered_to_the_units_it_suits()
    {
        Assert.Equal(["L09"], Assert.IsType<TemplateOutcome.Saved>(await DefineAsync(Trees)).Templates);

        var line = await SeesAsync("L09");
        Assert.Equal(("Trồng cây xanh", 0, (DateOnly?)null), (line.Values.Name, line.Uses, line.RetiredFrom));
        Assert.True(line.Values.Suits(UnitKind.Village));
        Assert.False(line.Values.Suits(UnitKind.School));
        Assert.True((await SeesAsync("L08")).Values.Suits(UnitKind.School));
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Theory]
    [InlineData(TargetField.Name)]
    [InlineData(TargetField.MeasureUnit)]
    [InlineData(TargetField.Weight)]
    [InlineData(TargetField.Movement)]
    [InlineData(TargetField.Milestones)]
    public async Task What_is_wrong_is_said_at_its_field(TargetField field)
    {
        var values = field switch
        {
            TargetField.Name => Trees with { Name = " " },
            TargetField.MeasureUnit => Trees with { MeasureUnit = new string('x', 61) },
            TargetField.Weight => Trees with { SuggestedWeight = 0 },
            TargetField.Movement => Trees with { Movement = "x" },
            _ => Trees with { Kind = MeasureKind.Milestones },
        };
        Assert.Equal(field, Assert.Single(Assert.IsType<TemplateOutcome.Refused>(await DefineAsync(values)).Objections).Field);
    }

    [Fact]
    public async Task A_changed_template_leaves_the_targets_made_from_it_as_they_are()
    {
        var seen = (await SeesAsync("L08")).Values;

        Assert.IsType<TemplateOutcome.Saved>(await ChangeAsync("L08", seen, seen with { Name = "Hồ sơ mới", SuggestedWeight = 4 }));

        Assert.Equal(("Hồ sơ mới", 4, 1), (await SeesAsync("L08")) is var line ? (line.Values.Name, line.Values.SuggestedWeight, line.Uses) : default);
        Assert.Equal("Chỉ tiêu THON1-01", (await _db.BoardAsync()).Target("THON1-01")!.Card.Name);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task A_template_that_somebody_else_changed_is_not_overwritten()
    {
        var seen = (await SeesAsync("L08")).Values;
        await ChangeAsync("L08", seen, seen with { SuggestedWeight = 4 });

        Assert.Equal(["L08"], Assert.IsType<TemplateOutcome.ChangedMeanwhile>(await ChangeAsync("L08", seen, seen with { Name = "Khác" })).Templates);
        Assert.Empty(Assert.IsType<TemplateOutcome.Saved>(await ChangeAsync("L08", seen, seen with { SuggestedWeight = 4 })).Templates);
    }

    [Fact]
    public async Task A_retired_template_is_offered_no_more_and_its_name_is_free_until_it_is_back()
    {
        Assert.IsType<TemplateOutcome.Saved>(await RetireAsync("L08", isReturn: false));
        Assert.Equal(Some.Today, (await SeesAsync("L08")).RetiredFrom);
        var seen = (await SeesAsync("L08")).Values;
        Assert.Equal(TargetField.Template, Assert.Single(Assert.IsType<TemplateOutcome.Refused>(await ChangeAsync("L08", seen, seen with { Name = "Khác" })).Objections).Field);
        await DefineAsync(Trees with { Name = seen.Name });

        var twin = Assert.Single(Assert.IsType<TemplateOutcome.Refused>(await RetireAsync("L08", isReturn: true)).Objections);
        Assert.Equal("Thư viện đã có mẫu này: L09. Hãy dùng mẫu đó, hoặc đặt tên khác.", twin.Why.ToString());

        await RetireAsync("L09", isReturn: false);
        Assert.IsType<TemplateOutcome.Saved>(await RetireAsync("L08", isReturn: true));
        Assert.Null((await SeesAsync("L08")).RetiredFrom);
        Assert.Null((await _db.CheckAsync()).Fault);
    }

    [Fact]
    public async Task Only_the_office_may_and_changing_needs_a_reason()
    {
        var seen = (await SeesAsync("L08")).Values;
        var admin = Some.Holding(Role.Admin);
        Assert.IsType<TemplateOutcome.NotAllowed>(await _db.Get<DefineTemplate>().ExecuteAsync(admin, Trees, Cancellation));
        Assert.IsType<TemplateOutcome.NotAllowed>(await _db.Get<ChangeTemplates>().ExecuteAsync(admin, [new TemplateChange("L08", seen, seen)], "x", Cancellation));
        Assert.IsType<TemplateOutcome.NotAllowed>(await _db.Get<RetireTemplate>().ExecuteAsync(admin, "L08", false, "x", Cancellation));
        Assert.IsType<TemplateOutcome.Refused>(await _db.Get<ChangeTemplates>().ExecuteAsync(Office.Person, [new TemplateChange("L08", seen, seen with { Name = "Khác" })], " ", Cancellation));
        Assert.IsType<TemplateOutcome.Refused>(await _db.Get<RetireTemplate>().ExecuteAsync(Office.Person, "L08", false, " ", Cancellation));
        Assert.IsType<TemplateOutcome.Refused>(await _db.Get<RetireTemplate>().ExecuteAsync(Office.Person, "L99", false, "x", Cancellation));
    }

    private async Task<TemplateLine> SeesAsync(string code) => (await _db.Get<LibraryReader>().AllAsync(Cancellation)).Single(t => t.Code == code);

    private Task<TemplateOutcome> DefineAsync(TemplateValues values) => _db.Get<DefineTemplate>().ExecuteAsync(Office.Person, values, Cancellation);

    private Task<TemplateOutcome> ChangeAsync(string code, TemplateValues seen, TemplateValues wanted) =>
        _db.Get<ChangeTemplates>().ExecuteAsync(Office.Person, [new TemplateChange(code, seen, wanted)], Office.Why, Cancellation);

    private Task<TemplateOutcome> RetireAsync(string code, bool isReturn) => _db.Get<RetireTemplate>().ExecuteAsync(Office.Person, code, isReturn, Office.Why, Cancellation);
}
