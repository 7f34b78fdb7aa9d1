namespace DaiLanh.Web.Admin.Table.Rows;

/// <summary>Two versions of a field, as they are read.</summary>
/// <param name="Title">Head of its column.</param>
/// <param name="Theirs">What stands now.</param>
/// <param name="Mine">What was typed.</param>
public sealed record MeanwhileField(string Title, string Theirs, string Mine);
