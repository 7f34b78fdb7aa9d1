using DaiLanh.Core.Screens;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Screens;

/// <summary>How the control of a screen changes hands.</summary>
public sealed class ControlRulesTests
{
    private static readonly Handset First = new("phone-1", "p-1", "Chị Hoa");
    private static readonly Handset Second = new("phone-2", "p-2", "Anh Nam");
    private static readonly Handset Third = new("phone-3", "p-3", "Cô Lan");

    private static DateTimeOffset At(int seconds) => Some.Now.AddSeconds(seconds);

    private static readonly Steering Held = ControlRules.Take(Steering.None with { IsPaused = true, Message = "Nghỉ" }, First, At(0));

    private static readonly Steering Asked = ControlRules.Take(Held, Second, At(5));

    [Fact]
    public void Who_comes_first_has_it_and_who_comes_second_asks()
    {
        Assert.Equal(First, Held.Control.Holder);
        Assert.Equal(First, Asked.Control.Holder);
        Assert.Equal(new ControlRequest(Second, At(5)), Asked.Control.Request);
        Assert.True(ControlRules.IsHeldBy(Asked, "phone-1"));
        Assert.False(ControlRules.IsHeldBy(Asked, "phone-2"));
    }

    [Fact]
    public void Granted_it_changes_hands_and_the_hall_sees_nothing_of_it()
    {
        var after = ControlRules.Answer(Asked, "phone-1", isGranted: true, At(9));

        Assert.Equal(Second, after.Control.Holder);
        Assert.Null(after.Control.Request);
        Assert.Equal((true, "Nghỉ"), (after.IsPaused, after.Message));
        Assert.False(ControlRules.IsHeldBy(after, "phone-1"));
    }

    [Fact]
    public void Refused_it_stays_and_the_device_that_asked_is_told()
    {
        var after = ControlRules.Answer(Asked, "phone-1", isGranted: false, At(9));

        Assert.Equal(First, after.Control.Holder);
        Assert.Null(after.Control.Request);
        Assert.Equal("phone-2", after.Control.Declined);
        // Asking again wipes the no away.
        Assert.Null(ControlRules.Take(after, Second, At(10)).Control.Declined);
    }

    [Fact]
    public void Silence_is_no_after_half_a_minute()
    {
        Assert.NotNull(ControlRules.At(Asked, At(34)).Control.Request);

        var lapsed = ControlRules.At(Asked, At(35));

        Assert.Null(lapsed.Control.Request);
        Assert.Equal(First, lapsed.Control.Holder);
        Assert.Same(lapsed, ControlRules.Answer(lapsed, "phone-1", isGranted: true, At(36)));
    }

    [Fact]
    public void Only_the_holder_answers_and_only_one_wish_waits()
    {
        Assert.Same(Asked, ControlRules.Answer(Asked, "phone-2", isGranted: true, At(6)));
        Assert.Same(Asked, ControlRules.Answer(Asked, "phone-3", isGranted: true, At(6)));
        Assert.Equal(Second, ControlRules.Take(Asked, Third, At(6)).Control.Request!.From);
        Assert.Equal(Third, ControlRules.Take(Asked, Third, At(36)).Control.Request!.From);
    }

    [Fact]
    public void A_persons_other_phone_takes_over_without_asking()
    {
        var after = ControlRules.Take(Held, First with { Session = "tablet" }, At(5));

        Assert.Equal("tablet", after.Control.Holder!.Session);
        Assert.True(after.IsPaused);
    }

    [Fact]
    public void Given_back_the_screen_goes_back_to_its_rotation_or_to_who_asks()
    {
        Assert.Same(Steering.None, ControlRules.Release(Held, "phone-1", At(5)));
        Assert.Equal(Second, ControlRules.Release(Asked, "phone-1", At(6)).Control.Holder);
        Assert.Null(ControlRules.Release(Asked, "phone-2", At(6)).Control.Request);
        Assert.Equal(Asked, ControlRules.Release(Asked, "phone-3", At(6)));
    }

    [Fact]
    public void A_phone_that_is_gone_for_two_minutes_loses_control_and_one_that_is_heard_keeps_it()
    {
        Assert.Equal(First, ControlRules.At(Held, At(119)).Control.Holder);
        Assert.Same(Steering.None, ControlRules.At(Held, At(120)));

        var heard = ControlRules.Hear(Held, "phone-1", At(119));
        Assert.Equal(First, ControlRules.At(heard, At(238)).Control.Holder);
        Assert.Same(Held.Control.Holder, ControlRules.Hear(Held, "phone-2", At(119)).Control.Holder);
        Assert.Same(Steering.None, ControlRules.At(ControlRules.Hear(Held, "phone-2", At(119)), At(120)));
        // Then whoever comes next has it at once.
        Assert.Equal(Second, ControlRules.Take(Held, Second, At(120)).Control.Holder);
    }

    [Fact]
    public void What_does_not_change_is_the_same_object() => Assert.Same(Asked, ControlRules.At(Asked, At(6)));
}
