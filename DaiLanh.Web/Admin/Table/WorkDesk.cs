using DaiLanh.Core.Changes;

namespace DaiLanh.Web.Admin.Table;

/// <summary>
/// What the rows of one working table share: the columns, the way to the use case, and the reason, which is asked once and holds for what is
/// changed after it until somebody writes another one. Lives with its page; not thread-safe.
/// </summary>
public sealed class WorkDesk<T>(IReadOnlyList<WorkColumn<T>> columns, Func<Wish<T>, Task<ChangeOutcome<T>>> execute)
    where T : class
{
    /// <summary>Columns in their order; set anew when what can be chosen changes.</summary>
    public IReadOnlyList<WorkColumn<T>> Columns { get; set; } = columns;

    /// <summary>Columns of rows that stand: without what is filled in only once.</summary>
    public IEnumerable<WorkColumn<T>> Standing => Columns.Where(c => !c.IsOnlyForNew);

    /// <summary>What is filled in only when something is added.</summary>
    public IEnumerable<WorkColumn<T>> OnlyForNew => Columns.Where(c => c.IsOnlyForNew);

    /// <summary>Why things are changed; empty until somebody says so.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Reasons to choose from.</summary>
    public IReadOnlyList<string> UsualReasons { get; init; } = [];

    /// <summary>Whether there is one.</summary>
    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

    /// <summary>Executes a wish with the reason of the desk, unless it has its own.</summary>
    public Task<ChangeOutcome<T>> ExecuteAsync(Wish<T> wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return execute(wish.Reason is null ? wish with { Reason = Reason } : wish);
    }

    /// <summary>A column by the name of its property.</summary>
    public WorkColumn<T> Column(string field) => Columns.First(c => c.Field == field);
}
