using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>What the element <c>plan-sheet</c> tells the page, as events that need no call to have arrived before. The framework finds them by this class's name.</summary>
[EventHandler("onsheettyped", typeof(SheetTypedEventArgs))]
[EventHandler("onsheetpressed", typeof(SheetPressedEventArgs))]
[EventHandler("onsheettakenback", typeof(EventArgs))]
public static class EventHandlers;

/// <summary>Something was typed or pasted, or the browser had kept it.</summary>
public sealed class SheetTypedEventArgs : EventArgs
{
    /// <summary>Counts what the browser told, so that it knows what the page has heard.</summary>
    public int Telling { get; set; }

    /// <summary>In no order.</summary>
    public ImmutableArray<SheetText> Texts { get; set; } = [];
}

/// <summary>A button of a row or of a group was pressed.</summary>
public sealed class SheetPressedEventArgs : EventArgs
{
    /// <summary>Key of the row or of the group.</summary>
    public string Row { get; set; } = "";

    /// <summary>Which button.</summary>
    public string Name { get; set; } = "";
}
