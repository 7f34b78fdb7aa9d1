namespace DaiLanh.Core.Reports;

/// <summary>Roman numbers, as documents count groups and appendices.</summary>
public static class RomanNumber
{
    /// <summary>1 → I, 4 → IV.</summary>
    public static string Of(int number)
    {
        ReadOnlySpan<(int Value, string Letters)> steps =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, letters) in steps)
        {
            for (; number >= value; number -= value) roman += letters;
        }
        return roman;
    }
}
