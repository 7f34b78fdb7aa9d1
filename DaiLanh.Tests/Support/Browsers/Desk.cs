using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Web.Words;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DaiLanh.Tests.Support.Browsers;

/// <summary>The page /cap-nhat of one unit as a person uses it.</summary>
internal sealed class Desk(IPage page)
{
    public IPage Page => page;

    /// <summary>The row of a target, found by its name.</summary>
    public DeskRow Row(TargetRow target) => new(page, target.Card);
}

/// <summary>One row of the desk.</summary>
internal sealed class DeskRow(IPage page, TargetCard card)
{
    private readonly ILocator _row = page.GetByRole(AriaRole.Listitem)
        .Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = card.Name, Exact = true }) });

    /// <summary>Where the number is typed.</summary>
    public ILocator Cell => _row.GetByRole(AriaRole.Textbox, new() { Name = card.Name });

    /// <summary>“Đã lưu 14:05”.</summary>
    public ILocator State => _row.GetByRole(AriaRole.Status).First;

    /// <summary>What is wrong, if anything.</summary>
    public ILocator Objection => _row.GetByRole(AriaRole.Alert);

    /// <summary>What the row asks before it saves.</summary>
    public ILocator Question => _row.GetByRole(AriaRole.Group);

    /// <summary>Where a reason is asked for.</summary>
    public ILocator Reason => Question.GetByRole(AriaRole.Textbox);

    /// <summary>A milestone, or the yes of a yes/no target.</summary>
    public ILocator Box(string name) => _row.GetByRole(AriaRole.Checkbox, new() { Name = name });

    /// <summary>Where a note is written, once it is open.</summary>
    public ILocator Note => _row.GetByLabel("Ghi chú cho chỉ tiêu này");

    public ILocator Button(string name) => _row.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Anything in the row that says this.</summary>
    public ILocator Saying(string text) => _row.GetByText(text);

    /// <summary>Types a number in place of what is there and leaves the cell downwards, as people do.</summary>
    public async Task TypeAsync(string text, string? thenPress = "Enter")
    {
        await Cell.ClickAsync();
        await Cell.PressAsync("Control+A");
        await Cell.PressSequentiallyAsync(text);
        if (thenPress is not null) await Cell.PressAsync(thenPress);
    }

    public Task SavedAsync() => Expect(State).ToContainTextAsync("Đã lưu");
}

/// <summary>Targets of the demonstration that suit a story.</summary>
internal static class Suitable
{
    /// <summary>Totals to date with room to the plan, all with an entry, in the order of the desk.</summary>
    public static IEnumerable<TargetRow> Totals(CampaignBoard board, string unit) =>
        from movement in board.Plan.Movements
        from target in board.Unit(unit)!.Targets
        where target.Card.MovementCode == movement.Code && target.Actual.Value is { } actual
            && target.Card.Plan.Measure is Measure.Amount { IsCumulative: true, Baseline: 0, Plan: >= 10 and < 1000 } amount && actual < amount.Plan
        select target;

    /// <summary>As a person types it.</summary>
    public static string Typed(decimal value) => value.ToString("0.###", Cultures.Vietnamese);

    /// <summary>As a cell shows it.</summary>
    public static string Shown(decimal value) => VietnameseNumber.Of(value);

    /// <summary>What is planned.</summary>
    public static decimal PlanOf(TargetRow target) => ((Measure.Amount)target.Card.Plan.Measure).Plan;
}
