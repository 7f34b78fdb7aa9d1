using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Seeding;

/// <summary>What became of loading a campaign. A closed set.</summary>
public abstract record LoadOutcome
{
    private LoadOutcome() { }

    /// <summary>Committed, all of it.</summary>
    /// <param name="Campaign">Short name of the campaign.</param>
    /// <param name="Units">Units loaded.</param>
    /// <param name="Targets">Targets loaded; 0 without demo figures.</param>
    /// <param name="Entries">Progress entries loaded; 0 without demo figures.</param>
    public sealed record Loaded(string Campaign, int Units, int Targets, int Entries) : LoadOutcome;

    /// <summary>The store holds something already; nothing was read or changed.</summary>
    public sealed record AlreadyLoaded : LoadOutcome;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : LoadOutcome;

    /// <summary>A file is broken; nothing was loaded.</summary>
    public sealed record Broken(SeedFault Fault) : LoadOutcome;

    /// <summary>The demo figures do not fit behind what the ledger holds already; nothing was loaded.</summary>
    public sealed record Refused(Phrase Why) : LoadOutcome;
}
