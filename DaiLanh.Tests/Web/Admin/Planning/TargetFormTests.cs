using CsCheck;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;
using DaiLanh.Tests.Support;
using DaiLanh.Web.Admin.Planning.Dialogs;

namespace DaiLanh.Tests.Web.Admin.Planning;

/// <summary>A target as texts of a form, and back.</summary>
public sealed class TargetFormTests
{
    [Fact]
    public void A_form_that_nobody_touched_says_what_it_was_made_from() => Any.Plan.Sample(plan =>
    {
        var values = TargetValues.Of("Trồng cây", "cây", "ntm", null, plan).Fitted();
        var wrong = new Dictionary<TargetField, Phrase>();

        var read = TargetForm.Of(values).Read(values, wrong);

        Assert.Empty(wrong);
        Assert.Empty(TargetFields.Changed(values, read));
    });

    [Fact]
    public void A_step_that_is_renamed_or_moved_keeps_its_number_and_a_new_one_gets_a_new_number()
    {
        var values = TargetValues.Of("Đường", "mốc", "ntm", null, Some.Milestones(1, 2, 3));
        var form = TargetForm.Of(values);

        form.Steps = "Mốc 1; 1; 1/5/2023\nNghiệm thu; 2,5; 20/5\nMốc 3; 3; 11/6/2023\nBàn giao; 1; 11/6/2023";

        var read = form.Read(values, []);
        Assert.Equal([(1, "Mốc 1"), (2, "Nghiệm thu"), (3, "Mốc 3"), (7, "Bàn giao")], read.Milestones.Select(s => (s.Step, s.Name)));
        Assert.Equal((2.5m, new DateOnly(2023, 5, 20)), (read.Milestones[1].Weight, read.Milestones[1].Due));
        form.Steps = "Mốc 3; 3; 11/6/2023\nMốc 1; 1; 1/5/2023";
        Assert.Equal([3, 1], form.Read(values, []).Milestones.Select(s => s.Step));
    }

    [Fact]
    public void What_cannot_be_read_is_said_at_its_field()
    {
        var values = TargetValues.Of("Trồng cây", "cây", "ntm", null, Some.Amount());
        var form = TargetForm.Of(values);
        (form.Plan, form.Weight, form.Due, form.Curve) = ("nhiều", "1,234", "mai", "15/5/2023");
        var wrong = new Dictionary<TargetField, Phrase>();

        form.Read(values, wrong);

        Assert.Equal([TargetField.Plan, TargetField.Weight, TargetField.Due, TargetField.Curve], wrong.Keys);
    }
}
