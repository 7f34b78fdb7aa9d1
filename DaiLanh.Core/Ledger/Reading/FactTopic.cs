using DaiLanh.Core.Kernel;
using DaiLanh.Core.Progress;

namespace DaiLanh.Core.Ledger.Reading;

/// <summary>What a row of the ledger is about, as people ask for it; kinds of facts are the program's own business.</summary>
public enum FactTopic
{
    /// <summary>A unit reported progress.</summary>
    Progress,

    /// <summary>A report was taken back.</summary>
    TakenBack,

    /// <summary>Targets and their library.</summary>
    Targets,

    /// <summary>Campaigns, movements, blocks, units.</summary>
    Organisation,

    /// <summary>Accounts, roles, tokens.</summary>
    Accounts,

    /// <summary>Projector screens.</summary>
    Screens,

    /// <summary>Reports that were made.</summary>
    Reports,

    /// <summary>Loading seeds, and the demonstration.</summary>
    Demonstration,

    /// <summary>What has no topic of its own.</summary>
    Other,
}

/// <summary>Which topic a fact belongs to, and how topics are called.</summary>
public static class FactTopics
{
    /// <summary>All in the order in which people are offered them.</summary>
    public static IReadOnlyList<FactTopic> All { get; } = Enum.GetValues<FactTopic>();

    /// <summary>
    /// The topic of a fact: that of the room in which its kind lives, so that a new kind needs no entry anywhere.
    /// </summary>
    /// <param name="fact">The fact; null for a row that cannot be read.</param>
    public static FactTopic Of(Fact? fact) => fact switch
    {
        null => FactTopic.Other,
        ProgressReported { Undoes: not null } => FactTopic.TakenBack,
        _ => RoomOf(fact) switch
        {
            nameof(Progress) => FactTopic.Progress,
            nameof(Targets) => FactTopic.Targets,
            nameof(Campaigns) or nameof(Units) => FactTopic.Organisation,
            nameof(People) => FactTopic.Accounts,
            nameof(Screens) => FactTopic.Screens,
            nameof(Reports) => FactTopic.Reports,
            nameof(Seeding) => FactTopic.Demonstration,
            _ => FactTopic.Other,
        },
    };

    /// <summary>The name of a topic.</summary>
    public static Phrase NameOf(FactTopic topic) => topic switch
    {
        FactTopic.Progress => Phrase.Of("Cập nhật tiến độ"),
        FactTopic.TakenBack => Phrase.Of("Rút lại lần ghi"),
        FactTopic.Targets => Phrase.Of("Chỉ tiêu và thư viện chỉ tiêu"),
        FactTopic.Organisation => Phrase.Of("Đợt, phong trào, khối, đơn vị"),
        FactTopic.Accounts => Phrase.Of("Tài khoản và quyền"),
        FactTopic.Screens => Phrase.Of("Màn hình"),
        FactTopic.Reports => Phrase.Of("Báo cáo"),
        FactTopic.Demonstration => Phrase.Of("Trình diễn"),
        FactTopic.Other => Phrase.Of("Việc khác"),
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "No such topic."),
    };

    // DaiLanh.Core.Targets, DaiLanh.Core.Targets.Plans → Targets
    private static string RoomOf(Fact fact) => fact.GetType().Namespace!.Split('.')[2];
}
