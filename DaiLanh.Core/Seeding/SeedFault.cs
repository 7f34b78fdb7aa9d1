using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Seeding;

/// <summary>What is wrong with a seed file, and where.</summary>
/// <param name="File">Name from the seeds folder (“demo/targets.json”).</param>
/// <param name="Place">Where in the file: a path (“$.targets[3].weight”) or a line.</param>
/// <param name="Why">What is wrong and what would be right.</param>
public sealed record SeedFault(string File, string Place, Phrase Why)
{
    /// <summary>The whole sentence.</summary>
    public Phrase Say() => Phrase.Of("Tệp {0}, chỗ {1}: {2}", File, Place, Why);
}

/// <summary>Carries a fault out of the reading of the files; <see cref="LoadCampaign"/> turns it into an outcome. Never leaves this room.</summary>
internal sealed class SeedFaultException(SeedFault fault) : Exception(fault.Say().ToString())
{
    public SeedFault Fault { get; } = fault;
}
