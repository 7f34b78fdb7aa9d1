using System.Globalization;
using DaiLanh.Core.Screens.Remote;
using DaiLanh.Web.Live;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Screen.Remote;

/// <summary>The remote control's part in the browser, <c>wwwroot/js/remote.js</c>: what was pressed is kept there until it was heard here.</summary>
internal sealed class RemoteBrowser(IJSRuntime js, RemotePage page, TimeProvider clock) : IAsyncDisposable
{
    private const string Script = "js/remote.js";

    private readonly CancellationTokenSource _left = new();
    private IJSObjectReference? _module;
    private DotNetObjectReference<RemoteBrowser>? _self;

    /// <summary>Starts it, however often that takes, and says which device this is; null when the browser is gone already.</summary>
    public Task<string?> StartAsync(ElementReference root, Wording L, ResourceAssetCollection assets)
    {
        _self = DotNetObjectReference.Create(this);
        return BrowserPart.StartAsync(again => StartAsync(again, root, L, assets), clock, failed: null, _left.Token);
    }

    private async Task<string?> StartAsync(string again, ElementReference root, Wording L, ResourceAssetCollection assets)
    {
        if (await js.InvokeAsync<IJSObjectReference?>("import", "./" + assets[Script] + again) is not { } module) return null;
        if (_left.IsCancellationRequested)
        {
            // The page was left while its script was still coming.
            await module.DisposeAsync();
            return null;
        }
        _module = module;
        return await module.InvokeAsync<string?>("start", _self, root, new
        {
            lost = L["Mất kết nối. Vẫn bấm được: lệnh được gửi khi nối lại."],
            waiting = L["Đang chờ nối lại để gửi {0} lệnh…", "{0}"],
            late = L["Lệnh bấm lúc mất kết nối đã quá lâu nên không gửi nữa."],
            taking = L["Đang chụp…"],
            taken = L["Đã lưu ảnh vào thư mục tải về."],
            notTaken = L["Chưa chụp được. Mời thử lại."],
        });
    }

    /// <summary>Something was pressed.</summary>
    /// <param name="number">Counts up.</param>
    /// <param name="kind">Which button.</param>
    /// <param name="value">What it says, if anything.</param>
    /// <returns>Why not; null when it is done.</returns>
    [JSInvokable]
    public async Task<string?> Send(long number, string kind, string? value) =>
        CommandOf(kind, value) is { } command ? await page.SendAsync(number, command) : null;

    /// <summary>A picture of the wall is wanted; it is handed over by itself.</summary>
    /// <returns>Why not; null when it was handed over.</returns>
    [JSInvokable]
    public async Task<string?> Photograph()
    {
        var (picture, why) = await page.PhotographAsync();
        if (picture is null || _module is null) return why;
        using var content = new DotNetStreamReference(new MemoryStream(picture.Content));
        await _module.InvokeVoidAsync("receive", picture.FileName, content);
        return null;
    }

    /// <summary>A command as the page's buttons say it; null for one that no button says.</summary>
    internal static SteerCommand? CommandOf(string kind, string? value)
    {
        var isNumber = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return kind switch
        {
            "take" => new SteerCommand.Take(),
            "release" => new SteerCommand.Release(),
            "here" => new SteerCommand.Here(),
            "answer" => new SteerCommand.Answer(value == "1"),
            "turn" when isNumber => new SteerCommand.Turn(number),
            "pause" => new SteerCommand.Pause(value == "1"),
            "blank" => new SteerCommand.Blank(value == "1"),
            "page" when isNumber => new SteerCommand.Page(number),
            "unit" => new SteerCommand.CloseUp(string.IsNullOrEmpty(value) ? null : value),
            "message" => new SteerCommand.Message(value),
            "day" => new SteerCommand.LookBack(DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
            "play" => new SteerCommand.Play(isNumber ? number : null),
            _ => null,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await BrowserPart.LeaveAsync(_module, "stop");
        _self?.Dispose();
        _left.Dispose();
    }
}
