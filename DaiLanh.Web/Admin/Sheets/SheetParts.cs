namespace DaiLanh.Web.Admin.Sheets;

/// <summary>Head of a column.</summary>
/// <param name="Title">As it is read.</param>
/// <param name="Css">Class of the column.</param>
public sealed record SheetHead(string Title, string Css);

/// <summary>Rows under one heading.</summary>
/// <param name="Key">Stable key; what a button in the heading speaks of.</param>
/// <param name="Head">Markup of the heading; null without one.</param>
/// <param name="Rows">Its rows.</param>
public sealed record SheetGroup(string Key, string? Head, IReadOnlyList<SheetRow> Rows);

/// <summary>A row as it is drawn.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Cells">Markup of its cells; the same text is not sent again.</param>
/// <param name="Css">Class of the row.</param>
public sealed record SheetRow(string Key, string Cells, string? Css);

/// <summary>What somebody made of a cell.</summary>
/// <param name="Row">Key of the row.</param>
/// <param name="Col">Key of the column.</param>
/// <param name="Text">What they typed.</param>
/// <param name="Was">What stood there when they began, however long ago: what they based it on.</param>
public sealed record SheetText(string Row, string Col, string Text, string Was);

/// <summary>A button of a row.</summary>
/// <param name="Row">Key of the row or of the group.</param>
/// <param name="Name">Which button; behind a bar what it carries (“pick|plan|1809”).</param>
public sealed record SheetAct(string Row, string Name);
