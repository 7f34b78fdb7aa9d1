using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Organisation;

/// <summary>What short names may be: the wall never cuts a name.</summary>
internal static class ShortNames
{
    /// <summary>Longest short name of units and blocks, in characters.</summary>
    public const int Longest = 24;

    /// <summary>Says that a name is too long, before it is saved; null when it is not.</summary>
    public static string? TooLong(string name, int longest, Wording wording) =>
        name.Length > longest ? wording["dài {0} ký tự, nhiều nhất {1}", name.Length, longest] : null;
}
