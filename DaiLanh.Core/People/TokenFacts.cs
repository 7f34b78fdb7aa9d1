using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;

namespace DaiLanh.Core.People;

/// <summary>A token was created with which another program acts for a person. Never carries the token or its hash.</summary>
public sealed record ApiTokenCreated : Fact
{
    /// <summary>Number of the token.</summary>
    public required int Token { get; init; }

    /// <summary>Id of the account for which it acts.</summary>
    public required string Account { get; init; }

    /// <summary>Name with which that person signs in.</summary>
    public required string UserName { get; init; }

    /// <summary>What it is for, if somebody said so.</summary>
    public string? Purpose { get; init; }

    /// <summary>Until when it is good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Purpose is null
        ? Phrase.Of("Tạo mã truy cập số {0} thay mặt “{1}”, dùng đến {2}", Token, UserName, CommuneTime.DayOf(ExpiresAt))
        : Phrase.Of("Tạo mã truy cập số {0} thay mặt “{1}” cho {3}, dùng đến {2}", Token, UserName, CommuneTime.DayOf(ExpiresAt), Purpose);
}

/// <summary>A token was revoked: from now on it opens nothing.</summary>
public sealed record ApiTokenRevoked : Fact
{
    /// <summary>Number of the token.</summary>
    public required int Token { get; init; }

    /// <summary>Id of the account for which it acted.</summary>
    public required string Account { get; init; }

    /// <summary>Name with which that person signs in.</summary>
    public required string UserName { get; init; }

    /// <inheritdoc/>
    public override Phrase Say() => Phrase.Of("Thu hồi mã truy cập số {0} thay mặt “{1}”", Token, UserName);
}
