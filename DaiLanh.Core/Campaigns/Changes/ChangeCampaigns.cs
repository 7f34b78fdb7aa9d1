using System.Collections.Immutable;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Ledger;
using DaiLanh.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace DaiLanh.Core.Campaigns.Changes;

/// <summary>Use case: set up the next campaign as a draft, change what a campaign is. It is launched and closed by <see cref="MoveCampaign"/>.</summary>
public sealed class ChangeCampaigns(Ledger.Ledger ledger, LastChanges last) : PlanChange<CampaignDetails, Campaign>(ledger, last)
{
    /// <summary>Longest short name: it stands on the wall above everything, on two lines at most.</summary>
    public const int LongestShortName = 90;

    /// <summary>Longest name and theme.</summary>
    public const int LongestText = 500;

    /// <summary>Longest time, in days.</summary>
    public const int LongestTime = 366 * 3;

    /// <inheritdoc/>
    protected override IReadOnlyList<DetailField<CampaignDetails>> Fields => CampaignDetails.Fields;

    /// <inheritdoc/>
    protected override IReadOnlyCollection<string> Kinds { get; } = [nameof(CampaignChanged)];

    /// <summary>A draft is nobody's news; why there is a campaign is said when it is launched.</summary>
    protected override bool NeedsReason(Wish<CampaignDetails> wish) => wish is not Wish<CampaignDetails>.Add;

    /// <inheritdoc/>
    protected override string CodeOf(CampaignDetails details) => details.Code;

    /// <inheritdoc/>
    protected override CampaignDetails DetailsOf(Campaign entity) => CampaignDetails.Of(entity);

    /// <inheritdoc/>
    protected override DateOnly? RetiredFrom(Campaign entity) => null;

    /// <inheritdoc/>
    protected override CampaignDetails Tidied(CampaignDetails details) => details with
    {
        Code = Faults.Tidy(details.Code),
        Name = Faults.Tidy(details.Name),
        ShortName = Faults.Tidy(details.ShortName),
        Theme = Faults.Tidy(details.Theme),
        LegalBases = [.. details.LegalBases.Select(Tidied).Where(b => b.Kind.Length + b.Number.Length + b.Issuer.Length + b.About.Length > 0)],
        Addressees = [.. details.Addressees.Select(Faults.Tidy).Where(a => a.Length > 0)],
    };

    /// <inheritdoc/>
    protected override Task<Campaign?> FindAsync(DaiLanhDb db, string code, CancellationToken cancellationToken) =>
        db.Campaigns.AsTracking().FirstOrDefaultAsync(c => c.Code == code, cancellationToken);

    private protected override async Task<Faults> FaultsAsync(LedgerTransaction work, CampaignDetails details, CampaignDetails? before, CancellationToken cancellationToken)
    {
        var faults = new Faults();
        faults.Text(nameof(details.Name), details.Name, LongestText);
        faults.Text(nameof(details.ShortName), details.ShortName, LongestShortName);
        faults.MayBeText(nameof(details.Theme), details.Theme, LongestText);
        if (details.End < details.Start) faults.Add(nameof(details.End), Phrase.Of("Ngày kết thúc {0} trước ngày bắt đầu {1}.", details.End, details.Start));
        else if (details.End.DayNumber - details.Start.DayNumber > LongestTime) faults.Add(nameof(details.End), Phrase.Of("Đợt thi đua dài quá ba năm. Hãy xem lại năm."));
        else if (before is not null) await CheckTargetsAsync(faults, work.Db, details, cancellationToken).ConfigureAwait(false);
        if (details.OnTrackRatio is <= 0 or > 1) faults.Add(nameof(details.OnTrackRatio), Phrase.Of("Hãy ghi phần trăm lớn hơn 0 và không quá 100, như 95."));
        else if (details.BehindRatio <= 0 || details.BehindRatio > details.OnTrackRatio)
            faults.Add(nameof(details.BehindRatio), Phrase.Of("Mức “chậm” phải lớn hơn 0 và không cao hơn mức “đúng tiến độ”."));
        if (details.LegalBases.Any(b => b.Number.Length == 0 || b.Kind.Length == 0))
            faults.Add(nameof(details.LegalBases), Phrase.Of("Mỗi căn cứ cần loại văn bản và số, ký hiệu."));
        if (before is not null) return faults;

        faults.Code(nameof(details.Code), details.Code);
        if (await work.Db.Campaigns.AnyAsync(c => c.Code == details.Code, cancellationToken).ConfigureAwait(false))
            faults.Add(nameof(details.Code), Phrase.Of("Mã “{0}” đã có đợt thi đua dùng.", details.Code));
        return faults;
    }

