using System.Collections.Immutable;
using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Screens.Setup;

/// <summary>What became of a wish about a screen. A closed set.</summary>
public abstract record ScreenOutcome
{
    private ScreenOutcome() { }

    /// <summary>Committed, or it was so before.</summary>
    /// <param name="Number">The screen.</param>
    public sealed record Saved(int Number) : ScreenOutcome;

    /// <summary>Committed; here are its addresses, to be shown this once.</summary>
    /// <param name="Screen">The screen.</param>
    /// <param name="Secret">Its addresses.</param>
    public sealed record Opened(ScreenLine Screen, ScreenSecret Secret) : ScreenOutcome;

    /// <summary>Not possible as it is; everything that is wrong, at once.</summary>
    /// <param name="Objections">At least one.</param>
    public sealed record Refused(ImmutableArray<ScreenObjection> Objections) : ScreenOutcome;

    /// <summary>Not permitted for this person.</summary>
    /// <param name="Why">Who may.</param>
    public sealed record NotAllowed(Phrase Why) : ScreenOutcome;

    /// <summary>For everybody but the standing office and administrators.</summary>
    internal static NotAllowed OnlyManagers { get; } = new(Phrase.Of("Chỉ Thường trực Hội đồng và Quản trị hệ thống lập và thu hồi màn hình."));

    /// <summary>No such screen.</summary>
    internal static Refused Unknown(int number) => For(ScreenField.Screen, Phrase.Of("Không có màn hình số {0}.", number));

    /// <summary>One thing is wrong.</summary>
    internal static Refused For(ScreenField field, Phrase why) => new([new ScreenObjection(field, why)]);
}
