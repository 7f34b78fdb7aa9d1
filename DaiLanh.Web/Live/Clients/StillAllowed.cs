using DaiLanh.Web.Access.Accounts;
using DaiLanh.Web.Api;
using DaiLanh.Web.Api.Tokens;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace DaiLanh.Web.Live.Clients;

/// <summary>Looks again and again whether whoever opened a connection may still listen: a token may be revoked, an account closed, its rights changed.</summary>
internal sealed partial class StillAllowed(
    TokenRegister tokens, IServiceScopeFactory scopes, IOptions<ApiSettings> settings, IOptions<IdentityOptions> stamps, ILogger<StillAllowed> logger)
{
    /// <summary>Watches until disposed. Somebody who came in without signing in has nothing that could be lost.</summary>
    public Right Watch(HubCallerContext caller, CancellationToken cancellationToken)
    {
        var right = new Right(cancellationToken);
        if (caller.User is { Identity.IsAuthenticated: true }) _ = WatchAsync(caller, right);
        return right;
    }

    private async Task WatchAsync(HubCallerContext caller, Right right)
    {
        using var timer = new PeriodicTimer(settings.Value.RecheckEvery);
        var token = right.Token;
        try
        {
            while (await timer.WaitForNextTickAsync(token))
            {
                if (await IsAllowedAsync(caller, token)) continue;
                await right.LoseAsync();
                return;
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return; // the client is gone
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nobody knows whether the right still holds; the client comes back and is asked at the door.
            CannotTell(logger, e);
            await right.LoseAsync();
        }
    }

    private async Task<bool> IsAllowedAsync(HubCallerContext caller, CancellationToken cancellationToken)
    {
        // Every change of an account gives it another stamp: whoever listens with rights of before comes back and is asked again.
        if (BearerSignIn.TokenOf(caller.User!) is { } token)
            return await tokens.StampAsync(token, cancellationToken) is { } stamp && caller.User!.HasClaim(stamps.Value.ClaimsIdentity.SecurityStampClaimType, stamp);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountSignIn>().ValidateSecurityStampAsync(caller.User) is not null;
    }

    [LoggerMessage(LogLevel.Error, "Could not look up whether a client of the hub may still listen; it was let go.")]
    private static partial void CannotTell(ILogger logger, Exception exception);

    /// <summary>A right to listen, as long as it lasts.</summary>
    internal sealed class Right : IDisposable
    {
        private readonly CancellationTokenSource _ends;
        private volatile bool _isLost;

        public Right(CancellationToken caller)
        {
            _ends = CancellationTokenSource.CreateLinkedTokenSource(caller);
            Token = _ends.Token;
        }

        /// <summary>Ends when the right is lost or the client is gone.</summary>
        public CancellationToken Token { get; }

        public bool IsLost => _isLost;

        public async Task LoseAsync()
        {
            _isLost = true;
            try
            {
                await _ends.CancelAsync();
            }
            catch (ObjectDisposedException)
            {
                // The client went at the same moment; nobody listens who would have to be told.
            }
        }

        public void Dispose()
        {
            _ends.Cancel();
            _ends.Dispose();
        }
    }
}
