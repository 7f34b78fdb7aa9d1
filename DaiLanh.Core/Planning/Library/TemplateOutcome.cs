using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Core.Planning.Library;

/// <summary>What became of a wish about the library. A closed set; whatever was wished together is done together or not at all.</summary>
public abstract record TemplateOutcome
{
    private TemplateOutcome() { }

    /// <summary>Committed.</summary>
    /// <param name="Templates">Codes of the templates that are other than before; empty when all were so already.</param>
    public sealed record Saved(ImmutableArray<string> Templates) : TemplateOutcome;

    /// <summary>Not possible as it is; everything that is wrong, at once. Rows are codes of templates.</summary>
    public sealed record Refused(ImmutableArray<TargetObjection> Objections) : TemplateOutcome;

    /// <summary>Not permitted for this person.</summary>
    public sealed record NotAllowed(Phrase Why) : TemplateOutcome;

    /// <summary>Somebody changed these templates in between; nothing was overwritten.</summary>
    public sealed record ChangedMeanwhile(ImmutableArray<string> Templates) : TemplateOutcome;

    /// <summary>For everybody but the standing office.</summary>
    internal static NotAllowed OnlyTheOffice { get; } = new(Phrase.Of("Chỉ Thường trực Hội đồng sửa được thư viện chỉ tiêu."));

    internal static Refused RefusedFor(string? row, TargetField field, Phrase why) => new([new TargetObjection(row, field, why)]);
}
