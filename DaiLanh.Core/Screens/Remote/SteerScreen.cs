using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Screens.Setup;

namespace DaiLanh.Core.Screens.Remote;

/// <summary>
/// Use case: somebody steers a screen from another device. Only the standing office and the council may, one at a time. What is set lives in
/// memory and is no fact: nothing of the campaign changes by it, and a restart brings the rotation back.
/// </summary>
public sealed class SteerScreen(LiveScreens live, ScreenReader reader, LiveBoard boards, TimeProvider clock)
{
    /// <summary>A wall draws a picture in one or two seconds; a slow one on a thin line takes longer.</summary>
    public static readonly TimeSpan PicturePatience = TimeSpan.FromSeconds(20);

    private static Phrase OnlySteerers { get; } = Phrase.Of("Chỉ Thường trực và thành viên Hội đồng điều khiển màn hình.");

    private static Phrase NotInUse { get; } = Phrase.Of("Màn hình này không còn dùng.");

    /// <summary>Checks permission, screen and control, then sets it; walls show it with their next render.</summary>
    public async Task<SteerOutcome> ExecuteAsync(Person actor, int screen, SteerOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(order);
        if (!actor.MaySteerScreens) return new SteerOutcome.NotAllowed(OnlySteerers);
        var now = clock.GetUtcNow();
        if (await reader.FindAsync(screen, cancellationToken).ConfigureAwait(false) is not { } line || line.StateAt(now) != ScreenState.Open)
            return new SteerOutcome.Refused(NotInUse);
        if (ObjectionTo(order.Command, line.Settings) is { } why) return new SteerOutcome.Refused(why);

        var wall = live.Of(screen);
        SteerOutcome outcome = SteerOutcome.Done.Once;
        wall.Change(
            before =>
            {
                (var after, outcome) = Decide(before, wall, line.Settings, actor, order, now);
                return after;
            },
            // That a device is still there is nothing that anybody must draw.
            isQuiet: order.Command is SteerCommand.Here);
        return outcome;
    }

    /// <summary>
    /// A picture of the screen for the minutes, for whoever steers it. Only a browser knows what is on a wall, so the walls are asked; the picture
    /// goes to the device that steers and is kept nowhere.
    /// </summary>
    public async Task<PictureOutcome> PhotographAsync(Person actor, int screen, string session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.MaySteerScreens) return new PictureOutcome.Refused(OnlySteerers);
        var now = clock.GetUtcNow();
        if (await reader.FindAsync(screen, cancellationToken).ConfigureAwait(false) is not { } line || line.StateAt(now) != ScreenState.Open)
            return new PictureOutcome.Refused(NotInUse);

