using DaiLanh.Core.Screens.Remote;
using DaiLanh.Web.Live;
using DaiLanh.Web.Screen.Wall.Sheet;
using DaiLanh.Web.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DaiLanh.Web.Screen.Wall;

/// <summary>The wall's part in the browser, <c>wwwroot/js/wall.js</c>: size, keys, clock, liveness, motion, watchdog.</summary>
internal sealed class WallBrowser(IJSRuntime js, WallView view, TimeProvider clock, Action<Exception> failed) : IAsyncDisposable
{
    private const string Script = "js/wall.js";
    private const string Picture = "js/wall-picture.js";
    private const string Library = "lib/html-to-image/html-to-image.js";

    private readonly CancellationTokenSource _left = new();
    private IJSObjectReference? _module;
    private DotNetObjectReference<WallBrowser>? _self;

    /// <summary>Starts it, however often that takes, and says how large the window is; null when the browser is gone already.</summary>
    public async Task<WallSize?> StartAsync(int screen, Wording L, ResourceAssetCollection assets)
    {
        _self = DotNetObjectReference.Create(this);
        var size = await BrowserPart.StartAsync(again => StartAsync(again, screen, L, assets), clock, failed, _left.Token);
        return size is [var width, var height] ? WallSize.Of(width, height) : null;
    }

    private async Task<double[]?> StartAsync(string again, int screen, Wording L, ResourceAssetCollection assets)
    {
        // A client that is no browser has no module to give; the wall is drawn for it all the same.
        if (await js.InvokeAsync<IJSObjectReference?>("import", "./" + assets[Script] + again) is not { } module) return null;
        if (_left.IsCancellationRequested)
        {
            // The page was left while its script was still coming.
            await module.DisposeAsync();
            return null;
        }
        _module = module;
        return await module.InvokeAsync<double[]?>("start", _self, clock.GetUtcNow().ToUnixTimeMilliseconds(), screen, Words(L, assets));
    }

    /// <summary>Asked every few seconds, because a circuit that has died does not say so.</summary>
    [JSInvokable]
    public bool Here() => !_left.IsCancellationRequested;

    /// <summary>The window has another size.</summary>
    [JSInvokable]
    public void Resized(double width, double height) => view.Resize(WallSize.Of(width, height));

    /// <summary>An arrow key: 1 on, -1 back.</summary>
    [JSInvokable]
    public void Turn(int by) => view.Turn(Math.Sign(by));

    /// <summary>The space bar.</summary>
    [JSInvokable]
    public void Pause() => view.TogglePause();

    /// <summary>A digit.</summary>
    [JSInvokable]
    public void Page(int number) => view.Show(number);

    /// <summary>What is on the wall now, for a picture of it; null when that is nothing.</summary>
    [JSInvokable]
    public WallProof? Proof() => view.Proof();

    /// <summary>A picture of what the browser shows, as a PNG file; null when there is none to have, which whoever waits is told in time.</summary>
    public async Task<byte[]?> PhotographAsync()
    {
        if (_module is null) return null;
        try
        {
            var blob = await _module.InvokeAsync<IJSStreamReference>("photograph");
            await using var _ = blob.ConfigureAwait(true);
            await using var stream = await blob.OpenReadStreamAsync(ScreenPicture.Largest);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            return content.ToArray();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException or TimeoutException or IOException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await BrowserPart.LeaveAsync(_module, "stop");
        _self?.Dispose();
        _left.Dispose();
    }

    // From the root, wherever the script that loads it lies.
    private static string Address(string asset) => "/" + asset;

    // {0} is filled in by the script.
    private static object Words(Wording L, ResourceAssetCollection assets) => new
    {
        live = L["Trực tiếp · {0}", "{0}"],
        stale = L["Mất kết nối · {0}", "{0}"],
        now = L["vừa xong"],
        seconds = L["{0} giây trước", "{0}"],
        minutes = L["{0} phút trước", "{0}"],
        hours = L["{0} giờ trước", "{0}"],
        days = L["{0} ngày trước", "{0}"],
        picture = Address(assets[Picture]),
        library = Address(assets[Library]),
        taking = L["Đang chụp…"],
        saved = L["Đã lưu ảnh vào thư mục tải về."],
        notTaken = L["Chưa chụp được. Mời thử lại."],
        shortly = new[] { L["mới"], L["{0} giây", "{0}"], L["{0} phút", "{0}"], L["{0} giờ", "{0}"], L["{0} ngày", "{0}"] },
    };
}
