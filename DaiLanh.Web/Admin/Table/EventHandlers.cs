using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Table;

/// <summary>What the element <c>work-table</c> tells the page, as events that need no call to have arrived before. The framework finds them by this class's name.</summary>
[EventHandler("onworkreturned", typeof(WorkReturnedEventArgs))]
[EventHandler("onworkmoved", typeof(WorkMovedEventArgs))]
[EventHandler("onworkletgo", typeof(EventArgs))]
public static class EventHandlers;

/// <summary>Text that the browser kept and nobody answered.</summary>
public sealed class WorkReturnedEventArgs : EventArgs
{
    /// <summary>In no order.</summary>
    public ImmutableArray<ReturnedText> Texts { get; set; } = [];
}

/// <summary>Text of a cell.</summary>
/// <param name="Row">Code of the row.</param>
/// <param name="Field">Name of the property.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Shown">What the cell showed then.</param>
public sealed record ReturnedText(string Row, string Field, string Text, string Shown);

/// <summary>A row is put elsewhere.</summary>
public sealed class WorkMovedEventArgs : EventArgs
{
    /// <summary>Code of the row.</summary>
    public string Row { get; set; } = "";

    /// <summary>One place up (−1) or down (1).</summary>
    public int By { get; set; }

    /// <summary>Code of the row where it was dropped; null when it was moved by key.</summary>
    public string? Place { get; set; }
}
