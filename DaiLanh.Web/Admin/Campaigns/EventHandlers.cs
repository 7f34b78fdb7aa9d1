using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace DaiLanh.Web.Admin.Campaigns;

/// <summary>What the element <c>campaign-draft</c> tells the page. The framework finds events by this class's name.</summary>
[EventHandler("onformreturned", typeof(FormReturnedEventArgs))]
public static class EventHandlers;

/// <summary>Fields that the browser kept, because they were typed and not saved.</summary>
public sealed class FormReturnedEventArgs : EventArgs
{
    /// <summary>In no order.</summary>
    public ImmutableArray<KeptField> Fields { get; set; } = [];
}

/// <summary>A field of a form.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Was">What it held when somebody began to type.</param>
public sealed record KeptField(string Field, string Text, string Was);
