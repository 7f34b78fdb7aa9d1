using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace DaiLanh.Web.Words;

/// <summary>MudBlazor's own words (pickers, tables, file upload) in Vietnamese; English is its own.</summary>
internal sealed class MudWords : MudLocalizer
{
    private static readonly FrozenDictionary<string, string> Vietnamese = WordFile.Read("MudBlazor.vi.json");

    public override LocalizedString this[string key] =>
        Vietnamese.TryGetValue(key, out var text) ? new(key, text) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        Vietnamese.TryGetValue(key, out var text)
            ? new(key, string.Format(Cultures.Vietnamese, text, arguments))
            : new(key, key, resourceNotFound: true);
}
