namespace DaiLanh.Web.Words;

/// <summary>Shows values inside a text: by the text's own format ({0:0} for a year), else as the language usually writes them.</summary>
internal sealed class WordFormat(Wording wording) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : wording.Culture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        !string.IsNullOrEmpty(format) && arg is IFormattable value ? value.ToString(format, wording.Culture) : wording.Show(arg);
}
