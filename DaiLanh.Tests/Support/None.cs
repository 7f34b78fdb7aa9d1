namespace DaiLanh.Tests.Support;

/// <summary>A rule that lists what breaks it, in full: xunit would cut the list where it becomes useful.</summary>
internal static class None
{
    public static void Of(IEnumerable<string> offences)
    {
        var found = offences.ToArray();
        Assert.True(found.Length == 0, string.Join('\n', [$"{found.Length} found:", .. found]));
    }
}
