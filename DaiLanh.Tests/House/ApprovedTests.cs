using DaiLanh.Tests.Support;

namespace DaiLanh.Tests.House;

/// <summary>The tool that guards approved files, itself tried out.</summary>
public sealed class ApprovedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("approved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_that_is_approved_passes_whatever_its_line_ends_and_clears_what_was_received_before()
    {
        File.WriteAllText(In("routes.approved.txt"), "/\r\n/cap-nhat\r\n");
        File.WriteAllText(In("routes.received.txt"), "/old");

        Approved.Matches(_folder, "routes", "/\n/cap-nhat");

        Assert.False(File.Exists(In("routes.received.txt")));
    }

    [Fact]
    public void A_text_that_differs_fails_with_the_lines_that_differ_and_leaves_what_was_received()
    {
        File.WriteAllText(In("routes.approved.txt"), "/\n/bao-cao\n/cap-nhat\n");

        var failure = Record.Exception(() => Approved.Matches(_folder, "routes", "/\n/cap-nhat\n/man-hinh"));

        Assert.NotNull(failure);
        Assert.Contains("− 2: /bao-cao\n+ 3: /man-hinh\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("/\n/cap-nhat\n/man-hinh\n", File.ReadAllText(In("routes.received.txt")));
    }

    [Fact]
    public void A_text_that_nobody_has_approved_fails()
    {
        var failure = Record.Exception(() => Approved.Matches(_folder, "routes", "/"));

        Assert.NotNull(failure);
        Assert.Contains("Nothing is approved yet", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(In("routes.received.txt")));
    }

    [Fact]
    public void Received_texts_stay_out_of_git()
    {
        Assert.Contains("*.received.txt", Repository.Read(".gitignore"), StringComparison.Ordinal);
    }

    private string In(string file) => Path.Combine(_folder, file);
}
