using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.Seeding;

/// <summary>From here on made-up updates of the demonstration (“Trình diễn”) come in. Never in production.</summary>
public sealed record DemoPlayStarted : Fact
{
    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Bật trình diễn: các đơn vị tự cập nhật bằng số liệu minh họa");
}

/// <summary>The demonstration was switched off, or had nothing left to play.</summary>
public sealed record DemoPlayStopped : Fact
{
    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Tắt trình diễn");
}
