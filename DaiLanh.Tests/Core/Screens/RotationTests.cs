using System.Collections.Immutable;
using CsCheck;
using DaiLanh.Core.Screens;
using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.Core.Screens;

public sealed class RotationTests
{
    private const int Dwell = 20;

    private static readonly ImmutableArray<int> Parts = [2, 1, 0, 3];

    private static readonly Stop[] Round = [new(0, 0, 2), new(0, 1, 2), new(1, 0, 1), new(3, 0, 3), new(3, 1, 3), new(3, 2, 3)];

    [Fact]
    public void Every_part_of_every_page_has_its_turn_and_then_the_first_comes_again()
    {
        var steering = Rotation.GoTo(Steering.None, 0, 0, Some.Now);

        var seen = Enumerable.Range(0, 7).Select(i => At(steering, i * Dwell));

        Assert.Equal([.. Round, Round[0]], seen);
    }

    [Fact]
    public void A_picture_stays_its_whole_time_and_no_longer()
    {
        var steering = Rotation.GoTo(Steering.None, 1, 0, Some.Now);

        Assert.Equal(new Stop(1, 0, 1), At(steering, Dwell - 0.001));
        Assert.Equal(new Stop(3, 0, 3), At(steering, Dwell));
    }

    [Fact]
    public void The_time_until_the_next_picture_ends_where_the_picture_turns()
    {
        var now = Some.Now.AddSeconds(7.5);

        Assert.Equal(TimeSpan.FromSeconds(12.5), Rotation.UntilNext(Rotation.GoTo(Steering.None, 0, 0, Some.Now), Parts, Dwell, now));
    }

    [Fact]
    public void Whoever_opens_the_screen_later_sees_the_same_picture()
    {
        var first = Rotation.At(Steering.None, Parts, Dwell, Some.Now);

        Assert.Equal(first, Rotation.At(Steering.None, Parts, Dwell, Some.Now.AddSeconds(Dwell * 6)));
    }

    [Fact]
    public void A_paused_screen_stays_on_what_was_shown_and_goes_on_from_there()
    {
        var steering = Rotation.GoTo(Steering.None, 0, 0, Some.Now);

        var paused = Rotation.Pause(steering, Parts, Dwell, Some.Now.AddSeconds(25), isPaused: true);
        Assert.Equal(Round[1], At(paused, 3600));
        Assert.Null(Rotation.UntilNext(paused, Parts, Dwell, Some.Now));

        var resumed = Rotation.Pause(paused, Parts, Dwell, Some.Now.AddSeconds(3600), isPaused: false);
        Assert.Equal(Round[1], At(resumed, 3600 + Dwell - 1));
        Assert.Equal(Round[2], At(resumed, 3600 + Dwell));
    }

    [Fact]
    public void Turning_forth_and_back_goes_around_both_ends_and_closes_a_close_up()
    {
        var last = Rotation.GoTo(Steering.None, 3, 2, Some.Now) with { UnitCode = "thon-1" };

        var forth = Rotation.Turn(last, Parts, Dwell, Some.Now.AddSeconds(5), 1);
        Assert.Equal(Round[0], At(forth, 5));
        Assert.Null(forth.UnitCode);
        Assert.Equal(Round[5], At(Rotation.Turn(forth, Parts, Dwell, Some.Now.AddSeconds(6), -1), 6));
    }

    [Fact]
    public void A_close_up_holds_the_rotation_until_it_is_closed()
    {
        var steering = Rotation.GoTo(Steering.None, 0, 0, Some.Now);

        var open = Rotation.CloseUp(steering, Parts, Dwell, Some.Now.AddSeconds(25), "thon-1");
        var closed = Rotation.CloseUp(open, Parts, Dwell, Some.Now.AddSeconds(600), null);

        Assert.Equal(Round[1], At(open, 600));
        Assert.Equal(Round[1], At(closed, 600 + Dwell - 1));
        Assert.Equal(Round[2], At(closed, 600 + Dwell));
    }

    [Fact]
    public void A_replay_holds_the_picture_and_the_rotation_goes_on_after_it()
    {
        var steering = Rotation.GoTo(Steering.None, 0, 0, Some.Now) with { Day = Some.Start };

        var playing = Rotation.Play(steering, Parts, Dwell, Some.Now.AddSeconds(5), 60);

        Assert.Null(playing.Day);
        Assert.Equal(Round[0], At(playing, 65 + Dwell - 1));
        Assert.Equal(Round[1], At(playing, 65 + Dwell));
        Assert.True(playing.Replay!.RunsAt(Some.Now.AddSeconds(64.9)));
        Assert.False(playing.Replay.RunsAt(Some.Now.AddSeconds(65)));
    }

    [Fact]
    public void Without_anything_to_show_there_is_no_picture()
    {
        Assert.Null(Rotation.At(Steering.None, [], Dwell, Some.Now));
        Assert.Null(Rotation.At(Steering.None, [0, 0], Dwell, Some.Now));
        Assert.Same(Steering.None, Rotation.Turn(Steering.None, [0], Dwell, Some.Now, 1));
    }

    [Fact]
    public void Whatever_is_set_the_picture_is_one_that_exists()
    {
        var settings = from parts in Gen.Int[0, 4].Array[1, 6]
                       from page in Gen.Int[-2, 8]
                       from part in Gen.Int[-2, 8]
                       from seconds in Gen.Int[-100, 100_000]
                       from paused in Gen.Bool
                       select (Parts: parts.ToImmutableArray(), Steering: new Steering { Page = page, Part = part, IsPaused = paused, Since = Some.Now }, seconds);

        settings.Sample(s =>
        {
            var stop = Rotation.At(s.Steering, s.Parts, Dwell, Some.Now.AddSeconds(s.seconds));
            if (s.Parts.Sum() == 0) return stop is null;
            return stop is { } x && x.Parts == s.Parts[x.Page] && x.Part >= 0 && x.Part < x.Parts;
        });
    }

    private static Stop? At(Steering steering, double seconds) => Rotation.At(steering, Parts, Dwell, Some.Now.AddSeconds(seconds));
}
