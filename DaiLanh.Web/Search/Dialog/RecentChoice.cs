using DaiLanh.Core.Search;

namespace DaiLanh.Web.Search.Dialog;

/// <summary>Something that was chosen from the search before, as the browser kept it. It comes from outside: it is shown only when it is sound.</summary>
/// <param name="Kind">Name of a <see cref="FoundKind"/>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aside">Where it belongs.</param>
/// <param name="Address">Where it leads, relative to the site.</param>
public sealed record RecentChoice(string? Kind, string? Name, string? Aside, string? Address)
{
    /// <summary>How many are offered.</summary>
    public const int Most = 6;

    private const int Longest = 300;

    /// <summary>Whether it is of a known kind, short enough, and leads to a page of this site.</summary>
    internal bool IsSound =>
        Enum.TryParse<FoundKind>(Kind, out var kind) && Enum.IsDefined(kind) && Name is { Length: > 0 and <= Longest } && Aside is null or { Length: <= Longest }
        && Address is { Length: <= Longest } address && address.All(c => c is not (':' or '\\')) && !address.StartsWith('/');

    /// <summary>As something found.</summary>
    internal Found ToFound() => new(Enum.Parse<FoundKind>(Kind!), Name!, Aside, Address!);
}
