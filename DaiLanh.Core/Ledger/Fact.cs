using DaiLanh.Core.Kernel;

namespace DaiLanh.Core.Ledger;

/// <summary>
/// Something that happened, in the past tense. Facts are the body of ledger rows: once written they are never changed, so their
/// properties may be added to (nullable) but never renamed. A fact carries the names of its day and needs no other table to be read.
/// </summary>
public abstract record Fact
{
    /// <summary>Code of the unit that it touches, if one.</summary>
    public virtual string? TouchesUnit => null;

    /// <summary>Code of the target that it touches, if one.</summary>
    public virtual string? TouchesTarget => null;

    /// <summary>Short name of that unit, as it was then.</summary>
    public virtual string? TouchesUnitName => null;

    /// <summary>Whether the board's fixed part (units, targets, movements …) must be read again.</summary>
    public virtual bool ChangesPlan => false;

    /// <summary>Whether it belongs among the latest updates that everybody sees.</summary>
    public virtual bool IsNews => false;

    /// <summary>What happened, in one sentence without the unit's name and without names of persons.</summary>
    public abstract Phrase Say();
}
