namespace DaiLanh.Web.Views;

/// <summary>One step of the way back.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Where it leads, relative to the site.</param>
public sealed record Crumb(string Text, string Address);