        var wall = live.Of(screen);
        var steering = ControlRules.At(wall.Steering, now);
        if (ObjectionTo(steering, actor, session) is { } why) return new PictureOutcome.Refused(why);
        if (steering.IsBlank) return new PictureOutcome.Refused(Phrase.Of("Màn hình đang tắt hình. Hãy hiện lại rồi chụp."));
        if (wall.WallsAt(now) == 0) return new PictureOutcome.Refused(Phrase.Of("Chưa thấy máy nào mở màn hình này nên chưa chụp được."));
        try
        {
            return new PictureOutcome.Taken(await wall.AskForPicture().Made.WaitAsync(PicturePatience, clock, cancellationToken).ConfigureAwait(false));
        }
        catch (TimeoutException)
        {
            return new PictureOutcome.Refused(Phrase.Of("Màn hình chưa gửi được ảnh. Hãy thử lại sau ít giây."));
        }
    }

    private static (Steering After, SteerOutcome Outcome) Decide(
        Steering before, LiveScreen wall, ScreenSettings settings, Person actor, SteerOrder order, DateTimeOffset now)
    {
        var steering = ControlRules.At(before, now);
        switch (order.Command)
        {
            case SteerCommand.Take:
                var taken = ControlRules.Take(steering, new Handset(order.Session, actor.Id, actor.Name), now);
                return ControlRules.IsHeldBy(taken, order.Session) || taken.Control.Request?.From.Session == order.Session
                    ? (taken, SteerOutcome.Done.Once)
                    : (taken, new SteerOutcome.Refused(Phrase.Of("{0} đang xin điều khiển. Hãy chờ một lát.", taken.Control.Request?.From.Name)));
            case SteerCommand.Release:
                return (ControlRules.Release(steering, order.Session, now), SteerOutcome.Done.Once);
            case SteerCommand.Here:
                return (ControlRules.Hear(steering, order.Session, now), SteerOutcome.Done.Once);
        }
        if (ObjectionTo(steering, actor, order.Session) is { } why) return (steering, new SteerOutcome.Refused(why));
        if (order.Number <= steering.Control.Done) return (steering, SteerOutcome.Done.Once);

        var after = order.Command is SteerCommand.Answer answer
            ? ControlRules.Answer(steering, order.Session, answer.IsGranted, now)
            : Set(steering, order.Command, wall.PartsOf(settings), settings.DwellSeconds, now);
        return (ControlRules.IsHeldBy(after, order.Session) ? after with { Control = after.Control with { Done = order.Number, HeardAt = now } } : after, SteerOutcome.Done.Once);
    }

    // Why this device does not steer; null when it does.
    private static Phrase? ObjectionTo(Steering steering, Person actor, string session) =>
        ControlRules.IsHeldBy(steering, session) && steering.Control.Holder!.PersonId == actor.Id ? null
        : steering.Control.Holder is { } holder ? Phrase.Of("{0} đang điều khiển màn hình này.", holder.Name)
        : Phrase.Of("Bạn không còn giữ điều khiển. Hãy nhận lại.");

    private static Steering Set(Steering steering, SteerCommand command, System.Collections.Immutable.ImmutableArray<int> parts, int dwell, DateTimeOffset now) => command switch
    {
        SteerCommand.Turn turn => Rotation.Turn(steering, parts, dwell, now, Math.Sign(turn.By)),
        SteerCommand.Pause pause => Rotation.Pause(steering, parts, dwell, now, pause.IsPaused),
        SteerCommand.Page page => Rotation.GoTo(steering, page.Index, 0, now),
        SteerCommand.CloseUp unit => Rotation.CloseUp(steering, parts, dwell, now, unit.UnitCode),
        SteerCommand.Blank blank => steering with { IsBlank = blank.IsBlank },
        SteerCommand.Message message => steering with { Message = string.IsNullOrWhiteSpace(message.Text) ? null : message.Text.Trim() },
        SteerCommand.LookBack back => steering with { Day = back.Day, Replay = null },
        SteerCommand.Play { Seconds: { } seconds } => Rotation.Play(steering, parts, dwell, now, seconds),
        SteerCommand.Play => steering with { Replay = null },
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
    };

    private Phrase? ObjectionTo(SteerCommand command, ScreenSettings settings) => command switch
    {
        SteerCommand.Page page when page.Index < 0 || page.Index >= settings.Pages.Length => Phrase.Of("Màn hình không có trang này."),
        SteerCommand.CloseUp { UnitCode: { } code } when boards.Current?.Unit(code) is null => Phrase.Of("Đợt thi đua không có đơn vị này."),
        SteerCommand.Message { Text: { Length: > SteerCommand.Message.Longest and var length } } => Phrase.Of("Dòng thông báo dài {0} ký tự, nhiều nhất {1}. Hãy rút ngắn lại.", length, SteerCommand.Message.Longest),
        SteerCommand.LookBack { Day: { } day } when boards.Current is not { } board || day < board.FirstDay || day > board.Day => Phrase.Of("Chỉ xem lại được các ngày của đợt thi đua đến hôm nay."),
        SteerCommand.Play { Seconds: < 5 or > Replay.Longest } => Phrase.Of("Diễn lại trong {0} đến {1} giây.", 5, Replay.Longest),
        _ => null,
    };
}
