using System.Collections.Immutable;
using System.Text.Json;
using DaiLanh.Core.Campaigns.Changes;
using DaiLanh.Core.Changes;
using DaiLanh.Core.Kernel;
using DaiLanh.Web.Admin.Table.Rows;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>All of a campaign in one form; what others change meanwhile in other fields stays theirs.</summary>
public sealed partial class CampaignForm
{
    private const string Reason = nameof(Reason);

    private ImmutableArray<FieldFault> _faults = [];
    private ChangeOutcome<CampaignDetails>.ChangedMeanwhile? _theirs;
    private CampaignDetails _seen = null!;
    private CampaignDraft _draft = null!;
    private string _reason = "";
    private string? _said;
    private string? _was;
    private int _settled;
    private int _returned;

    /// <summary>Id of who works here, for what the browser keeps.</summary>
    [Parameter] public string? Account { get; set; }

    /// <summary>The campaign as it stands.</summary>
    [Parameter, EditorRequired] public CampaignDetails Details { get; set; } = null!;

    /// <summary>Whether the reader may change it.</summary>
    [Parameter] public bool MayChange { get; set; }

    /// <summary>Does it.</summary>
    [Parameter, EditorRequired] public Func<Wish<CampaignDetails>, Task<ChangeOutcome<CampaignDetails>>> Save { get; set; } = null!;

    /// <summary>It was saved.</summary>
    [Parameter] public EventCallback Saved { get; set; }

    protected override void OnInitialized() => Begin(Details);

    private void Begin(CampaignDetails details)
    {
        (_seen, _draft) = (details, new CampaignDraft(details));
        _was = JsonSerializer.Serialize(new Dictionary<string, string>(_draft.Texts()) { [Reason] = "" });
        _settled++;
    }

    // Typed before a reload or while the line was cut. What it was based on comes with it: whoever changed the field meanwhile is not overwritten unseen.
    private void Return(FormReturnedEventArgs returned)
    {
        var before = new CampaignDraft(_seen);
        foreach (var kept in returned.Fields)
        {
            if (kept.Field == Reason) _reason = kept.Text;
            else if (_draft.Put(kept.Field, kept.Text)) before.Put(kept.Field, kept.Was);
        }
        _seen = before.Details();
        _returned++;
    }

    private Task SaveAsync() => SendAsync(_seen, _draft.Details());

    private async Task SendAsync(CampaignDetails before, CampaignDetails after)
    {
        (_faults, _said) = ([], null);
        switch (await Save(new Wish<CampaignDetails>.Edit(before, after) { Reason = _reason }))
        {
            case ChangeOutcome<CampaignDetails>.Saved saved:
                Begin(saved.Now!);
                (_reason, _theirs, _said) = ("", null, L["Đã lưu"]);
                await Saved.InvokeAsync();
                break;
            case ChangeOutcome<CampaignDetails>.Nothing:
                _said = L["Không có gì thay đổi."];
                break;
            case ChangeOutcome<CampaignDetails>.Refused refused:
                _faults = refused.Faults;
                break;
            case ChangeOutcome<CampaignDetails>.NotAllowed no:
                _faults = [new FieldFault("", no.Why)];
                break;
            case ChangeOutcome<CampaignDetails>.ChangedMeanwhile changed:
                _theirs = changed;
                break;
        }
    }

    // Only what was typed goes over theirs.
    private Task KeepMineAsync()
    {
        var (theirs, mine) = (_theirs!.Theirs, _draft.Details());
        var next = CampaignDetails.Fields.Where(f => f.Differs(_seen, mine)).Aggregate(theirs, (state, field) => field.Take(state, mine));
        return SendAsync(theirs, next);
    }

    private void TakeTheirs()
    {
        Begin(_theirs!.Theirs);
        _theirs = null;
    }

    private IReadOnlyList<MeanwhileField> Both(CampaignDetails theirs)
    {
        var mine = _draft.Details();
        return
        [
            .. CampaignDetails.Fields.Where(f => f.Differs(_seen, mine) && f.Differs(_seen, theirs))
                .Select(f => new MeanwhileField(L.Say(FieldWords.NameOf(f.Name)), f.Text?.Invoke(theirs) ?? L["đã đổi"], f.Text?.Invoke(mine) ?? L["đã đổi"])),
        ];
    }

    private bool Has(string field) => _faults.Any(f => f.Field == field);

    private string? ErrorOf(string field) => _faults.FirstOrDefault(f => f.Field == field) is { Why: Phrase why } ? L.Say(why) : null;
}
