using System.Text;

namespace DaiLanh.Tests.Support;

/// <summary>
/// Things that other people depend on (routes, sheets, kinds of facts) are texts in <c>DaiLanh.Tests/Approved</c>. A change of one is
/// a change of the file in the same commit, seen in review.
/// </summary>
internal static class Approved
{
    private const string Folder = "DaiLanh.Tests/Approved";

    /// <summary>
    /// Compares with <c>NAME.approved.txt</c>. A difference fails with the lines that differ and leaves <c>NAME.received.txt</c> beside it
    /// (not in git): when the new text is right, rename it to <c>NAME.approved.txt</c>.
    /// </summary>
    public static void Matches(string name, string text) => Matches(Repository.PathOf(Folder), name, text);

    /// <summary>As <see cref="Matches(string,string)"/>, one line each.</summary>
    public static void Matches(string name, IEnumerable<string> lines) => Matches(name, string.Join('\n', lines));

    /// <summary>As <see cref="Matches(string,string)"/>, in a given folder.</summary>
    internal static void Matches(string folder, string name, string text)
    {
        var approvedPath = Path.Combine(folder, name + ".approved.txt");
        var receivedPath = Path.Combine(folder, name + ".received.txt");
        var received = Lines(text);
        var approved = File.Exists(approvedPath) ? Lines(File.ReadAllText(approvedPath)) : null;
        if (approved is not null && approved.AsSpan().SequenceEqual(received))
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(receivedPath, string.Join('\n', received) + "\n");
        Assert.Fail($"{name} differs from what is approved. If the new text is right, rename {name}.received.txt to {name}.approved.txt.\n"
            + (approved is null ? "Nothing is approved yet." : Difference(approved, received)));
    }

    /// <summary>The lines that differ, each run of common lines left out: − only approved, + only received.</summary>
    internal static string Difference(string[] approved, string[] received)
    {
        var common = CommonLengths(approved, received);
        var says = new StringBuilder();
        int a = 0, r = 0;
        while (a < approved.Length || r < received.Length)
        {
            if (a < approved.Length && r < received.Length && approved[a] == received[r])
            {
                a++;
                r++;
            }
            else if (r == received.Length || (a < approved.Length && common[a + 1, r] >= common[a, r + 1]))
            {
                says.Append("− ").Append(a + 1).Append(": ").Append(approved[a++]).Append('\n');
            }
            else
            {
                says.Append("+ ").Append(r + 1).Append(": ").Append(received[r++]).Append('\n');
            }
        }
        return says.ToString();
    }

    // Lengths of the longest common subsequences of what is left from each pair of places.
    private static int[,] CommonLengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }

    // Line ends of the machine and a last empty line are no difference.
    private static string[] Lines(string text) =>
        text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
