using Bunit;
using DaiLanh.Core.People;
using DaiLanh.Core.Planning;
using DaiLanh.Core.Planning.Library;
using DaiLanh.Core.Seeding;
using DaiLanh.Core.Targets;
using DaiLanh.Core.Units;
using DaiLanh.Tests.Support;
using DaiLanh.Tests.Web.Views;
using DaiLanh.Web.Admin.Planning;
using DaiLanh.Web.Admin.Planning.Library;
using DaiLanh.Web.Admin.Sheets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DaiLanh.Tests.Web.Admin.Planning;

/// <summary>A page of planning as the standing office has it open, on the small campaign of <see cref="PageTest"/> with a few templates.</summary>
public abstract class PlanningTest : PageTest
{
    protected PlanningTest()
    {
        Services.AddSingleton(_ => new PlanDesk(Db.Get<DefineTarget>(), Db.Get<ChangeTargets>(), Db.Get<RetireTargets>(), Db.Get<CopyTargets>(), Db.Get<PlanReader>()));
        Services.AddSingleton(_ => new LibraryDesk(
            Db.Get<TakeFromLibrary>(), Db.Get<RetireTargets>(), Db.Get<DefineTemplate>(), Db.Get<ChangeTemplates>(), Db.Get<RetireTemplate>(), Db.Get<LibraryReader>(), Db.Get<PlanReader>()));
        Services.AddSingleton(_ => Db.Get<PlanReader>());
        SignIn(Office);
    }

    private protected static Person Office { get; } = Some.Holding(Role.Office);

    private protected override Seeds Seeds => base.Seeds with
    {
        Templates =
        [
            SomeFacts.Template,
            SomeFacts.Template with { Code = "L01", Name = "Trồng cây", MeasureUnit = "cây", Kind = MeasureKind.Amount, IsCumulative = true, Steps = [], SuggestedWeight = 3, Note = null },
            SomeFacts.Template with { Code = "L02", Name = "Ký kết giao ước", MeasureUnit = "đạt/chưa đạt", Kind = MeasureKind.YesNo, Steps = [], Movement = "vhcs", SuggestedWeight = 1 },
            SomeFacts.Template with { Code = "L03", Name = "Dạy tốt, học tốt", MeasureUnit = "lớp", Kind = MeasureKind.Amount, Steps = [], UnitKinds = [UnitKind.School] },
        ],
    };

    /// <summary>Types into cells as the browser's part tells it.</summary>
    private protected static Task TypeAsync<TPage>(IRenderedComponent<TPage> page, params SheetText[] texts)
        where TPage : class, IComponent => page.Find("plan-sheet").TriggerEventAsync("onsheettyped", new SheetTypedEventArgs { Telling = 1, Texts = [.. texts] });

    /// <summary>Presses a button of a row.</summary>
    private protected static Task PressAsync<TPage>(IRenderedComponent<TPage> page, string row, string act)
        where TPage : class, IComponent => page.Find("plan-sheet").TriggerEventAsync("onsheetpressed", new SheetPressedEventArgs { Row = row, Name = act });

    /// <summary>A cell as it stands on the page.</summary>
    private protected static AngleSharp.Dom.IElement Cell<TPage>(IRenderedComponent<TPage> page, string row, string column)
        where TPage : class, IComponent => page.Find($"tr[data-r='{row}'] > td[data-c='{column}']");

    /// <summary>Writes the reason and saves.</summary>
    private protected static async Task SaveAsync<TPage>(IRenderedComponent<TPage> page, string? reason = "Điều chỉnh")
        where TPage : class, IComponent
    {
        if (reason is not null) await page.Find("#ly-do-luu").ChangeAsync(new() { Value = reason });
        await page.Find(".save-bar form").SubmitAsync();
    }

    /// <summary>Changes a target as somebody else at another page does.</summary>
    private protected async Task ElsewhereAsync(string code, Func<TargetValues, TargetValues> make, string campaign = SomeFacts.CampaignCode)
    {
        var seen = (await Db.Get<PlanReader>().FindAsync(campaign, code, Xunit.TestContext.Current.CancellationToken))!.Values;
        var saved = Assert.IsType<PlanOutcome.Saved>(await Db.Get<ChangeTargets>().ExecuteAsync(
            Office with { Name = "Người ở bàn kia" }, campaign, [new TargetChange(code, seen, make(seen))], "Nơi khác", Xunit.TestContext.Current.CancellationToken));
        await ShownAsync(saved.Sequence!.Value);
    }
}