    /// <inheritdoc/>
    protected override Task<long> AddAsync(LedgerTransaction work, CampaignDetails details, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(details);
        var fact = new CampaignDefined
        {
            Code = details.Code,
            Name = details.Name,
            ShortName = details.ShortName,
            Theme = details.Theme,
            Kind = details.Kind,
            Start = details.Start,
            IsStartAssumed = details.IsStartAssumed,
            End = details.End,
            State = CampaignState.Draft,
            OnTrackRatio = details.OnTrackRatio,
            BehindRatio = details.BehindRatio,
            LegalBases = details.LegalBases,
            Addressees = details.Addressees,
        };
        work.Db.Campaigns.Add(fact.Campaign());
        return Task.FromResult(work.Record(fact, details.Code));
    }

    /// <inheritdoc/>
    protected override Task<long> ChangeAsync(
        LedgerTransaction work, Campaign entity, CampaignDetails after, ImmutableArray<FieldChange> changes, string? campaign, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(after);
        entity.Become(after);
        return Task.FromResult(work.Record(
            new CampaignChanged
            {
                Code = after.Code,
                Name = after.Name,
                ShortName = after.ShortName,
                Theme = after.Theme,
                Kind = after.Kind,
                Start = after.Start,
                IsStartAssumed = after.IsStartAssumed,
                End = after.End,
                OnTrackRatio = after.OnTrackRatio,
                BehindRatio = after.BehindRatio,
                LegalBases = after.LegalBases,
                Addressees = after.Addressees,
                Changes = changes,
                Reason = reason,
            },
            after.Code));
    }

    /// <inheritdoc/>
    protected override Task<Phrase?> WhyNotRetireAsync(DaiLanhDb db, Campaign entity, CancellationToken cancellationToken) =>
        Task.FromResult<Phrase?>(Phrase.Of("Đợt thi đua không ngừng dùng mà kết thúc."));

    /// <inheritdoc/>
    protected override Task<long> RetireAsync(LedgerTransaction work, Campaign entity, DateOnly? from, string? campaign, string? reason, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A campaign is closed, not retired.");

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<Campaign>> ListAsync(DaiLanhDb db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Campaign>>([]);

    /// <inheritdoc/>
    protected override long Put(LedgerTransaction work, IReadOnlyList<Campaign> inOrder, string? campaign, string? reason) =>
        throw new InvalidOperationException("Campaigns stand in the order of their first days.");

    private static LegalBasis Tidied(LegalBasis basis) => basis with
    {
        Kind = Faults.Tidy(basis.Kind),
        Number = Faults.Tidy(basis.Number),
        Issuer = Faults.Tidy(basis.Issuer),
        About = Faults.Tidy(basis.About),
    };

    // A target lives inside its campaign.
    private static async Task CheckTargetsAsync(Faults faults, DaiLanhDb db, CampaignDetails details, CancellationToken cancellationToken)
    {
        var outside = await db.Targets.CountAsync(
            t => t.Campaign.Code == details.Code && t.RetiredFrom == null && (t.Start < details.Start || t.Due > details.End), cancellationToken).ConfigureAwait(false);
        if (outside > 0) faults.Add(nameof(details.End), Phrase.Of("{0} chỉ tiêu bắt đầu hoặc đến hạn ngoài thời gian này. Hãy sửa ngày của các chỉ tiêu trước.", outside));
    }
}
