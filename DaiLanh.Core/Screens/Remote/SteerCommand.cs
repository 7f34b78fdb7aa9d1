namespace DaiLanh.Core.Screens.Remote;

/// <summary>What somebody with the remote control wants. A closed set. All but the turning ones say how it shall be, so that doing one twice changes nothing.</summary>
public abstract record SteerCommand
{
    private SteerCommand() { }

    /// <summary>Takes control, or asks for it.</summary>
    public sealed record Take : SteerCommand;

    /// <summary>Gives control back, or takes the wish for it back.</summary>
    public sealed record Release : SteerCommand;

    /// <summary>Answers who asks.</summary>
    public sealed record Answer(bool IsGranted) : SteerCommand;

    /// <summary>The device is still there.</summary>
    public sealed record Here : SteerCommand;

    /// <summary>Pictures on (positive) or back.</summary>
    public sealed record Turn(int By) : SteerCommand;

    /// <summary>Stands still, or goes on.</summary>
    public sealed record Pause(bool IsPaused) : SteerCommand;

    /// <summary>A page by its place among those of the screen, from 0.</summary>
    public sealed record Page(int Index) : SteerCommand;

    /// <summary>A unit in close-up; null closes it.</summary>
    public sealed record CloseUp(string? UnitCode) : SteerCommand;

    /// <summary>Black, or not.</summary>
    public sealed record Blank(bool IsBlank) : SteerCommand;

    /// <summary>A line for everybody; null or empty takes it away.</summary>
    public sealed record Message(string? Text) : SteerCommand
    {
        /// <summary>Characters; more is no line.</summary>
        public const int Longest = 140;
    }

    /// <summary>The board as of an earlier day; null or today for the live one.</summary>
    public sealed record LookBack(DateOnly? Day) : SteerCommand;

    /// <summary>The campaign from its first day, in so many seconds; null stops it.</summary>
    public sealed record Play(int? Seconds) : SteerCommand;
}

/// <summary>A command as a device sends it.</summary>
/// <param name="Session">Which device, see <see cref="Handset.Session"/>.</param>
/// <param name="Number">Counts the device's orders up; sent again after a lost connection it is the same one.</param>
/// <param name="Command">What is wanted.</param>
public sealed record SteerOrder(string Session, long Number, SteerCommand Command);
