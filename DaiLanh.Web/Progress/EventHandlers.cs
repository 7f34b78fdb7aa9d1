using System.Collections.Immutable;
using DaiLanh.Web.Progress.Rows;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Progress;

/// <summary>
/// What the element <c>progress-desk</c> tells the page, as events and not as calls of its script by the server: a call that a broken line
/// swallows is never repeated, and the desk would be without its keyboard and its drafts. The framework finds events by this class's name.
/// </summary>
[EventHandler("ondrafts", typeof(DraftsEventArgs))]
[EventHandler("onrowtyped", typeof(RowTypedEventArgs))]
public static class EventHandlers;

/// <summary>Drafts that the browser kept and nobody answered.</summary>
public sealed class DraftsEventArgs : EventArgs
{
    /// <summary>In no order.</summary>
    public ImmutableArray<Draft> Drafts { get; set; } = [];
}

/// <summary>Somebody types in a row.</summary>
public sealed class RowTypedEventArgs : EventArgs
{
    /// <summary>Code of the target.</summary>
    public string Target { get; set; } = "";
}
