using System.Collections.Immutable;
using System.Globalization;
using DaiLanh.Core.Board;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.People;
using DaiLanh.Core.Progress;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Progress;

/// <summary>/cap-nhat: picks the unit that a person reports for and shows its desk.</summary>
public sealed partial class ProgressPage
{
    private const string DayFormat = "yyyy-MM-dd";

    private const string TourKey = "lam-quen";

    private Person? _person;
    private ImmutableHashSet<long> _ownToday = [];
    private bool _isKnown;

    /// <summary>Code of the unit; without one it is the person's own, or a choice.</summary>
    [Parameter] public string? UnitCode { get; set; }

    /// <summary>The day that numbers speak of (yyyy-MM-dd); today without one.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "ngay")] public string? AskedDay { get; set; }

    /// <summary>Anything: the tour of the first day once more.</summary>
    [Parameter, SupplyParameterFromQuery(Name = TourKey)] public string? AskedTour { get; set; }

    [Inject] private ProgressReader Entries { get; init; } = null!;

    private string? Code => UnitCode ?? (_person is { } p && !HasChoice ? p.Units.FirstOrDefault(p.MayReportFor) : null);

    private bool HasChoice => _person is { } person && (person.Is(Role.Office) || person.Units.Count > 1);

    protected override async Task OnInitializedAsync()
    {
        _person = await Who.FindAsync();
        if (_person is { } person) _ownToday = await Entries.OwnSinceAsync(person, CommuneTime.StartOf(Clock.Today()), CancellationToken.None);
        _isKnown = true;
    }

    /// <summary>A change of another unit is none here.</summary>
    protected override bool Differs(Board? shown, Board? next) =>
        Code is not { } code || shown is null || next is null || shown.Day != next.Day
        || !ReferenceEquals(shown.Plan, next.Plan) || !ReferenceEquals(shown.Unit(code), next.Unit(code));

    private DateOnly DayOf(Board board) =>
        DateOnly.TryParseExact(AskedDay, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day >= board.FirstDay && day < board.Day ? day : board.Day;

    private void EndTour()
    {
        if (AskedTour is not null) Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(TourKey, (string?)null), replace: true);
    }

    private void Speak(DateOnly day) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(
        "ngay", day == Board?.Day ? null : day.ToString(DayFormat, CultureInfo.InvariantCulture)), replace: true);
}
